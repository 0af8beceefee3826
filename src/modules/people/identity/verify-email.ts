import { errorCode, type Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { findByEmail, lockById, updateAccount } from './accounts-store.ts';
import { mayAskForMail } from './attempts.ts';
import { type IdentityContext, pageUrl } from './context.ts';
import { Email } from './contract.ts';
import { evenAnswer } from './even-answer.ts';
import { issueLink, type Link, redeemLink } from './links-store.ts';
import { accountVerified } from './signals.ts';

export const VERIFY_HOURS = 24;

/** Sends the link that confirms an address; the one before it ends. */
export async function mailVerification(
  ctx: IdentityContext,
  tx: Tx,
  { accountId, email, language }: { accountId: string; email: string; language: Language },
): Promise<void> {
  const expiresAt = new Date(ctx.clock.now().getTime() + VERIFY_HOURS * 3_600_000);
  const token = await issueLink(tx, { purpose: 'verify-email', accountId, email, expiresAt });
  await ctx.notify(tx, {
    recipient: { kind: 'address', email, language },
    template: 'verify-email',
    data: { verifyUrl: pageUrl(ctx, language, `/verify/${token}`), hours: VERIFY_HOURS },
  });
}

/** Sends the link again. The answer does not tell whether the address waits for one. */
export async function resendVerification(
  ctx: IdentityContext,
  input: { email: string; address: string },
): Promise<Result<void, 'invalid' | 'too-many-attempts'>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return refuse('invalid');
  if (!(await mayAskForMail(ctx, email.data, input.address))) return refuse('too-many-attempts');
  return evenAnswer(ctx, mailAgainIfWaiting(ctx, email.data));
}

/** For an account that is not confirmed yet, and no other. */
export const mailAgainIfWaiting = (ctx: IdentityContext, email: string): Promise<Result<void>> =>
  ctx.database.inTransaction(async (tx) => {
    const account = await findByEmail(tx, email);
    if (account && !account.emailVerified && !account.disabledAt)
      await mailVerification(ctx, tx, {
        accountId: account.id,
        email: account.email,
        language: account.language,
      });
    return accept(undefined);
  });

export type VerifiedEmail = { purpose: 'registration' | 'change'; email: string };

/** Opens the link of a mail: the address is proven, at first or after a change. */
export async function verifyEmail(
  ctx: IdentityContext,
  token: string,
): Promise<Result<VerifiedEmail, 'invalid-link'>> {
  try {
    return await ctx.database.inTransaction(async (tx) => {
      const link = await redeemLink(tx, token, ['verify-email', 'change-email'], ctx.clock.now());
      return link ? confirm(ctx, tx, link) : refuse('invalid-link');
    });
  } catch (error) {
    // Meanwhile somebody else has the address that this account wanted to change to.
    if (errorCode(error) === '23505') return refuse('invalid-link');
    throw error;
  }
}

async function confirm(
  ctx: IdentityContext,
  tx: Tx,
  link: Link,
): Promise<Result<VerifiedEmail, 'invalid-link'>> {
  const account = await lockById(tx, link.accountId as string);
  if (!account || account.disabledAt) return refuse('invalid-link');
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
