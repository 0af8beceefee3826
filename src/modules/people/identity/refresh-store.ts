import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { newLinkToken } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { refreshTokens } from './tokens.rows.ts';

/** A new refresh token of a session; only its hash is kept. */
export async function issueRefreshToken(tx: Tx, sessionId: string, now: Date): Promise<string> {
  const token = newLinkToken();
  await tx.insert(refreshTokens).values({ tokenHash: hashLinkToken(token), sessionId, issuedAt: now });
  return token;
}

/** Which session a token was handed out for, used or not. */
export async function sessionOfToken(tx: Tx, token: string): Promise<string | undefined> {
  const [known] = await tx
    .select({ sessionId: refreshTokens.sessionId })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, hashLinkToken(token)));
  return known?.sessionId;
}

/** Uses a token up; false when somebody has used it before. */
export async function takeRefreshToken(tx: Tx, token: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(refreshTokens)
    .set({ usedAt: now })
    .where(and(eq(refreshTokens.tokenHash, hashLinkToken(token)), isNull(refreshTokens.usedAt)))
    .returning({ sessionId: refreshTokens.sessionId });
  return taken.length > 0;
}

/** Used tokens are kept as long as somebody may come with one a second time, which a session's length covers. */
export async function forgetUsedTokens(tx: Tx, before: Date): Promise<void> {
  await tx.delete(refreshTokens).where(lt(refreshTokens.usedAt, before));
}
