import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { PaperOfMail } from './paper-of-mail.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

export const mails = pgTable('mails', {
  id: uuid().primaryKey(),
  messageId: text('message_id').notNull(),
  accountId: uuid('account_id'),
  toAddress: text('to_address').notNull(),
  toName: text('to_name'),
  language: text().$type<Language>().notNull(),
  template: text().notNull(),
  subject: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  state: text().$type<MailState>().notNull().default('queued'),
  leasedUntil: instant('leased_until'),
  attempts: integer().notNull().default(0),
  lastError: text('last_error'),
  subjectType: text('subject_type'),
  subjectId: text('subject_id'),
  replyTo: text('reply_to'),
  attachmentName: text('attachment_name'),
  attachmentType: text('attachment_type'),
  attachment: text(),
  paperKind: text('paper_kind').$type<PaperOfMail['kind']>(),
  paperOf: uuid('paper_of'),
  createdAt: instant('created_at').notNull().defaultNow(),
  sentAt: instant('sent_at'),
});

export const notifications = pgTable('notifications', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  kind: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  link: text(),
  createdAt: instant('created_at').notNull().defaultNow(),
  readAt: instant('read_at'),
});

export const notificationChoices = pgTable(
  'notification_choices',
  {
    accountId: uuid('account_id').notNull(),
    kind: text().notNull(),
    byMail: boolean('by_mail').notNull(),
    byBell: boolean('by_bell').notNull(),
  },
  (row) => [primaryKey({ columns: [row.accountId, row.kind] })],
);

export type Mail = typeof mails.$inferSelect;
