import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { MailOutcome } from '#platform/mail';
import type { NotificationsContext } from './context.ts';
import { claimMail, forgottenMails, settleMail, stateOf } from './mail-store.ts';

export const SendMail = defineJob('mail.send', 'mail', z.object({ mailId: z.uuid() }));
export const SweepMails = defineJob('mail.sweep', 'slow', z.object({}));

/** Longer than a server takes to answer, and shorter than the queue waits before it tries a job again. */
const LEASE_MS = 90_000;
/** After this many tries, over some hours, a mail has failed for good. */
const MAX_ATTEMPTS = 9;

/**
 * Sends a mail, outside any transaction: claim, send, settle. What may pass is thrown, so that the queue tries
 * again; what is refused for good is written down and stays. A crash after the server took the mail and before we
 * wrote so repeats it, with the same Message-ID: one mail a process, for a process sends one after the other.
 */
export async function sendMail(ctx: NotificationsContext, { mailId }: { mailId: string }): Promise<void> {
  const { reader } = ctx.database;
  const mail = await claimMail(reader, mailId, ctx.clock.now(), LEASE_MS);
  if (!mail) {
    // In somebody else's hands: come back, for that process may have died.
    if ((await stateOf(reader, mailId)) === 'sending') throw new Error(`mail ${mailId} is being sent`);
    return;
  }
  const outcome = await ctx.transport
    .send({
      messageId: mail.messageId,
      from: ctx.mailFrom,
      to: mail.toAddress,
      ...(mail.replyTo && { replyTo: mail.replyTo }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    })
    .catch((error: unknown): MailOutcome => ({ sent: false, again: 'later', reason: String(error) }));
  if (outcome.sent) return settleMail(reader, mail, { state: 'sent', sentAt: ctx.clock.now() });
  const lastError = outcome.reason.slice(0, 500);
  const failed = outcome.again === 'never' || mail.attempts >= MAX_ATTEMPTS;
  await settleMail(reader, mail, { state: failed ? 'failed' : 'queued', lastError });
  if (!failed) throw new Error(`mail ${mailId} was not taken: ${lastError}`);
}

/** Gives mails whose job was lost a new one. The claim keeps a mail that has two jobs from going out twice. */
export const sweepMails = (ctx: NotificationsContext): Promise<void> =>
  ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    for (const { id } of await forgottenMails(tx, new Date(now.getTime() - 6 * 3_600_000), now)) {
      ctx.jobs.enqueue(tx, SendMail, { mailId: id });
    }
  });
