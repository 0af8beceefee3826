import { Agent, request } from 'node:http';

export type Answer = { status: number; location: string; body: string };

/** No answer at all: the server is away, or went away while it worked. */
export class NoAnswer extends Error {}

/** As much of a browser as a shop without JavaScript needs: forms, redirects, cookies, a connection that stays. */
export type Browser = {
  get(path: string): Promise<Answer>;
  /** Sends a form as a page of ours would. */
  post(path: string, form: Record<string, string>): Promise<Answer>;
  /** Calls an API with a bearer key; no cookie goes along. */
  call(path: string, key: string, body: unknown): Promise<Answer>;
  /** Its cookies, as a header has them. */
  cookies(): string;
};

export const connections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most });

export function openBrowser(
  url: string,
  agent: Agent,
  { address, patienceMs = 15_000 }: { address?: string; patienceMs?: number } = {},
): Browser {
  const jar = new Map<string, string>();
  const { origin, hostname, port } = new URL(url);

  function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Answer> {
    return new Promise((done, fail) => {
      const lost = (error: Error) => fail(new NoAnswer(error.message, { cause: error }));
      const sent = request(
        {
          hostname,
          port,
          path,
          method,
          agent,
          headers: { ...headers, ...(address && { 'x-forwarded-for': address }) },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', lost);
          answer.on('close', () => {
            if (!answer.complete) return lost(new Error('the answer broke off'));
            for (const cookie of answer.headers['set-cookie'] ?? []) keep(cookie);
            done({
              status: answer.statusCode ?? 0,
              location: answer.headers.location ?? '',
              body: Buffer.concat(chunks).toString(),
            });
          });
        },
      );
      sent.setTimeout(patienceMs, () => sent.destroy(new Error('no answer in time')));
      sent.on('error', lost);
      sent.end(body);
    });
  }

  function keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const cookies = () => [...jar].map((pair) => pair.join('=')).join('; ');

  return {
    cookies,
    get: (path) => send('GET', path, { cookie: cookies(), accept: 'text/html' }),
    post: (path, form) =>
      send(
        'POST',
        path,
        { cookie: cookies(), origin, 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(form).toString(),
      ),
    call: (path, key, body) =>
      send(
        'POST',
        path,
        { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        JSON.stringify(body),
      ),
  };
}

/** The value of a hidden field of a page. */
export function hiddenField(html: string, name: string): string | undefined {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0];
  return field && /value="([^"]*)"/.exec(field)?.[1];
}

/** The path and query of an address of ours. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address, 'http://here');
  return pathname + search;
}
