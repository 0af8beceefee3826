import { afterCommit } from '#platform/db';
import { isLinkToken } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { ACCESS_SECONDS, signAccessToken } from './access-token.ts';
import { SESSION_DAYS } from './auth.ts';
import type { IdentityContext } from './context.ts';
import { revokeSession } from './own-sessions.ts';
import { issueRefreshToken, sessionOfToken, takeRefreshToken } from './refresh-store.ts';
import { endSession, rollSession } from './sessions-store.ts';
import { type SignIn, signIn } from './sign-in.ts';

export type Tokens = {
  accessToken: string;
  tokenType: 'Bearer';
  expiresIn: number;
  refreshToken: string;
};

/** Opens a session for a program: the same limits and the same answers as signing in on a page. */
export async function openTokens(
  ctx: IdentityContext,
  input: SignIn,
): Promise<Result<Tokens, 'wrong-credentials' | 'too-many-attempts'>> {
  const signedIn = await signIn(ctx, input);
  if (!signedIn.ok) return signedIn;
  const refreshToken = await ctx.database.inTransaction((tx) =>
    issueRefreshToken(tx, signedIn.value.sessionId, ctx.clock.now()),
  );
  return accept(await tokensFor(ctx, signedIn.value, refreshToken));
}

/**
 * A refresh token is good once. One that comes a second time was stolen, or answers a thief who had it first: nobody can tell,
 * so the whole session ends.
 */
export async function refreshTokens(
  ctx: IdentityContext,
  refreshToken: string,
): Promise<Result<Tokens, 'invalid-token'>> {
  if (!isLinkToken(refreshToken)) return refuse('invalid-token');
  const now = ctx.clock.now();
  const renewed = await ctx.database.inTransaction(async (tx) => {
    const sessionId = await sessionOfToken(tx, refreshToken);
    // The session first, then its token: it is ended in that order too, and two who come at once take turns on it.
    const session = sessionId && (await rollSession(tx, sessionId, now, SESSION_DAYS));
    if (!session) return undefined;
    if (await takeRefreshToken(tx, refreshToken, now))
      return { ...session, refreshToken: await issueRefreshToken(tx, session.sessionId, now) };
    await endSession(tx, session.accountId, session.sessionId);
    await record(tx, {
      by: { kind: 'visitor' },
      action: 'account.refresh-token-reused',
      subject: { type: 'account', id: session.accountId },
      before: { sessionId: session.sessionId },
    });
    afterCommit(tx, () => ctx.realtime.disconnect(session.accountId));
    return undefined;
  });
  return renewed ? accept(await tokensFor(ctx, renewed, renewed.refreshToken)) : refuse('invalid-token');
}

/** Ends the session a token belongs to: access and refresh tokens stop at once. */
export const revokeTokens = (ctx: IdentityContext, by: Actor): Promise<Result<void, 'no-such-session'>> =>
  revokeSession(ctx, by, by.kind === 'account' ? by.sessionId : '');

const tokensFor = async (
  ctx: IdentityContext,
  session: Parameters<typeof signAccessToken>[1],
  refreshToken: string,
): Promise<Tokens> => ({
  accessToken: await signAccessToken(ctx, session),
  tokenType: 'Bearer',
  expiresIn: ACCESS_SECONDS,
  refreshToken,
});
