import { afterCommit } from '#platform/db';
import { record } from '#platform/journal';
import { system } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { endSessions, insertAccount, lockByEmail, setPassword, updateAccount } from './accounts-store.ts';
import type { IdentityContext } from './context.ts';
import { ClaimOwnerRequest, Email } from './contract.ts';
import { issueLink, peekLink, redeemLink, withdrawLinks } from './links-store.ts';
import { judgePassword, type PasswordRefusal } from './password-rules.ts';
import { accountRightsChanged } from './signals.ts';

const OWNER_HOURS = 24;
const by = system('owner-link');

/** For `npm run owner -- EMAIL`: the path of a page where the owner sets a password, once. Earlier links end. */
export async function createOwnerLink(ctx: IdentityContext, email: string): Promise<string> {
  const owner = Email.parse(email);
  const expiresAt = new Date(ctx.clock.now().getTime() + OWNER_HOURS * 3_600_000);
  const token = await ctx.database.inTransaction(async (tx) => {
    await record(tx, { by, action: 'owner.make-link', subject: { type: 'owner', id: owner } });
    return issueLink(tx, { purpose: 'owner', accountId: null, email: owner, expiresAt });
  });
  return `/en/welcome/${token}`;
}

/** Whom a link makes the owner, for its page; undefined when it is used up or too old. */
export async function ownerOfLink(
  ctx: IdentityContext,
  token: string,
): Promise<{ email: string } | undefined> {
  const link = await peekLink(ctx.database.reader, token, ['owner'], ctx.clock.now());
  return link && { email: link.email };
}

/** Makes the account of the link's address, or the one it has, an admin with this password. */
export async function claimOwner(
  ctx: IdentityContext,
  token: string,
  input: { name: string; password: string },
): Promise<Result<{ accountId: string; email: string }, PasswordRefusal | 'invalid' | 'invalid-link'>> {
  const parsed = ClaimOwnerRequest.safeParse({ ...input, token });
  if (!parsed.success) return refuse('invalid');
  const { name, password } = parsed.data;
  const judged = await judgePassword(password, ctx.breachedPasswordsUrl);
  if (!judged.ok) return judged;
  const passwordHash = await (await ctx.auth().$context).password.hash(password);
  return ctx.database.inTransaction(async (tx) => {
    const link = await redeemLink(tx, token, ['owner'], ctx.clock.now());
    if (!link) return refuse('invalid-link');
    const fresh = {
      name,
      email: link.email,
      language: 'en',
      role: 'admin',
      emailVerified: true,
      passwordHash,
    } as const;
    let accountId = await insertAccount(tx, fresh);
    const before = accountId ? undefined : await lockByEmail(tx, link.email);
    if (before) {
      accountId = before.id;
      await updateAccount(tx, before.id, { name, role: 'admin', emailVerified: true, disabledAt: null });
      await setPassword(tx, before.id, passwordHash);
      await endSessions(tx, before.id);
      await withdrawLinks(tx, before.id, ['verify-email', 'change-email', 'reset-password']);
    }
    const owner = accountId as string;
    await record(tx, {
      by,
      action: 'owner.claim',
      subject: { type: 'account', id: owner },
      before: { role: before?.role ?? null },
      after: { role: 'admin', email: link.email },
    });
    await ctx.signals.announce(tx, accountRightsChanged, { accountId: owner });
    afterCommit(tx, () => ctx.realtime.disconnect(owner));
    return accept({ accountId: owner, email: link.email });
  });
}
