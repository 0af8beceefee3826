import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const registrations = pgTable('registrations', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  email: text().notNull(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  others: text().array().notNull().default([]),
  people: integer().notNull(),
  language: text().$type<Language>().notNull(),
  tokenHash: text('token_hash').notNull(),
  askedAt: instant('asked_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  partyId: uuid('party_id'),
});
export type RegistrationRecord = typeof registrations.$inferSelect;
