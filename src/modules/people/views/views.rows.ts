import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const savedViews = pgTable('saved_views', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  place: text().notNull(),
  search: text().notNull(),
  name: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
