import { afterCommit } from '#platform/db';
import { record } from '#platform/journal';
import { actorOf } from './actor-of.ts';
import type { IdentityContext } from './context.ts';
import { sessionCookies } from './session-cookie.ts';
import { endSession } from './sessions-store.ts';

/** Ends the session of this request, and its cookie, whether or not it was still alive. */
export async function signOut(
  ctx: IdentityContext,
  headers: Headers,
  address = '',
): Promise<{ setCookies: string[] }> {
  const by = await actorOf(ctx, headers, address);
  if (by.kind === 'account') {
    await ctx.database.inTransaction(async (tx) => {
      await endSession(tx, by.accountId, by.sessionId);
      await record(tx, { by, action: 'account.sign-out', subject: { type: 'account', id: by.accountId } });
      afterCommit(tx, () => ctx.realtime.disconnect(by.accountId));
    });
  }
  const signedOut = await ctx.auth().api.signOut({ headers, returnHeaders: true });
  return { setCookies: sessionCookies(ctx, signedOut.headers) };
}
