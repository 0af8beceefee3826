import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { Allergen, Diet, NewProduct, ProductKind, ProductState } from './contract.ts';

export const categories = pgTable('categories', {
  id: uuid().primaryKey(),
  slug: text().notNull(),
  position: integer().notNull(),
  names: jsonb().$type<Texts>().notNull(),
  intro: jsonb().$type<Texts>().notNull(),
  picture: text(),
});

export const eventTypes = pgTable('event_types', {
  id: uuid().primaryKey(),
  slug: text().notNull(),
  position: integer().notNull(),
  names: jsonb().$type<Texts>().notNull(),
  intro: jsonb().$type<Texts>().notNull(),
  picture: text(),
});

export const products = pgTable('products', {
  id: uuid().primaryKey(),
  slug: text().notNull(),
  kind: text().$type<ProductKind>().notNull(),
  state: text().$type<ProductState>().notNull(),
  categoryId: uuid('category_id').notNull(),
  names: jsonb().$type<Texts>().notNull(),
  summary: jsonb().$type<Texts>().notNull(),
  description: jsonb().$type<Texts>().notNull(),
  options: jsonb().$type<NewProduct['options']>().notNull(),
  vatRateBp: integer('vat_rate_bp').notNull(),
  leadDays: integer('lead_days').notNull(),
  dayCapacity: integer('day_capacity'),
  minGuests: integer('min_guests'),
  maxGuests: integer('max_guests'),
  rentalOutDays: integer('rental_out_days'),
  rentalBackDays: integer('rental_back_days'),
  depositMinor: integer('deposit_minor'),
  allergens: text().array().$type<Allergen[]>().notNull(),
  diets: text().array().$type<Diet[]>().notNull(),
  maker: text(),
  material: jsonb().$type<Texts>(),
  makingDays: integer('making_days'),
  uniquePiece: boolean('unique_piece').notNull(),
  personalText: jsonb('personal_text').$type<{ max: number; label: Texts }>(),
  pictureUpload: boolean('picture_upload').notNull(),
  highlight: boolean().notNull(),
  isDemo: boolean('is_demo').notNull(),
  position: integer().notNull(),
  fromPriceMinor: integer('from_price_minor').notNull(),
  ratingSum: integer('rating_sum').notNull().default(0),
  ratingCount: integer('rating_count').notNull().default(0),
  version: integer().notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

export const formerSlugs = pgTable('former_slugs', {
  slug: text().primaryKey(),
  productId: uuid('product_id').notNull(),
});

export const productEventTypes = pgTable(
  'product_event_types',
  { productId: uuid('product_id').notNull(), eventTypeId: uuid('event_type_id').notNull() },
  (row) => [primaryKey({ columns: [row.eventTypeId, row.productId] })],
);

export const variants = pgTable('variants', {
  id: uuid().primaryKey(),
  productId: uuid('product_id').notNull(),
  sku: text().notNull(),
  position: integer().notNull(),
  priceMinor: integer('price_minor').notNull(),
  options: jsonb().$type<Record<string, string>>().notNull(),
  serves: integer(),
  withdrawn: boolean().notNull().default(false),
});

export const productPictures = pgTable('product_pictures', {
  id: uuid().primaryKey(),
  productId: uuid('product_id').notNull(),
  position: integer().notNull(),
  imageKey: text('image_key').notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  alt: jsonb().$type<Texts>().notNull(),
});

export const relatedProducts = pgTable(
  'related_products',
  {
    productId: uuid('product_id').notNull(),
    relatedId: uuid('related_id').notNull(),
    position: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.productId, row.relatedId] })],
);

export const productSearch = pgTable(
  'product_search',
  {
    productId: uuid('product_id').notNull(),
    language: text().notNull(),
    document: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.productId, row.language] })],
);

export const searchWords = pgTable(
  'search_words',
  { language: text().notNull(), word: text().notNull() },
  (row) => [primaryKey({ columns: [row.language, row.word] })],
);

export const bulkChanges = pgTable('bulk_changes', {
  id: uuid().primaryKey(),
  change: jsonb().notNull(),
  accountId: uuid('account_id'),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
});

export const bulkChangeRows = pgTable(
  'bulk_change_rows',
  {
    changeId: uuid('change_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    productId: uuid('product_id').notNull(),
    was: text().notNull(),
    became: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.changeId, row.subjectId] })],
);
