import type { Texts } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { Address, DueView, OrderDiscount, PaymentTerms } from './contract.ts';

export type NewOrderLine = {
  /** The part of the order it goes with. */
  partId: string;
  productId: string;
  variantId: string;
  kind: string;
  slug: string;
  names: Texts;
  optionNames: Texts[];
  sku: string;
  imageKey: string | null;
  quantity: number;
  unitMinor: number;
  /** Its share of the discount, within its total. */
  discountMinor: number;
  vatRateBp: number;
  personalText: string;
  pictureKey: string | null;
  category: string;
  /** Of a service: when it begins, on the day of the celebration; null when nothing was said. */
  startsAt: string | null;
  /** Of what is let: its first and its last day out, and the deposit for one piece. */
  outDay: string | null;
  backDay: string | null;
  depositMinor: number;
};

/** How and when some of the order, or all of it, reaches its people. */
export type NewPart = {
  id: string;
  method: 'delivery' | 'pick-up' | 'on-site';
  day: string;
  slot: { id: string; from: string; to: string } | null;
  address: Address | null;
  feeMinor: number;
  feeVatRateBp: number;
};

/** A part of the order's money, in minor units; the parts add up to its total. */
export type NewDue = {
  id: string;
  kind: DueView['kind'];
  amountMinor: number;
  dueOn: string;
  /** Of a share: who pays it, by a link of their own. */
  payer?: { name: string; email: string };
};

export type NewOrder = {
  checkoutKey: string;
  /** Null for what comes of no basket. */
  cartId: string | null;
  prefix: string;
  language: string;
  contact: { name: string; email: string; phone: string };
  eventType: string | null;
  /** The planner's event it belongs to; whose it is has been looked at. */
  eventId: string | null;
  /** The day of the celebration; a part may reach its people before. */
  day: string;
  guests: number | null;
  note: string;
  currency: string;
  /** At least one. */
  parts: NewPart[];
  lines: NewOrderLine[];
  /** What a coupon takes off; the shares of the lines stand with them. */
  discount: (OrderDiscount & { deliveryMinor: number }) | null;
  payBefore: Date;
  terms: PaymentTerms;
  /** What is due when, in that order; empty when all of it is due at once. */
  dues: NewDue[];
  /** The staff wrote it down for somebody else: it belongs to no account. */
  byHand?: boolean;
  by: Actor;
};
