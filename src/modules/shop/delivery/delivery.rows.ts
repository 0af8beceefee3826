import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { DeliveryMethod, PostcodeRange } from './contract.ts';

const removedAt = () => timestamp('removed_at', { withTimezone: true });

export const deliveryZones = pgTable('delivery_zones', {
  id: uuid().primaryKey(),
  position: integer().notNull(),
  names: jsonb().$type<Texts>().notNull(),
  country: text().notNull(),
  postcodePrefixes: text('postcode_prefixes').array().notNull(),
  postcodeRanges: jsonb('postcode_ranges').$type<PostcodeRange[]>().notNull().default([]),
  priceMinor: integer('price_minor').notNull(),
  freeFromMinor: integer('free_from_minor'),
  version: integer().notNull().default(1),
  removedAt: removedAt(),
});

export const deliverySlots = pgTable('delivery_slots', {
  id: uuid().primaryKey(),
  method: text().$type<DeliveryMethod>().notNull(),
  weekdays: integer().array().notNull(),
  starts: text().notNull(),
  ends: text().notNull(),
  capacity: integer().notNull(),
  position: integer().notNull(),
  version: integer().notNull().default(1),
  removedAt: removedAt(),
});

export type ZoneRow = typeof deliveryZones.$inferSelect;
export type SlotRow = typeof deliverySlots.$inferSelect;
