import { boolean, date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { ShopView } from './contract.ts';

export const shopSettings = pgTable('shop_settings', {
  id: integer().primaryKey().default(1),
  name: text().notNull(),
  tagline: jsonb().$type<Texts>().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
  address: jsonb().$type<ShopView['address']>().notNull(),
  companyNumber: text('company_number').notNull(),
  vatNumber: text('vat_number').notNull(),
  currency: text().notNull(),
  zone: text().notNull(),
  orderPrefix: text('order_prefix').notNull(),
  cutOffTime: text('cut_off_time').notNull(),
  closedWeekdays: integer('closed_weekdays').array().notNull(),
  closedDays: date('closed_days', { mode: 'string' }).array().notNull(),
  isDemo: boolean('is_demo').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});
