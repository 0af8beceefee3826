import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { AccessNeed, Age, GuestDiet, GuestType, Reply, Severity } from './guest-codes.contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const parties = pgTable('parties', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  name: text().notNull(),
  email: text().notNull().default(''),
  phone: text().notNull().default(''),
  language: text().$type<Language>().notNull(),
  companions: integer().notNull().default(0),
  note: text().notNull().default(''),
  importId: uuid('import_id'),
  version: integer().notNull().default(1),
  createdAt: instant('created_at').notNull(),
  /** When it put itself on the list; null for who was invited. */
  registeredAt: instant('registered_at'),
  removedAt: instant('removed_at'),
});
export type PartyRecord = typeof parties.$inferSelect;

export const guests = pgTable('guests', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  partyId: uuid('party_id').notNull(),
  position: integer().notNull().default(0),
  firstName: text('first_name').notNull().default(''),
  lastName: text('last_name').notNull().default(''),
  email: text().notNull().default(''),
  phone: text().notNull().default(''),
  town: text().notNull().default(''),
  age: text().$type<Age>().notNull().default('adult'),
  type: text().$type<GuestType>().notNull().default('regular'),
  brought: boolean().notNull().default(false),
  invitedBy: text('invited_by').notNull().default(''),
  tags: text().array().notNull().default([]),
  /** By the number of the host's own field. */
  custom: jsonb().$type<Record<string, string>>().notNull().default({}),
  diet: text().array().$type<GuestDiet[]>().notNull().default([]),
  severity: text().$type<Severity>(),
  /** Sealed: see `#platform/seal`. */
  dietNote: text('diet_note'),
  needs: text(),
  access: text().array().$type<AccessNeed[]>().notNull().default([]),
  reply: text().$type<Reply>().notNull().default('none'),
  importId: uuid('import_id'),
  version: integer().notNull().default(1),
  createdAt: instant('created_at').notNull(),
  removedAt: instant('removed_at'),
  search: text().notNull(),
});
export type GuestRecord = typeof guests.$inferSelect;

export const guestGroups = pgTable('guest_groups', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  name: text().notNull(),
});

export const guestGroupMembers = pgTable(
  'guest_group_members',
  {
    eventId: uuid('event_id').notNull(),
    groupId: uuid('group_id').notNull(),
    guestId: uuid('guest_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.guestId] })],
);

export const guestFields = pgTable('guest_fields', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  position: integer().notNull(),
  label: text().notNull(),
  kind: text().$type<'text' | 'number' | 'yes-no' | 'choice'>().notNull(),
  choices: text().array().notNull().default([]),
});

/** Tags a list knows before anybody wears them. */
export const offeredTags = pgTable(
  'offered_tags',
  {
    eventId: uuid('event_id').notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.name] })],
);
