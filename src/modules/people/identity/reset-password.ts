import { afterCommit } from '#platform/db';
import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { endSessions, findByEmail, lockById, setPassword, updateAccount } from './accounts-store.ts';
import { mayAskForMail } from './attempts.ts';
import { type IdentityContext, pageUrl } from './context.ts';
import { Email } from './contract.ts';
import { evenAnswer } from './even-answer.ts';
import { issueLink, redeemLink, withdrawLinks } from './links-store.ts';
import { mailPasswordChanged } from './mail-password-changed.ts';
import { judgePassword, type PasswordRefusal } from './password-rules.ts';
import { accountVerified } from './signals.ts';

const RESET_MINUTES = 60;

/** Mails a link to choose a new password, if the address has an account; the answer does not tell. */
export async function requestReset(
  ctx: IdentityContext,
  input: { email: string; address: string },
): Promise<Result<void, 'invalid' | 'too-many-attempts'>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return refuse('invalid');
  if (!(await mayAskForMail(ctx, email.data, input.address))) return refuse('too-many-attempts');
  return evenAnswer(ctx, mailReset(ctx, email.data));
}

const mailReset = (ctx: IdentityContext, email: string): Promise<Result<void>> =>
  ctx.database.inTransaction(async (tx) => {
    const account = await findByEmail(tx, email);
    if (!account || account.disabledAt) return accept(undefined);
    const expiresAt = new Date(ctx.clock.now().getTime() + RESET_MINUTES * 60_000);
    const token = await issueLink(tx, {
      purpose: 'reset-password',
      accountId: account.id,
      email: account.email,
      expiresAt,
    });
    await ctx.notify(tx, {
      recipient: { kind: 'address', email: account.email, name: account.name, language: account.language },
      template: 'reset-password',
      data: {
        name: account.name,
        resetUrl: pageUrl(ctx, account.language, `/reset/${token}`),
        minutes: RESET_MINUTES,
      },
    });
    return accept(undefined);
  });

/**
 * Sets a new password by the link of a mail, once. Everybody who was signed in is signed out, and a change of
 * address that was under way ends: who resets may be taking the account back.
 */
export async function resetPassword(
  ctx: IdentityContext,
  token: string,
  password: string,
): Promise<Result<{ email: string }, PasswordRefusal | 'invalid-link'>> {
  // First the password, so that a poor choice does not use the link up.
  const judged = await judgePassword(password, ctx.breachedPasswordsUrl);
  if (!judged.ok) return judged;
  const passwordHash = await (await ctx.auth().$context).password.hash(password);
  return ctx.database.inTransaction(async (tx) => {
    const link = await redeemLink(tx, token, ['reset-password'], ctx.clock.now());
    const account = link && (await lockById(tx, link.accountId as string));
    if (!account || account.disabledAt || account.email !== link.email) return refuse('invalid-link');
    await setPassword(tx, account.id, passwordHash);
    await endSessions(tx, account.id);
    await withdrawLinks(tx, account.id, ['verify-email', 'change-email', 'reset-password']);
    if (!account.emailVerified) {
      // The mail arrived, so the address is proven.
      await updateAccount(tx, account.id, { emailVerified: true });
      await ctx.signals.announce(tx, accountVerified, { accountId: account.id });
    }
    await record(tx, {
      by: { kind: 'visitor' },
      action: 'account.reset-password',
      subject: { type: 'account', id: account.id },
    });
    await mailPasswordChanged(ctx, tx, account);
    afterCommit(tx, () => ctx.realtime.disconnect(account.id));
    return accept({ email: account.email });
  });
}
