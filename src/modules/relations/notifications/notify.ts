import type { TemplateName } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { NotificationsContext } from './context.ts';
import { insertMail } from './mail-store.ts';
import { type Message, messageIdOf } from './message.ts';
import { notifyStaff } from './notify-staff.ts';
import { SendMail } from './send-mail.ts';

/**
 * Writes a mail, ready to send, into the transaction that causes it, with the job that sends it. A message for
 * the staff goes to everybody in the office who wants it, and rings their bell.
 */
export async function notify<Name extends TemplateName>(
  ctx: NotificationsContext,
  tx: Tx,
  message: Message<Name>,
): Promise<void> {
  const { recipient } = message;
  if (recipient.kind === 'staff') return notifyStaff(ctx, tx, message);
  const to = recipient.kind === 'address' ? recipient : await reachable(ctx, tx, recipient.accountId);
  if (!to) return;
  const { unusable, ...rendered } = await ctx.templates.renderMail(
    message.template,
    to.language,
    message.data,
  );
  if (unusable) await tellOfUnusable(ctx, tx, message.template, to.language);
  const id = newId();
  await insertMail(tx, {
    id,
    messageId: messageIdOf(ctx, id),
    accountId: recipient.kind === 'account' ? recipient.accountId : null,
    toAddress: to.email,
    toName: to.name ?? null,
    language: to.language,
    template: message.template,
    ...rendered,
    replyTo: message.replyTo ?? null,
    subjectType: message.subject?.type ?? null,
    subjectId: message.subject?.id ?? null,
    attachmentName: message.attachment?.name ?? null,
    attachmentType: message.attachment?.type ?? null,
    attachment: message.attachment?.text ?? null,
    paperKind: message.paper?.kind ?? null,
    paperOf: message.paper?.of ?? null,
  });
  ctx.jobs.enqueue(tx, SendMail, { mailId: id });
}

/** The owner's words for a mail cannot be said any more. Ours went out, and those who may mend it hear so, once. */
async function tellOfUnusable(
  ctx: NotificationsContext,
  tx: Tx,
  template: TemplateName,
  language: Language,
): Promise<void> {
  if (!(await ctx.templates.noteUnusable(tx, template, language))) return;
  await notifyStaff(ctx, tx, {
    recipient: { kind: 'staff' },
    template: 'staff-mail-text',
    data: { officePath: `/office/settings/mails/${template}/${language}` },
    bell: { template, language },
  });
}

async function reachable(ctx: NotificationsContext, tx: Tx, accountId: string) {
  const account = await ctx.addressees.account(accountId, tx);
  return account && !account.disabled ? account : undefined;
}
