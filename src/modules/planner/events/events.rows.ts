import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language, Texts } from '#platform/i18n';
import type { EventStatus, EventType, Venue, WorkspaceKind, WorkspaceRole } from './contract.ts';
import type { EventRight, EventRole } from './rights.contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
/** The wall clock, as `2027-06-12 14:30:00`. */
const wall = (name: string) => timestamp(name, { mode: 'string' });

export const workspaces = pgTable('workspaces', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  kind: text().$type<WorkspaceKind>().notNull().default('person'),
  personalOf: uuid('personal_of'),
  createdAt: instant('created_at').notNull(),
});

export const workspaceMembers = pgTable(
  'workspace_members',
  {
    workspaceId: uuid('workspace_id').notNull(),
    accountId: uuid('account_id').notNull(),
    role: text().$type<WorkspaceRole>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.accountId] })],
);

export const events = pgTable('events', {
  id: uuid().primaryKey(),
  workspaceId: uuid('workspace_id').notNull(),
  title: text().notNull(),
  description: text().notNull(),
  type: text().$type<EventType>().notNull(),
  status: text().$type<EventStatus>().notNull().default('planning'),
  zone: text().notNull(),
  startsLocal: wall('starts_local').notNull(),
  endsLocal: wall('ends_local').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  venue: jsonb().$type<Venue>().notNull(),
  capacity: integer(),
  budgetMinor: bigint('budget_minor', { mode: 'number' }),
  currency: text().notNull(),
  languages: text().array().$type<Language[]>().notNull(),
  visibility: text().$type<'private' | 'public'>().notNull().default('private'),
  privateNote: text('private_note').notNull().default(''),
  endedReason: text('ended_reason').notNull().default(''),
  version: integer().notNull().default(1),
  archivedAt: instant('archived_at'),
  createdAt: instant('created_at').notNull(),
  search: text().notNull(),
});
export type EventRecord = typeof events.$inferSelect;

export const eventParts = pgTable('event_parts', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  position: integer().notNull(),
  main: boolean().notNull().default(false),
  names: jsonb().$type<Texts>().notNull(),
  startsLocal: wall('starts_local').notNull(),
  endsLocal: wall('ends_local').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  place: text().notNull().default(''),
  capacity: integer(),
  everybody: boolean().notNull().default(true),
});
export type PartRecord = typeof eventParts.$inferSelect;

export const eventTeam = pgTable(
  'event_team',
  {
    eventId: uuid('event_id').notNull(),
    accountId: uuid('account_id').notNull(),
    role: text().$type<EventRole>().notNull(),
    extra: text().array().$type<EventRight[]>().notNull().default([]),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.accountId] })],
);

export const eventInvitations = pgTable('event_invitations', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  email: text().notNull(),
  role: text().$type<EventRole>().notNull(),
  extra: text().array().$type<EventRight[]>().notNull().default([]),
  tokenHash: text('token_hash').notNull(),
  invitedBy: text('invited_by').notNull(),
  invitedAt: instant('invited_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const workspaceInvitations = pgTable('workspace_invitations', {
  id: uuid().primaryKey(),
  workspaceId: uuid('workspace_id').notNull(),
  email: text().notNull(),
  role: text().$type<WorkspaceRole>().notNull(),
  tokenHash: text('token_hash').notNull(),
  invitedBy: text('invited_by').notNull(),
  invitedAt: instant('invited_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const eventComments = pgTable('event_comments', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  accountId: uuid('account_id'),
  words: text().notNull(),
  private: boolean().notNull().default(false),
  writtenAt: instant('written_at').notNull(),
  removedAt: instant('removed_at'),
});
