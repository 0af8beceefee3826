import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/i18n';
import type { DownloadFormat, DownloadProblem, DownloadState, ListName } from './contract.ts';

/** What was asked of a list, by the names in its address. */
export type AskedFilter = Record<string, string | string[]>;

export const downloads = pgTable('downloads', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id'),
  list: text().$type<ListName>().notNull(),
  filter: jsonb().$type<AskedFilter>().notNull(),
  format: text().$type<DownloadFormat>().notNull(),
  language: text().$type<Language>().notNull(),
  state: text().$type<DownloadState>().notNull().default('waiting'),
  total: integer().notNull(),
  rows: integer().notNull().default(0),
  bytes: bigint({ mode: 'number' }).notNull().default(0),
  attempt: uuid(),
  tries: integer().notNull().default(0),
  problem: text().$type<DownloadProblem>(),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  removedAt: timestamp('removed_at', { withTimezone: true }),
});

export type DownloadRow = typeof downloads.$inferSelect;
