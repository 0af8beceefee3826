import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { SectionKind } from './section.contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const eventPages = pgTable('event_pages', {
  eventId: uuid('event_id').primaryKey(),
  slug: text().notNull(),
  mainColour: text('main_colour').notNull(),
  secondColour: text('second_colour').notNull(),
  picture: text(),
  tokenHash: text('token_hash').notNull(),
  tokenSealed: text('token_sealed').notNull(),
  publishedAt: instant('published_at'),
  /** On the wall of the event's zone, as `2027-06-12 14:30:00`. */
  saidLocal: timestamp('said_local', { mode: 'string' }),
  version: integer().notNull().default(1),
});
export type PageRecord = typeof eventPages.$inferSelect;

export const eventPageSlugs = pgTable('event_page_slugs', {
  slug: text().primaryKey(),
  eventId: uuid('event_id').notNull(),
  since: instant('since').notNull(),
});

export const eventPageSections = pgTable('event_page_sections', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  position: integer().notNull(),
  kind: text().$type<SectionKind>().notNull(),
  titles: jsonb().$type<Texts>().notNull().default({}),
  bodies: jsonb().$type<Texts>().notNull().default({}),
  shown: boolean().notNull().default(true),
  removedAt: instant('removed_at'),
});
export type SectionRecord = typeof eventPageSections.$inferSelect;

export const eventPageViews = pgTable(
  'event_page_views',
  {
    eventId: uuid('event_id').notNull(),
    day: date({ mode: 'string' }).notNull(),
    views: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.day] })],
);
