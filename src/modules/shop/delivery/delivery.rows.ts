import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { DeliveryMethod } from './contract.ts';

export const deliveryZones = pgTable('delivery_zones', {
  id: uuid().primaryKey(),
  position: integer().notNull(),
  names: jsonb().$type<Texts>().notNull(),
  country: text().notNull(),
  postcodePrefixes: text('postcode_prefixes').array().notNull(),
  priceMinor: integer('price_minor').notNull(),
  freeFromMinor: integer('free_from_minor'),
});

export const deliverySlots = pgTable('delivery_slots', {
  id: uuid().primaryKey(),
  method: text().$type<DeliveryMethod>().notNull(),
  weekdays: integer().array().notNull(),
  starts: text().notNull(),
  ends: text().notNull(),
  capacity: integer().notNull(),
  position: integer().notNull(),
});
