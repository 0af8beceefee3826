import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { MailOutcome, OutgoingMail } from '#platform/mail';
import type { NotificationsContext } from './context.ts';
import { claimMail, forgottenMails, type Settled, settleMail, stateOf } from './mail-store.ts';
import type { Mail } from './notifications.rows.ts';

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
  const mail = await claim(ctx, mailId);
  if (!mail) return;
  const settled = await handOver(ctx, mail);
  await settleMail(ctx.database.reader, settled);
  throwIfAgain(settled);
}

/** Takes a mail to send it, and writes in the same statement what became of the one before, if there was one. */
export async function claim(
  ctx: NotificationsContext,
  mailId: string,
  before?: Settled,
): Promise<Mail | undefined> {
  const { reader } = ctx.database;
  const mail = await claimMail(reader, mailId, ctx.clock.now(), LEASE_MS, before);
  // In somebody else's hands: come back, for that process may have died.
  if (!mail && (await stateOf(reader, mailId)) === 'sending') throw new Error(`mail ${mailId} is being sent`);
  return mail;
}

/** Gives a claimed mail to the mail server, and tells what became of it. */
export async function handOver(ctx: NotificationsContext, mail: Mail): Promise<Settled> {
  const outcome = await ctx.transport
    .send({
      messageId: mail.messageId,
      from: ctx.mailFrom,
      to: mail.toAddress,
      ...(mail.replyTo && { replyTo: mail.replyTo }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...attachmentOf(mail),
      ...paperWith(ctx, mail),
    })
    .catch((error: unknown): MailOutcome => ({ sent: false, again: 'later', reason: String(error) }));
  const { id, attempts } = mail;
  if (outcome.sent)
    return { id, attempts, state: 'sent', sentAt: ctx.clock.now().toISOString(), lastError: null };
  const failed = outcome.again === 'never' || attempts >= MAX_ATTEMPTS;
  const lastError = outcome.reason.slice(0, 500);
  return { id, attempts, state: failed ? 'failed' : 'queued', sentAt: null, lastError };
}

const attachmentOf = ({ attachment, attachmentName, attachmentType }: Mail) =>
  attachment && attachmentName && attachmentType
    ? { attachments: [{ filename: attachmentName, contentType: attachmentType, content: attachment }] }
    : {};

/** Mail servers refuse more, and a paper of that size is none of ours. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Its paper, drawn when the server is there to take it: what cannot be drawn now is tried again with the mail. */
function paperWith(ctx: NotificationsContext, { paperKind, paperOf }: Mail): Pick<OutgoingMail, 'paper'> {
  if (!paperKind || !paperOf) return {};
  return {
    paper: async () => {
      const drawn = await ctx.drawPaper({ kind: paperKind, of: paperOf });
      if (!drawn) return undefined;
      const { name, bytes } = drawn;
      if (bytes.length > MOST_BYTES) throw new Error(`${name} is too large for a mail`);
      return { filename: name, contentType: 'application/pdf', content: bytes };
    },
  };
}

/** What may pass is an error, so that the queue tries again. */
export function throwIfAgain({ id, state, lastError }: Settled): void {
  if (state === 'queued') throw new Error(`mail ${id} was not taken: ${lastError}`);
}

/** Gives mails whose job was lost a new one. The claim keeps a mail that has two jobs from going out twice. */
export const sweepMails = (ctx: NotificationsContext): Promise<void> =>
  ctx.database.inTransaction(async (tx) => {
    const now = ctx.clock.now();
    for (const { id } of await forgottenMails(tx, new Date(now.getTime() - 6 * 3_600_000), now)) {
      ctx.jobs.enqueue(tx, SendMail, { mailId: id });
    }
  });
