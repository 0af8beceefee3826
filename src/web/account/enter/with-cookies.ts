import { personal } from '../../entry/signed-in.ts';

/** Headers of an answer that signs somebody in or out. */
export function withCookies(cookies: string[]): Headers {
  const headers = new Headers(personal);
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}
