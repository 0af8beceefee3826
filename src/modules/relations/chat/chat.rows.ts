import { customType, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language, Texts } from '#platform/i18n';
import type { FileType, Side } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const chats = pgTable('chats', {
  id: uuid().primaryKey(),
  begunWith: uuid('begun_with').notNull(),
  accountId: uuid('account_id'),
  name: text().notNull(),
  email: text(),
  language: text().$type<Language>().notNull(),
  linkHash: text('link_hash').notNull(),
  state: text().$type<'open' | 'ended'>().notNull().default('open'),
  assignedTo: uuid('assigned_to'),
  assignedName: text('assigned_name'),
  lastSeq: integer('last_seq').notNull().default(0),
  visitorHas: integer('visitor_has').notNull().default(0),
  visitorRead: integer('visitor_read').notNull().default(0),
  staffHas: integer('staff_has').notNull().default(0),
  staffRead: integer('staff_read').notNull().default(0),
  mailedSeq: integer('mailed_seq').notNull().default(0),
  visitorSeenAt: instant('visitor_seen_at').notNull(),
  waitingSince: instant('waiting_since'),
  toldAt: instant('told_at'),
  begunAt: instant('begun_at').notNull(),
  changedAt: instant('changed_at').notNull(),
  endedAt: instant('ended_at'),
});
export type Chat = typeof chats.$inferSelect;

export const chatKeys = pgTable('chat_keys', {
  hash: text().primaryKey(),
  roomHash: text('room_hash').notNull(),
  chatId: uuid('chat_id').notNull(),
  kind: text().$type<'began' | 'opened'>().notNull(),
  madeAt: instant('made_at').notNull(),
});

export const chatFiles = pgTable('chat_files', {
  id: uuid().primaryKey(),
  chatId: uuid('chat_id').notNull(),
  name: text().notNull(),
  type: text().$type<FileType>().notNull(),
  width: integer(),
  height: integer(),
  bytes: bytea().notNull(),
});

export const chatLines = pgTable(
  'chat_lines',
  {
    chatId: uuid('chat_id').notNull(),
    seq: integer().notNull(),
    key: uuid().notNull(),
    side: text().$type<Side>().notNull(),
    byName: text('by_name').notNull(),
    text: text().notNull(),
    fileId: uuid('file_id'),
    writtenAt: instant('written_at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.chatId, row.seq] })],
);

export const chatNotes = pgTable('chat_notes', {
  id: uuid().primaryKey(),
  chatId: uuid('chat_id').notNull(),
  byName: text('by_name').notNull(),
  text: text().notNull(),
  writtenAt: instant('written_at').notNull(),
});

export const chatAnswers = pgTable('chat_answers', {
  id: uuid().primaryKey(),
  title: text().notNull(),
  texts: jsonb().$type<Texts>().notNull(),
  version: integer().notNull().default(1),
  removedAt: instant('removed_at'),
});

export const chatDesk = pgTable('chat_desk', {
  accountId: uuid('account_id').primaryKey(),
  seenAt: instant('seen_at').notNull(),
});
