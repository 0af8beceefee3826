import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { PaymentState } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const payments = pgTable('payments', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id').notNull(),
  orderNumber: text('order_number').notNull(),
  /** The part of the order's money it is for; null when it is for all of it. */
  dueId: uuid('due_id'),
  provider: text().notNull(),
  method: text().notNull(),
  mode: text().$type<'test' | 'live'>().notNull(),
  externalId: text('external_id'),
  alias: text(),
  redirectUrl: text('redirect_url'),
  state: text().$type<PaymentState>().notNull().default('created'),
  amountMinor: integer('amount_minor').notNull(),
  currency: text().notNull(),
  refundedMinor: integer('refunded_minor').notNull().default(0),
  chargedBackMinor: integer('charged_back_minor').notNull().default(0),
  returnUrl: text('return_url').notNull(),
  description: text().notNull(),
  language: text().notNull(),
  expiresAt: instant('expires_at').notNull(),
  checkedAt: instant('checked_at'),
  settledAs: text('settled_as').$type<'paid' | 'second-payment' | 'paid-late' | 'mismatch'>(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
export type PaymentRow = typeof payments.$inferSelect;

export const paymentNews = pgTable('payment_news', {
  id: uuid().primaryKey(),
  provider: text().notNull(),
  eventId: text('event_id').notNull(),
  externalId: text('external_id').notNull(),
  receivedAt: instant('received_at').notNull().defaultNow(),
  processedAt: instant('processed_at'),
});

export const refunds = pgTable('refunds', {
  id: uuid().primaryKey(),
  paymentId: uuid('payment_id').notNull(),
  orderId: uuid('order_id').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  reason: text().notNull(),
  state: text().$type<'proposed' | 'queued' | 'pending' | 'done' | 'failed'>().notNull(),
  externalId: text('external_id'),
  error: text(),
  forChange: boolean('for_change').notNull().default(false),
  requestedBy: uuid('requested_by'),
  createdAt: instant('created_at').notNull().defaultNow(),
  checkedAt: instant('checked_at'),
  doneAt: instant('done_at'),
});
export type RefundRow = typeof refunds.$inferSelect;
