import type { RenderedMail, TemplateName } from '#modules/relations/mail-templates';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { insertBells } from './bell-store.ts';
import type { Colleague, NotificationsContext } from './context.ts';
import { isStaffKind } from './contract.ts';
import { hears, usualFor } from './kinds.ts';
import { insertStaffMails } from './mail-store.ts';
import { type Message, messageIdOf, type Recipient } from './message.ts';
import { SendMail } from './send-mail.ts';

/**
 * One mail and one bell row for each of the staff who may and wants to hear of it: rendered once per language, written in
 * one statement each, however many people work here.
 */
export async function notifyStaff<Name extends TemplateName>(
  ctx: NotificationsContext,
  tx: Tx,
  { recipient, template, data, bell, subject, replyTo }: Message<Name>,
): Promise<void> {
  if (!isStaffKind(template)) throw new Error(`${template} is no news for the staff`);
  const staff = (await ctx.addressees.staff(tx)).filter(
    (person) => hears(template, person.role) && isMeant(recipient, person),
  );
  if (staff.length === 0) return;
  const rendered = new Map<string, RenderedMail>();
  for (const { language } of staff) {
    if (!rendered.has(language))
      rendered.set(language, await ctx.templates.renderMail(template, language, data));
  }
  const about = {
    kind: template,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    replyTo: replyTo ?? null,
  };

  const recipients = staff.map((person) => {
    const id = newId();
    const usual = usualFor(template, person.role).byMail;
    return { ...person, id, messageId: messageIdOf(ctx, id), usual };
  });
  for (const mailId of await insertStaffMails(tx, about, recipients, rendered)) {
    ctx.jobs.enqueue(tx, SendMail, { mailId });
  }

  const link = 'officePath' in data ? String(data.officePath) : null;
  const bells = staff.map(({ accountId, role }) => ({
    id: newId(),
    accountId,
    usual: usualFor(template, role).byBell,
  }));
  for (const accountId of await insertBells(tx, { kind: template, data: bell ?? data, link }, bells)) {
    ctx.realtime.tell(tx, `account:${accountId}`, { kind: 'bell' });
  }
}

const isMeant = (recipient: Recipient, { accountId }: Colleague) =>
  recipient.kind === 'staff' &&
  recipient.but !== accountId &&
  (recipient.only === undefined || recipient.only === accountId);
