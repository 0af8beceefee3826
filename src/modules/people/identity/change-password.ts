import { afterCommit } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { lockById, passwordHashOf, setPassword } from './accounts-store.ts';
import { mayTryPassword } from './attempts.ts';
import type { IdentityContext } from './context.ts';
import { withdrawLinks } from './links-store.ts';
import { mailPasswordChanged } from './mail-password-changed.ts';
import { judgePassword, type PasswordRefusal } from './password-rules.ts';
import { endOtherSessions } from './sessions-store.ts';

export type ChangePasswordRefusal =
  | PasswordRefusal
  | 'wrong-credentials'
  | 'too-many-attempts'
  | 'not-allowed';

/** Needs the password of now; the other sessions of the account end, this one stays. */
export async function changePassword(
  ctx: IdentityContext,
  by: Actor,
  current: string,
  next: string,
): Promise<Result<void, ChangePasswordRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  if (!(await mayTryPassword(ctx, by.accountId))) return refuse('too-many-attempts');
  const { password } = await ctx.auth().$context;
  const before = await passwordHashOf(ctx.database.reader, by.accountId);
  if (!before || current.length > 128 || !(await password.verify({ hash: before, password: current })))
    return refuse('wrong-credentials');
  const judged = await judgePassword(next, ctx.breachedPasswordsUrl);
  if (!judged.ok) return judged;
  const passwordHash = await password.hash(next);

  return ctx.database.inTransaction(async (tx) => {
    const account = await lockById(tx, by.accountId);
    // Reset or disabled in the moment between: what was proven no longer counts.
    if (!account || account.disabledAt || (await passwordHashOf(tx, account.id)) !== before)
      return refuse('wrong-credentials');
    await setPassword(tx, account.id, passwordHash);
    await endOtherSessions(tx, account.id, by.sessionId);
    await withdrawLinks(tx, account.id, ['change-email', 'reset-password']);
    await record(tx, { by, action: 'account.change-password', subject: { type: 'account', id: account.id } });
    await mailPasswordChanged(ctx, tx, account);
    afterCommit(tx, () => ctx.realtime.disconnect(account.id));
    return accept(undefined);
  });
}
