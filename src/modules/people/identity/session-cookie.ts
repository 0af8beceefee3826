import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookieName, readCookie } from '#platform/http';
import type { IdentityContext } from './context.ts';

/** How long a browser keeps the cookie: the longest it accepts. The session itself ends 30 days after its last use. */
const COOKIE_SECONDS = 400 * 86_400;

/** The session token of a request, when its signature is ours. The table holds tokens, so a signature it must have. */
export function sessionToken(ctx: IdentityContext, headers: Headers): string | undefined {
  const signed = readSigned(headers, cookieName(ctx.publicUrl(), 'session'));
  const cut = signed?.lastIndexOf('.') ?? -1;
  if (!signed || cut < 1) return undefined;
  const token = signed.slice(0, cut);
  const given = Buffer.from(signed.slice(cut + 1), 'base64');
  const right = createHmac('sha256', ctx.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}

function readSigned(headers: Headers, name: string): string | undefined {
  try {
    return readCookie(headers.get('cookie'), name);
  } catch {
    // A cookie that is not even percent-encoded is nobody's session.
    return undefined;
  }
}

/** Only the session's own cookie, and kept as long as the session may last when it is used. */
export const sessionCookies = (ctx: IdentityContext, headers: Headers): string[] =>
  headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith(`${cookieName(ctx.publicUrl(), 'session')}=`))
    .map((cookie) => cookie.replace(/Max-Age=[1-9]\d*/i, `Max-Age=${COOKIE_SECONDS}`));
