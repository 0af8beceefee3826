import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { ImportColumn, ImportCounts, ImportMapping, ImportState } from '../contract.ts';
import type { Draft } from './draft.ts';

export type MadeGroup = { kind: 'category' | 'event-type'; id: string };

export const catalogueImports = pgTable('catalogue_imports', {
  id: uuid().primaryKey(),
  state: text().$type<ImportState>().notNull(),
  fileName: text('file_name').notNull(),
  columns: jsonb().$type<ImportColumn[]>().notNull().default([]),
  rowCount: integer('row_count').notNull().default(0),
  mapping: jsonb().$type<ImportMapping>(),
  actor: jsonb().$type<Actor>().notNull(),
  atLine: integer('at_line').notNull().default(0),
  atPlace: integer('at_place').notNull().default(0),
  tries: integer().notNull().default(0),
  problem: text(),
  madeGroups: jsonb('made_groups').$type<MadeGroup[]>().notNull().default([]),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

export const catalogueImportRows = pgTable(
  'catalogue_import_rows',
  { importId: uuid('import_id').notNull(), line: integer().notNull(), cells: text().notNull() },
  (row) => [primaryKey({ columns: [row.importId, row.line] })],
);

export const catalogueImportPictures = pgTable(
  'catalogue_import_pictures',
  {
    importId: uuid('import_id').notNull(),
    name: text().notNull(),
    imageKey: text('image_key').notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.importId, row.name] })],
);

export const catalogueImportProducts = pgTable(
  'catalogue_import_products',
  {
    importId: uuid('import_id').notNull(),
    place: integer().notNull(),
    line: integer().notNull(),
    slug: text().notNull(),
    skus: text().array().notNull(),
    names: jsonb().$type<Texts>().notNull(),
    draft: jsonb().$type<Draft>().notNull(),
    plan: text().$type<keyof ImportCounts>().notNull(),
    outcome: text().$type<keyof ImportCounts>(),
    productId: uuid('product_id'),
    before: jsonb(),
    after: jsonb(),
    undone: text(),
    undoneWhy: text('undone_why'),
  },
  (row) => [primaryKey({ columns: [row.importId, row.place] })],
);

export const catalogueImportProblems = pgTable('catalogue_import_problems', {
  importId: uuid('import_id').notNull(),
  line: integer().notNull(),
  slug: text().notNull(),
  field: text().notNull(),
  code: text().notNull(),
  value: text().notNull(),
  isNote: boolean('is_note').notNull(),
});
