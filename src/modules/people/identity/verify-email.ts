import { errorCode, type Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { findByEmail, lockById, passwordHashOf, updateAccount } from './accounts-store.ts';
import { mayAskForMail, mayTryPasswordAt } from './attempts.ts';
import { type IdentityContext, pageUrl } from './context.ts';
import { Email, NextPage } from './contract.ts';
import { evenAnswer } from './even-answer.ts';
import type { LinkPurpose } from './identity.rows.ts';
import { issueLink, type Link, peekLink, redeemLink } from './links-store.ts';
import { accountVerified } from './signals.ts';

export const VERIFY_HOURS = 24;

/** Sends the link that confirms an address; the one before it ends. */
export async function mailVerification(
  ctx: IdentityContext,
  tx: Tx,
  {
    accountId,
    email,
    language,
    next,
  }: { accountId: string; email: string; language: Language; next?: string | undefined },
): Promise<void> {
  const expiresAt = new Date(ctx.clock.now().getTime() + VERIFY_HOURS * 3_600_000);
  const token = await issueLink(tx, { purpose: 'verify-email', accountId, email, expiresAt });
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  await ctx.notify(tx, {
    recipient: { kind: 'address', email, language },
    template: 'verify-email',
    data: { verifyUrl: pageUrl(ctx, language, `/verify/${token}${query}`), hours: VERIFY_HOURS },
  });
}

/** Sends the link again. The answer does not tell whether the address waits for one. */
export async function resendVerification(
  ctx: IdentityContext,
  input: { email: string; address: string; next?: string | undefined },
): Promise<Result<void, 'invalid' | 'too-many-attempts'>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return refuse('invalid');
  if (!(await mayAskForMail(ctx, email.data, input.address))) return refuse('too-many-attempts');
  return evenAnswer(ctx, mailAgainIfWaiting(ctx, email.data, NextPage.parse(input.next)));
}

/** For an account that is not confirmed yet, and no other. */
export const mailAgainIfWaiting = (
  ctx: IdentityContext,
  email: string,
  next?: string | undefined,
): Promise<Result<void>> =>
  ctx.database.inTransaction(async (tx) => {
    const account = await findByEmail(tx, email);
    if (account && !account.emailVerified && !account.disabledAt)
      await mailVerification(ctx, tx, {
        accountId: account.id,
        email: account.email,
        language: account.language,
        next,
      });
    return accept(undefined);
  });

export type VerifiedEmail = { purpose: 'registration' | 'change'; email: string };

export type VerifyRefusal = 'invalid-link' | 'wrong-password';

const confirming: LinkPurpose[] = ['verify-email', 'change-email'];

/**
 * Confirms an address, at first or after a change: the link proves the mailbox, the password proves that the
 * account belongs to the same person. Without it the owner of a mailbox would confirm what a stranger registered
 * with their address, or wants to change to it. After five tries the link is dead; a new password by mail helps.
 */
export const verifyEmail = (
  ctx: IdentityContext,
  token: string,
  password: string,
): Promise<Result<VerifiedEmail, VerifyRefusal>> => evenAnswer(ctx, proveAndConfirm(ctx, token, password));

async function proveAndConfirm(
  ctx: IdentityContext,
  token: string,
  password: string,
): Promise<Result<VerifiedEmail, VerifyRefusal>> {
  const link = await peekLink(ctx.database.reader, token, confirming, ctx.clock.now());
  if (!link) return refuse('invalid-link');
  if (!(await mayTryPasswordAt(ctx, token))) {
    await ctx.database.inTransaction((tx) => redeemLink(tx, token, confirming, ctx.clock.now()));
    return refuse('invalid-link');
  }
  const hash = await passwordHashOf(ctx.database.reader, link.accountId as string);
  const passwords = (await ctx.auth().$context).password;
  if (!hash || password.length > 128 || !(await passwords.verify({ hash, password })))
    return refuse('wrong-password');
  try {
    return await ctx.database.inTransaction((tx) => confirm(ctx, tx, { token, link, proven: hash }));
  } catch (error) {
    // Meanwhile somebody else has the address that this account wanted to change to.
    if (errorCode(error) === '23505') return refuse('invalid-link');
    throw error;
  }
}

async function confirm(
  ctx: IdentityContext,
  tx: Tx,
  { token, link, proven }: { token: string; link: Link; proven: string },
): Promise<Result<VerifiedEmail, 'invalid-link'>> {
  // The account first, as a registration locks it: then the password proven is the one that is confirmed.
  const account = await lockById(tx, link.accountId as string);
  if (!account || account.disabledAt) return refuse('invalid-link');
  if ((await passwordHashOf(tx, account.id)) !== proven) return refuse('invalid-link');
  if (!(await redeemLink(tx, token, confirming, ctx.clock.now()))) return refuse('invalid-link');
  const change = link.purpose === 'change-email';
  if (!change && account.email !== link.email) return refuse('invalid-link');
  await updateAccount(tx, account.id, { email: link.email, emailVerified: true });
  await record(tx, {
    by: { kind: 'visitor' },
    action: change ? 'account.change-email' : 'account.verify-email',
    subject: { type: 'account', id: account.id },
    before: { email: account.email, verified: account.emailVerified },
    after: { email: link.email, verified: true },
  });
  await ctx.signals.announce(tx, accountVerified, { accountId: account.id });
  return accept({ purpose: change ? 'change' : 'registration', email: link.email });
}
