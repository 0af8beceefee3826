import { boolean, date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CouponKind } from './contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });

export const coupons = pgTable('coupons', {
  id: uuid().primaryKey(),
  code: text().notNull(),
  plain: text().notNull(),
  note: text().notNull(),
  kind: text().$type<CouponKind>().notNull(),
  percentBp: integer('percent_bp'),
  amountMinor: integer('amount_minor'),
  minimumMinor: integer('minimum_minor').notNull(),
  startsOn: day('starts_on'),
  endsOn: day('ends_on'),
  scope: text().$type<'all' | 'some'>().notNull(),
  maxUses: integer('max_uses'),
  maxPerCustomer: integer('max_per_customer'),
  used: integer().notNull().default(0),
  endedAt: instant('ended_at'),
  archivedAt: instant('archived_at'),
  version: integer().notNull().default(1),
  createdAt: instant('created_at').notNull(),
});
export type CouponRecord = typeof coupons.$inferSelect;

export const couponProducts = pgTable('coupon_products', {
  couponId: uuid('coupon_id').notNull(),
  productId: uuid('product_id').notNull(),
});

export const couponCategories = pgTable('coupon_categories', {
  couponId: uuid('coupon_id').notNull(),
  categoryId: uuid('category_id').notNull(),
});

export const couponUses = pgTable('coupon_uses', {
  orderId: uuid('order_id').primaryKey(),
  couponId: uuid('coupon_id').notNull(),
  orderNumber: text('order_number').notNull(),
  discountMinor: integer('discount_minor').notNull(),
  customers: text().array().notNull(),
  beyondLimit: boolean('beyond_limit').notNull().default(false),
  usedAt: instant('used_at').notNull(),
  givenBackAt: instant('given_back_at'),
});

export const couponCustomers = pgTable('coupon_customers', {
  couponId: uuid('coupon_id').notNull(),
  customer: text().notNull(),
  used: integer().notNull(),
});
