import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const carts = pgTable('carts', {
  id: uuid().primaryKey(),
  accountId: uuid('account_id'),
  eventType: text('event_type'),
  eventDay: date('event_day', { mode: 'string' }),
  guests: integer(),
  /** As it was accepted; what it is worth is asked again each time. */
  couponCode: text('coupon_code'),
  version: integer().notNull().default(1),
  checkoutKey: uuid('checkout_key').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Who holds the token opens the cart; a device has one token, a cart may have several. */
export const cartTokens = pgTable('cart_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  cartId: uuid('cart_id').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull().defaultNow(),
});

export const cartLines = pgTable('cart_lines', {
  id: uuid().primaryKey(),
  cartId: uuid('cart_id').notNull(),
  variantId: uuid('variant_id').notNull(),
  quantity: integer().notNull(),
  personalText: text('personal_text').notNull(),
  pictureKey: text('picture_key'),
  savedForLater: boolean('saved_for_later').notNull(),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
});
