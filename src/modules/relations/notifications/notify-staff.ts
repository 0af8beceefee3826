import type { RenderedMail, TemplateName } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { insertBells } from './bell-store.ts';
import type { NotificationsContext } from './context.ts';
import { insertStaffMails } from './mail-store.ts';
import { type Message, messageIdOf } from './message.ts';
import { SendMail } from './send-mail.ts';

/**
 * One mail and one bell row for each of the staff who did not turn it off: rendered once per language, written in
 * one statement each, however many people work here.
 */
export async function notifyStaff<Name extends TemplateName>(
  ctx: NotificationsContext,
  tx: Tx,
  { template, data, bell, subject, replyTo }: Message<Name>,
): Promise<void> {
  const staff = await ctx.addressees.staff(tx);
  if (staff.length === 0) return;
  const rendered = new Map<string, RenderedMail>();
  for (const { language } of staff) {
    if (!rendered.has(language)) rendered.set(language, ctx.templates.renderMail(template, language, data));
  }
  const about = {
    kind: template,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    replyTo: replyTo ?? null,
  };

  const recipients = staff.map((person) => {
    const id = newId();
    return { ...person, id, messageId: messageIdOf(ctx, id) };
  });
  for (const mailId of await insertStaffMails(tx, about, recipients, rendered)) {
    ctx.jobs.enqueue(tx, SendMail, { mailId });
  }

  const link = 'officePath' in data ? String(data.officePath) : null;
  const bells = staff.map(({ accountId }) => ({ id: newId(), accountId }));
  for (const accountId of await insertBells(tx, { kind: template, data: bell ?? data, link }, bells)) {
    ctx.realtime.tell(tx, `account:${accountId}`, { kind: 'bell' });
  }
}
