import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { PageState } from './contract.ts';

export const shopPages = pgTable('shop_pages', {
  id: uuid().primaryKey(),
  slug: text().notNull(),
  builtIn: boolean('built_in').notNull().default(false),
  state: text().$type<PageState>().notNull(),
  titles: jsonb().$type<Texts>().notNull(),
  bodies: jsonb().$type<Texts>().notNull(),
  inMenu: boolean('in_menu').notNull(),
  position: integer().notNull(),
  version: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  removedAt: timestamp('removed_at', { withTimezone: true }),
});

export type PageRow = typeof shopPages.$inferSelect;
