import type { z } from 'zod';
import { isId } from '#platform/ids';
import type { NotificationsContext } from './context.ts';
import { type MailListView, type MailView, OutboxRequest } from './contract.ts';
import { findMail, newestMails } from './mail-store.ts';
import type { Mail } from './notifications.rows.ts';

/**
 * Mails, the newest first. For `/dev/mail`, which exists in the demo alone and asks for no sign-in; any other
 * page asks the policy for `read-outbox` first, for mails hold links that open accounts.
 */
export async function outbox(
  ctx: NotificationsContext,
  input: z.input<typeof OutboxRequest> = {},
): Promise<MailListView[]> {
  const { to, ...filter } = OutboxRequest.parse(input);
  const rows = await newestMails(ctx.database.reader, { ...filter, to: to?.toLowerCase() });
  return rows.map(listView);
}

export async function mail(ctx: NotificationsContext, id: string): Promise<MailView | undefined> {
  if (!isId(id)) return undefined;
  const row = await findMail(ctx.database.reader, id);
  return row && { ...listView(row), html: row.html, text: row.text };
}

const listView = (row: Mail): MailListView => ({
  id: row.id,
  messageId: row.messageId,
  to: row.toAddress,
  toName: row.toName,
  language: row.language,
  template: row.template,
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  lastError: row.lastError,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});
