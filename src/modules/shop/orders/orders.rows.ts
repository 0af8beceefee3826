import { bigint, boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Texts } from '#platform/i18n';
import type { VatLine } from '#platform/money';
import type {
  Address,
  DueView,
  FulfilmentState,
  OrderDiscount,
  OrderPartView,
  OrderPaymentState,
  PaymentTerms,
} from './contract.ts';
import type { FormerPayer } from './shares/share.contract.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const orders = pgTable('orders', {
  id: uuid().primaryKey(),
  number: text().notNull(),
  checkoutKey: uuid('checkout_key').notNull(),
  cartId: uuid('cart_id'),
  accountId: uuid('account_id'),
  linkHash: text('link_hash').notNull(),
  language: text().notNull(),
  contactName: text('contact_name').notNull(),
  contactEmail: text('contact_email').notNull(),
  contactPhone: text('contact_phone').notNull(),
  /** The ways of its parts, for the office's list. */
  ways: text('method').notNull(),
  eventType: text('event_type'),
  eventId: uuid('event_id'),
  day: date({ mode: 'string' }).notNull(),
  guests: integer(),
  note: text().notNull(),
  currency: text().notNull(),
  linesMinor: integer('lines_minor').notNull(),
  deliveryMinor: integer('delivery_minor').notNull(),
  discount: jsonb().$type<OrderDiscount>(),
  discountMinor: integer('discount_minor').notNull().default(0),
  deliveryDiscountMinor: integer('delivery_discount_minor').notNull().default(0),
  totalMinor: integer('total_minor').notNull(),
  vat: jsonb().$type<VatLine[]>().notNull(),
  paymentState: text('payment_state').$type<OrderPaymentState>().notNull(),
  paidMinor: integer('paid_minor').notNull(),
  refundedMinor: integer('refunded_minor').notNull(),
  fulfilmentState: text('fulfilment_state').$type<FulfilmentState>().notNull(),
  terms: text().$type<PaymentTerms>().notNull(),
  confirmedAt: instant('confirmed_at'),
  payBefore: instant('pay_before').notNull(),
  termsAcceptedAt: instant('terms_accepted_at').notNull(),
  placedAt: instant('placed_at').notNull(),
  paidAt: instant('paid_at'),
  endedReason: text('ended_reason'),
  /** Raised by each change of what was ordered. */
  version: integer().notNull().default(1),
  /** Of what was paid: what changes made too much, gone back or promised to. */
  givenBackMinor: integer('given_back_minor').notNull().default(0),
  search: text().notNull(),
  seq: bigint({ mode: 'number' }).notNull(),
});
export type OrderRecord = typeof orders.$inferSelect;

export const orderParts = pgTable('order_parts', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id').notNull(),
  method: text().$type<OrderPartView['method']>().notNull(),
  day: date({ mode: 'string' }).notNull(),
  slotId: uuid('slot_id'),
  slotFrom: text('slot_from'),
  slotTo: text('slot_to'),
  address: jsonb().$type<Address>(),
  feeMinor: integer('fee_minor').notNull(),
  fulfilmentState: text('fulfilment_state').$type<FulfilmentState>().notNull(),
  trackingCarrier: text('tracking_carrier'),
  trackingNumber: text('tracking_number'),
});
export type PartRecord = typeof orderParts.$inferSelect;

export const orderLines = pgTable('order_lines', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id').notNull(),
  partId: uuid('part_id').notNull(),
  position: integer().notNull(),
  productId: uuid('product_id').notNull(),
  variantId: uuid('variant_id').notNull(),
  kind: text().notNull(),
  slug: text().notNull(),
  names: jsonb().$type<Texts>().notNull(),
  optionNames: jsonb('option_names').$type<Texts[]>().notNull(),
  sku: text().notNull(),
  imageKey: text('image_key'),
  quantity: integer().notNull(),
  unitMinor: integer('unit_minor').notNull(),
  totalMinor: integer('total_minor').notNull(),
  discountMinor: integer('discount_minor').notNull().default(0),
  vatRateBp: integer('vat_rate_bp').notNull(),
  personalText: text('personal_text').notNull(),
  pictureKey: text('picture_key'),
  category: text().notNull(),
  startsAt: text('starts_at'),
  outDay: date('out_day', { mode: 'string' }),
  backDay: date('back_day', { mode: 'string' }),
  depositMinor: integer('deposit_minor').notNull(),
  /** Pieces that came back, the damaged ones among them; null while they are out. */
  returned: integer(),
  damaged: integer(),
});

export const orderDues = pgTable('order_dues', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id').notNull(),
  position: integer().notNull(),
  kind: text().$type<DueView['kind']>().notNull(),
  amountMinor: integer('amount_minor').notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  paidAt: instant('paid_at'),
  reminded: integer().notNull(),
  /** Of a share: whose it is. */
  payerName: text('payer_name'),
  payerEmail: text('payer_email'),
  payerLanguage: text('payer_language'),
  linkHash: text('link_hash'),
  linkTurn: integer('link_turn').notNull(),
  formerPayers: jsonb('former_payers').$type<FormerPayer[]>().notNull(),
  invitedAt: instant('invited_at'),
});
export type DueRecord = typeof orderDues.$inferSelect;

export const orderActivity = pgTable('order_activity', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  orderId: uuid('order_id').notNull(),
  kind: text().notNull(),
  data: jsonb().$type<Record<string, string | number>>().notNull(),
  internal: boolean().notNull(),
  actorName: text('actor_name'),
  accountId: uuid('account_id'),
  at: instant('at').notNull().defaultNow(),
});
