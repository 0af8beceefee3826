import { afterCommit, type Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Actor, type Role, roles } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { endSessions, lockAdmins, lockById, updateAccount } from './accounts-store.ts';
import { deleteApiKeysOf } from './api-keys-store.ts';
import type { IdentityContext } from './context.ts';
import { identityPolicy } from './identity.policy.ts';
import type { Account } from './identity.rows.ts';
import { withdrawLinks } from './links-store.ts';
import { accountRightsChanged } from './signals.ts';

type Outcome<Code extends string> = Promise<Result<void, 'not-allowed' | 'no-such-account' | Code>>;

/** Gives an account a role. Everybody on it signs in again, so that nothing lives on under the old one. */
export async function setRole(
  ctx: IdentityContext,
  by: Actor,
  accountId: string,
  role: Role,
): Outcome<'last-admin' | 'invalid'> {
  if (!identityPolicy.allows(by, 'change-roles')) return refuse('not-allowed');
  if (!roles.includes(role)) return refuse('invalid');
  return change(ctx, accountId, async (tx, account, otherAdmins) => {
    if (account.role === role) return accept(undefined);
    if (account.role === 'admin' && otherAdmins === 0) return refuse('last-admin');
    await updateAccount(tx, account.id, { role });
    await rightsChanged(ctx, tx, account.id);
    await record(tx, {
      by,
      action: 'account.set-role',
      ...about(account),
      before: { role: account.role },
      after: { role },
    });
    return accept(undefined);
  });
}

/** Ends all that the account is doing, at once, and lets nobody in on it again. */
export async function disableAccount(
  ctx: IdentityContext,
  by: Actor,
  accountId: string,
): Outcome<'last-admin'> {
  if (!identityPolicy.allows(by, 'disable-accounts')) return refuse('not-allowed');
  return change(ctx, accountId, async (tx, account, otherAdmins) => {
    if (account.disabledAt) return accept(undefined);
    if (account.role === 'admin' && otherAdmins === 0) return refuse('last-admin');
    await updateAccount(tx, account.id, { disabledAt: ctx.clock.now() });
    await withdrawLinks(tx, account.id, ['verify-email', 'change-email', 'reset-password']);
    await rightsChanged(ctx, tx, account.id);
    await record(tx, { by, action: 'account.disable', ...about(account) });
    return accept(undefined);
  });
}

export async function enableAccount(ctx: IdentityContext, by: Actor, accountId: string): Outcome<never> {
  if (!identityPolicy.allows(by, 'disable-accounts')) return refuse('not-allowed');
  return change(ctx, accountId, async (tx, account) => {
    if (!account.disabledAt) return accept(undefined);
    await updateAccount(tx, account.id, { disabledAt: null });
    await ctx.signals.announce(tx, accountRightsChanged, { accountId });
    await record(tx, { by, action: 'account.enable', ...about(account) });
    return accept(undefined);
  });
}

export async function forceSignOut(ctx: IdentityContext, by: Actor, accountId: string): Outcome<never> {
  if (!identityPolicy.allows(by, 'force-sign-out')) return refuse('not-allowed');
  return change(ctx, accountId, async (tx, account) => {
    const ended = await endSessions(tx, account.id);
    afterCommit(tx, () => ctx.realtime.disconnect(account.id));
    await record(tx, {
      by,
      action: 'account.force-sign-out',
      ...about(account),
      before: { sessions: ended },
    });
    return accept(undefined);
  });
}

const about = (account: Account) => ({ subject: { type: 'account', id: account.id } });

async function rightsChanged(ctx: IdentityContext, tx: Tx, accountId: string): Promise<void> {
  await endSessions(tx, accountId);
  await deleteApiKeysOf(tx, accountId);
  await ctx.signals.announce(tx, accountRightsChanged, { accountId });
  afterCommit(tx, () => ctx.realtime.disconnect(accountId));
}

async function change<Code extends string>(
  ctx: IdentityContext,
  accountId: string,
  work: (tx: Tx, account: Account, otherAdmins: number) => Promise<Result<void, Code>>,
): Promise<Result<void, Code | 'no-such-account'>> {
  if (!isId(accountId)) return refuse('no-such-account');
  return ctx.database.inTransaction(async (tx) => {
    const admins = await lockAdmins(tx);
    const account = await lockById(tx, accountId);
    if (!account) return refuse('no-such-account');
    return work(tx, account, admins.filter((id) => id !== accountId).length);
  });
}
