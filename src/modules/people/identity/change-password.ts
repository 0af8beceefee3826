import { afterCommit } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { setPassword } from './accounts-store.ts';
import type { IdentityContext } from './context.ts';
import { withdrawLinks } from './links-store.ts';
import { mailPasswordChanged } from './mail-password-changed.ts';
import { judgePassword, type PasswordRefusal } from './password-rules.ts';
import { lockProven, type ProofRefusal, provePassword } from './prove-password.ts';
import { endOtherSessions } from './sessions-store.ts';

export type ChangePasswordRefusal = PasswordRefusal | ProofRefusal;

/** Needs the password of now; the other sessions of the account end, this one stays. */
export async function changePassword(
  ctx: IdentityContext,
  by: Actor,
  current: string,
  next: string,
): Promise<Result<void, ChangePasswordRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const proven = await provePassword(ctx, by, current);
  if (!proven.ok) return proven;
  const judged = await judgePassword(next, ctx.breachedPasswordsUrl);
  if (!judged.ok) return judged;
  const passwordHash = await (await ctx.auth().$context).password.hash(next);

  return ctx.database.inTransaction(async (tx) => {
    const account = await lockProven(ctx, tx, proven.value);
    if (!account) return refuse('wrong-credentials');
    const { accountId } = account;
    await setPassword(tx, accountId, passwordHash);
    await endOtherSessions(tx, accountId, by.sessionId);
    await withdrawLinks(tx, accountId, ['change-email', 'reset-password']);
    await record(tx, { by, action: 'account.change-password', subject: { type: 'account', id: accountId } });
    await mailPasswordChanged(ctx, tx, account);
    afterCommit(tx, () => ctx.realtime.disconnect(accountId));
    return accept(undefined);
  });
}
