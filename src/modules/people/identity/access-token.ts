import { jwtVerify, SignJWT } from 'jose';
import { keyFor } from '#platform/config';
import { isId } from '#platform/ids';
import type { Role } from '#platform/policy';
import type { IdentityContext } from './context.ts';

/** Long enough for work, short enough to forget about; who is signed out is stopped at once all the same. */
export const ACCESS_SECONDS = 600;

const ISSUER = 'convive';

/**
 * The signing key of a month, derived from our secret: it changes by itself and is stored nowhere. The month before still
 * verifies, so that nobody notices the first of the month.
 */
const keys = new Map<string, Uint8Array>();
function keyOf(secret: string, month: string): Uint8Array {
  const known = keys.get(secret + month);
  if (known) return known;
  const key = Buffer.from(keyFor(secret, `access token ${month}`), 'base64url');
  keys.set(secret + month, key);
  return key;
}

const monthOf = (at: Date, back = 0): string =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 7);

/** A token that says whose session this is, and nothing more. */
export async function signAccessToken(
  ctx: Pick<IdentityContext, 'secret' | 'clock'>,
  { accountId, sessionId, role }: { accountId: string; sessionId: string; role: Role },
): Promise<string> {
  const now = ctx.clock.now();
  const seconds = Math.floor(now.getTime() / 1000);
  const month = monthOf(now);
  return new SignJWT({ sid: sessionId, role })
    .setProtectedHeader({ alg: 'HS256', kid: month })
    .setSubject(accountId)
    .setIssuer(ISSUER)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ACCESS_SECONDS)
    .sign(keyOf(ctx.secret, month));
}

/** The session a token speaks of; undefined when it is forged, late, or not ours. The session must still be looked up. */
export async function readAccessToken(
  ctx: Pick<IdentityContext, 'secret' | 'clock'>,
  token: string,
): Promise<{ accountId: string; sessionId: string } | undefined> {
  const now = ctx.clock.now();
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        if (kid !== monthOf(now) && kid !== monthOf(now, 1)) throw new Error('no such key');
        return keyOf(ctx.secret, kid);
      },
      { algorithms: ['HS256'], issuer: ISSUER, currentDate: now, requiredClaims: ['sub', 'sid', 'exp'] },
    );
    const { sub, sid } = payload;
    return isId(sub) && isId(sid) ? { accountId: sub, sessionId: sid } : undefined;
  } catch {
    return undefined;
  }
}
