import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Actor } from '#platform/policy';
import type { GuestMapping, ImportCounts, ImportState, SheetColumn } from '../contract.ts';

export const guestImports = pgTable('guest_imports', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  state: text().$type<ImportState>().notNull(),
  fileName: text('file_name').notNull(),
  sheets: text().array().notNull().default([]),
  columns: jsonb().$type<SheetColumn[]>().notNull().default([]),
  rowCount: integer('row_count').notNull().default(0),
  mapping: jsonb().$type<GuestMapping>(),
  counts: jsonb().$type<Partial<ImportCounts>>().notNull().default({}),
  actor: jsonb().$type<Actor>().notNull(),
  atPlace: integer('at_place').notNull().default(0),
  places: integer().notNull().default(0),
  tries: integer().notNull().default(0),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});
export type ImportRecord = typeof guestImports.$inferSelect;
