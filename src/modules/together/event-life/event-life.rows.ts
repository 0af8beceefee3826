import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const eventNews = pgTable('event_news', {
  id: uuid().primaryKey(),
  eventId: uuid('event_id').notNull(),
  kind: text().$type<'postponed' | 'cancelled'>().notNull(),
  note: text().notNull().default(''),
  toldUpTo: uuid('told_up_to'),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
});
