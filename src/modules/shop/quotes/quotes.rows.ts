import { bigint, boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { Draft, KeptState, Proposal, ThingView } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const quotes = pgTable('quotes', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  linkHash: text('link_hash').notNull(),
  accountId: uuid('account_id'),
  byStaff: boolean('by_staff').notNull(),
  language: text().$type<Language>().notNull(),
  contactName: text('contact_name').notNull(),
  contactEmail: text('contact_email').notNull(),
  contactPhone: text('contact_phone').notNull(),
  eventType: text('event_type'),
  day: date({ mode: 'string' }),
  guests: integer(),
  postcode: text().notNull(),
  town: text().notNull(),
  wish: text().notNull(),
  things: jsonb().$type<ThingView[]>().notNull(),
  state: text().$type<KeptState>().notNull(),
  proposed: integer(),
  validUntil: date('valid_until', { mode: 'string' }),
  totalMinor: integer('total_minor'),
  currency: text().notNull(),
  search: text().notNull(),
  askedAt: instant('asked_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});
export type QuoteRecord = typeof quotes.$inferSelect;

export const quoteVersions = pgTable('quote_versions', {
  id: uuid().primaryKey(),
  quoteId: uuid('quote_id').notNull(),
  number: integer().notNull(),
  draft: jsonb().$type<Draft>().notNull(),
  revision: integer().notNull().default(1),
  proposal: jsonb().$type<Proposal>(),
  sentAt: instant('sent_at'),
  told: integer().notNull().default(0),
});
export type VersionRecord = typeof quoteVersions.$inferSelect;

export const quoteMessages = pgTable('quote_messages', {
  id: uuid().primaryKey(),
  quoteId: uuid('quote_id').notNull(),
  byShop: boolean('by_shop').notNull(),
  byName: text('by_name').notNull(),
  text: text().notNull(),
  writtenAt: instant('written_at').notNull(),
});

export const quoteActivity = pgTable('quote_activity', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  quoteId: uuid('quote_id').notNull(),
  kind: text().notNull(),
  data: jsonb().$type<Record<string, string | number>>().notNull(),
  actorName: text('actor_name'),
  accountId: uuid('account_id'),
  at: instant('at').notNull(),
});

export const quoteAcceptances = pgTable('quote_acceptances', {
  orderId: uuid('order_id').primaryKey(),
  quoteId: uuid('quote_id').notNull(),
  version: integer().notNull(),
  optionId: uuid('option_id').notNull(),
  optionName: text('option_name').notNull(),
  orderNumber: text('order_number').notNull(),
  acceptedBy: text('accepted_by').notNull(),
  acceptedAt: instant('accepted_at').notNull(),
  endedAt: instant('ended_at'),
});
