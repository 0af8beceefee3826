import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { findByEmail, lockById } from './accounts-store.ts';
import { mayAskForMail, mayBeMailed } from './attempts.ts';
import { type IdentityContext, pageUrl } from './context.ts';
import { Email } from './contract.ts';
import { issueLink } from './links-store.ts';
import { tellOwner } from './register.ts';
import { VERIFY_HOURS } from './verify-email.ts';

/**
 * Asks for another address: a link goes to the new one and changes it, a notice goes to the old one. When the
 * new one has an account, its owner is told, and the answer is the same.
 */
export async function changeEmail(
  ctx: IdentityContext,
  by: Actor,
  next: string,
): Promise<Result<{ email: string }, 'invalid' | 'too-many-attempts' | 'not-allowed'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const parsed = Email.safeParse(next);
  if (!parsed.success) return refuse('invalid');
  const email = parsed.data;
  // Counted for the person who asks as well as for the address that is written to.
  if (!(await mayBeMailed(ctx, by.accountId)) || !(await mayAskForMail(ctx, email, by.from ?? by.accountId)))
    return refuse('too-many-attempts');

  return ctx.database.inTransaction(async (tx) => {
    const account = await lockById(tx, by.accountId);
    if (!account) return refuse('not-allowed');
    if (account.email === email) return refuse('invalid');
    if (await findByEmail(tx, email)) {
      await tellOwner(ctx, tx, email);
    } else {
      const expiresAt = new Date(ctx.clock.now().getTime() + VERIFY_HOURS * 3_600_000);
      const token = await issueLink(tx, { purpose: 'change-email', accountId: account.id, email, expiresAt });
      await ctx.notify(tx, {
        recipient: { kind: 'address', email, name: account.name, language: account.language },
        template: 'change-email-confirm',
        data: {
          name: account.name,
          confirmUrl: pageUrl(ctx, account.language, `/verify/${token}`),
          hours: VERIFY_HOURS,
        },
      });
    }
    await ctx.notify(tx, {
      recipient: { kind: 'address', email: account.email, name: account.name, language: account.language },
      template: 'change-email-notice',
      data: {
        name: account.name,
        newEmail: email,
        resetUrl: pageUrl(ctx, account.language, '/forgot-password'),
      },
    });
    await record(tx, {
      by,
      action: 'account.ask-email-change',
      subject: { type: 'account', id: account.id },
      before: { email: account.email },
      after: { email },
    });
    return accept({ email });
  });
}
