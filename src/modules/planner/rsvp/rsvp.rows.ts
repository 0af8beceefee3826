import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { Answer, Choice, QuestionKind, ReplyVia, WaitingRule, Whom } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const rsvpSettings = pgTable('rsvp_settings', {
  eventId: uuid('event_id').primaryKey(),
  opened: boolean().notNull().default(false),
  deadlineLocal: timestamp('deadline_local', { mode: 'string' }),
  deadlineAt: instant('deadline_at'),
  maybe: boolean().notNull().default(false),
  companionsCount: boolean('companions_count').notNull().default(true),
  waiting: text().$type<WaitingRule>().notNull().default('off'),
  offerHours: integer('offer_hours').notNull().default(48),
  remindDays: integer('remind_days').array().notNull().default([]),
  registration: boolean().notNull().default(false),
  registrationMost: integer('registration_most').notNull().default(4),
  welcome: jsonb().$type<Texts>().notNull().default({}),
  contact: text().notNull().default(''),
  version: integer().notNull().default(1),
});
export type SettingsRecord = typeof rsvpSettings.$inferSelect;

export const rsvpQuestions = pgTable('rsvp_questions', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  partId: uuid('part_id'),
  position: integer().notNull(),
  whom: text().$type<Whom>().notNull(),
  kind: text().$type<QuestionKind>().notNull(),
  labels: jsonb().$type<Texts>().notNull(),
  choices: jsonb().$type<Choice[]>().notNull().default([]),
  required: boolean().notNull().default(false),
  retiredAt: instant('retired_at'),
});
export type QuestionRecord = typeof rsvpQuestions.$inferSelect;

export const replyLinks = pgTable('reply_links', {
  partyId: uuid('party_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  tokenSealed: text('token_sealed').notNull(),
  madeAt: instant('made_at').notNull(),
  invitedAt: instant('invited_at'),
  openedAt: instant('opened_at'),
  lateUntil: instant('late_until'),
});
export type LinkRecord = typeof replyLinks.$inferSelect;

export const partInvitations = pgTable(
  'part_invitations',
  {
    eventId: uuid('event_id').notNull(),
    partId: uuid('part_id').notNull(),
    partyId: uuid('party_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.partId, table.partyId] })],
);

export const partPlaces = pgTable('part_places', {
  partId: uuid('part_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  taken: integer().notNull().default(0),
});

export const replies = pgTable('replies', {
  partyId: uuid('party_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  firstAt: instant('first_at').notNull(),
  answeredAt: instant('answered_at').notNull(),
  changedAt: instant('changed_at').notNull(),
  via: text().$type<ReplyVia>().notNull(),
  takenBy: text('taken_by'),
  note: text().notNull().default(''),
  fingerprint: text().notNull(),
  version: integer().notNull().default(1),
});
export type ReplyRecord = typeof replies.$inferSelect;

export const guestAnswers = pgTable(
  'guest_answers',
  {
    eventId: uuid('event_id').notNull(),
    partId: uuid('part_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    partyId: uuid('party_id').notNull(),
    answer: text().$type<Answer | 'waiting'>().notNull(),
    counts: boolean().notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.guestId, table.partId] })],
);
export type AnswerRecord = typeof guestAnswers.$inferSelect;

export const questionAnswers = pgTable('question_answers', {
  eventId: uuid('event_id').notNull(),
  questionId: uuid('question_id').notNull(),
  partyId: uuid('party_id').notNull(),
  guestId: uuid('guest_id'),
  words: text().notNull().default(''),
  chosen: text().array().notNull().default([]),
});

export const waitingParties = pgTable(
  'waiting_parties',
  {
    eventId: uuid('event_id').notNull(),
    partId: uuid('part_id').notNull(),
    partyId: uuid('party_id').notNull(),
    places: integer().notNull(),
    since: instant('since').notNull(),
    offeredUntil: instant('offered_until'),
  },
  (table) => [primaryKey({ columns: [table.partId, table.partyId] })],
);
export type WaitingRecord = typeof waitingParties.$inferSelect;
