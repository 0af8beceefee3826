import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const checkIns = pgTable('check_ins', {
  guestId: uuid('guest_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  admittedAt: timestamp('admitted_at', { withTimezone: true }).notNull(),
  accountId: uuid('account_id'),
  byName: text('by_name').notNull(),
  scanId: uuid('scan_id').notNull(),
  walkIn: boolean('walk_in').notNull().default(false),
});

export const walkIns = pgTable('walk_ins', {
  scanId: uuid('scan_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  guestId: uuid('guest_id').notNull(),
});
