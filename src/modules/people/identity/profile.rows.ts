import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { addressCountries } from './address-countries.contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const accountProfiles = pgTable('account_profiles', {
  accountId: uuid('account_id').primaryKey(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull().default(''),
  phone: text().notNull().default(''),
  organisation: text().notNull().default(''),
  picture: text(),
  version: integer().notNull().default(1),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const savedAddresses = pgTable('saved_addresses', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id').notNull(),
  label: text().notNull(),
  street: text().notNull(),
  postcode: text().notNull(),
  town: text().notNull(),
  country: text().$type<(typeof addressCountries)[number]>().notNull(),
  isDefault: boolean('is_default').notNull(),
  createdAt: instant('created_at').notNull(),
  removedAt: instant('removed_at'),
});

export type ProfileRow = typeof accountProfiles.$inferSelect;
export type SavedAddressRow = typeof savedAddresses.$inferSelect;
