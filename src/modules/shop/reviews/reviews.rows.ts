import { integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { ReviewState } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const reviews = pgTable('reviews', {
  id: uuid().primaryKey(),
  orderLineId: uuid('order_line_id').notNull(),
  orderId: uuid('order_id').notNull(),
  productId: uuid('product_id').notNull(),
  stars: smallint().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  author: text().notNull(),
  language: text().$type<Language>().notNull(),
  state: text().$type<ReviewState>().notNull().default('waiting'),
  version: integer().notNull().default(1),
  writtenAt: instant('written_at').notNull(),
  decidedAt: instant('decided_at'),
  decidedBy: text('decided_by'),
  reason: text().notNull().default(''),
  answer: text().notNull().default(''),
  answeredAt: instant('answered_at'),
  answeredBy: text('answered_by'),
});

export type ReviewRecord = typeof reviews.$inferSelect;
