import { convive } from './browser.ts';

/** Somebody without a browser: keeps cookies, sends forms as our own pages would unless told otherwise. */
export function aVisitor() {
  const jar = new Map<string, string>();
  const origin = new URL(convive().url).origin;

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(path.startsWith('http') ? path : convive().url + path, {
      redirect: 'manual',
      ...init,
      headers,
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  return {
    jar,
    get: (path: string) => send(path),
    /** What a page shows as text, without the data React carries along. */
    async page(path: string): Promise<{ status: number; html: string }> {
      const answer = await send(path);
      return { status: answer.status, html: await answer.text() };
    },
    post: (path: string, form: Record<string, string>, headers: Record<string, string> = { origin }) =>
      send(path, { method: 'POST', body: new URLSearchParams(form), headers }),
    raw: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body, headers: { origin, ...headers } }),
  };
}

export type Visitor = ReturnType<typeof aVisitor>;

/** The value of a hidden or chosen field in a page's form. */
export const fieldIn = (html: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1] ??
  '';
