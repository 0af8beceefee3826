import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const contactMessages = pgTable('contact_messages', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
  orderNumber: text('order_number').notNull(),
  text: text().notNull(),
  language: text().$type<Language>().notNull(),
  accountId: uuid('account_id'),
  writtenAt: instant('written_at').notNull(),
  readAt: instant('read_at'),
  readBy: text('read_by'),
});

export const contactAnswers = pgTable('contact_answers', {
  id: uuid().primaryKey(),
  messageId: uuid('message_id').notNull(),
  text: text().notNull(),
  byName: text('by_name').notNull(),
  answeredAt: instant('answered_at').notNull(),
});

export type Message = typeof contactMessages.$inferSelect;
