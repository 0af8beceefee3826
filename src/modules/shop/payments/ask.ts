import type { z } from 'zod';
import { ProviderAway } from './provider.ts';

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 1_000_000;

export type Question = {
  url: string;
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
};
export type Answer = { status: number; body: unknown };

/**
 * One request to a provider. Gives its answer where the provider has decided something (2xx, and 4xx that say why); whatever
 * else happens on the way, a page instead of JSON included, is `ProviderAway`: nothing is known, ask again.
 */
export async function ask(name: string, { url, method = 'GET', headers, body }: Question): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status } = answer;
    const text = await limited(answer);
    if (status >= 500 || [401, 403, 408, 409, 425, 429].includes(status))
      throw new ProviderAway(`${name} answered ${status}: ${text.slice(0, 300)}`);
    return { status, body: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    if (error instanceof ProviderAway) throw error;
    throw new ProviderAway(`${name} does not answer as agreed`, { cause: error });
  }
}

async function limited(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the answer is longer than any that was agreed');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The payer's page and the banks it leads to may stand anywhere; a double on this machine has its pages on itself. */
export const pagesOf = (apiUrl: string): string =>
  new URL(apiUrl).hostname === '127.0.0.1' ? new URL(apiUrl).origin : 'https:';

/** The body as agreed, or `ProviderAway`. */
export function agreed<T>(name: string, schema: z.ZodType<T>, { status, body }: Answer): T {
  const parsed = schema.safeParse(body);
  if (status >= 400 || !parsed.success)
    throw new ProviderAway(`${name} answered ${status}: ${JSON.stringify(body)?.slice(0, 300)}`);
  return parsed.data;
}
