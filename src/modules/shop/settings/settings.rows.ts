import { boolean, date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { Address, HomeView, Logo, SettingsPart, VatRate } from './contract.ts';

export const shopSettings = pgTable('shop_settings', {
  id: integer().primaryKey().default(1),
  name: text().notNull(),
  tagline: jsonb().$type<Texts>().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
  address: jsonb().$type<Address>().notNull(),
  pickUpAddress: jsonb('pick_up_address').$type<Address>(),
  companyNumber: text('company_number').notNull(),
  vatNumber: text('vat_number').notNull(),
  currency: text().notNull(),
  zone: text().notNull(),
  orderPrefix: text('order_prefix').notNull(),
  cutOffTime: text('cut_off_time').notNull(),
  closedWeekdays: integer('closed_weekdays').array().notNull(),
  closedDays: date('closed_days', { mode: 'string' }).array().notNull(),
  logo: jsonb().$type<Logo>(),
  primaryColour: text('primary_colour'),
  accentColour: text('accent_colour'),
  defaultLeadDays: integer('default_lead_days').notNull(),
  runsOutAt: integer('runs_out_at').notNull(),
  vatRates: jsonb('vat_rates').$type<VatRate[]>().notNull(),
  paymentMethodsOff: text('payment_methods_off').array().notNull(),
  home: jsonb().$type<Partial<HomeView>>().notNull(),
  partVersions: jsonb('part_versions').$type<Partial<Record<SettingsPart, number>>>().notNull(),
  isDemo: boolean('is_demo').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

export type ShopSettings = typeof shopSettings.$inferSelect;
