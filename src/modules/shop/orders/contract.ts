import { z } from 'zod';
import type { CouponWhat } from '#modules/shop/offers/contract';
import type { PaymentView } from '#modules/shop/payments/contract';
import type { Texts } from '#platform/i18n';
import type { Result } from '#platform/result';
import { isPlainDay } from '#platform/time';
import {
  type DueView,
  type FulfilmentState,
  fulfilmentStates,
  type OrderPaymentState,
  type OrderStep,
  orderSteps,
  type PaymentTerms,
  paymentStates,
} from './states.contract.ts';

export type * from './day-sheet.contract.ts';
export * from './shares/share.contract.ts';
export * from './states.contract.ts';

export const OfficeQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  state: z.array(z.enum(fulfilmentStates)).max(fulfilmentStates.length).optional().catch(undefined),
  payment: z.array(z.enum(paymentStates)).max(6).optional().catch(undefined),
  from: z.string().refine(isPlainDay).optional().catch(undefined),
  until: z.string().refine(isPlainDay).optional().catch(undefined),
  method: z.enum(['delivery', 'pick-up', 'on-site']).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'day', 'total']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type OfficeQuery = z.infer<typeof OfficeQuery>;

/** Pieces as somebody types them. An empty field is not nought pieces, so no coercion: digits or nothing. */
export const TypedCount = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ])
  .pipe(z.number().int().min(0).max(9999));
/** How many pieces of a rented line came back, the damaged ones among them. */
export const LineBack = z.object({ lineId: z.uuid(), returned: TypedCount, damaged: TypedCount });
export type LineBack = z.infer<typeof LineBack>;

export const StepRequest = z.object({
  step: z.enum(orderSteps),
  /** The one part that moves; all that can when it is not said. */
  part: z.uuid().optional(),
  reason: z.string().trim().max(500).optional(),
  carrier: z.string().trim().max(60).optional(),
  trackingNumber: z.string().trim().max(80).optional(),
  /** Of a return: what is not named came back whole. */
  back: z.array(LineBack).max(100).optional(),
  /** Of a cancellation, in minor units: what goes back to the customer; everything when it is not said. */
  refundMinor: z.number().int().min(0).max(1_000_000_000).optional(),
});

/** A payment sent back, whole or in part, in minor units; the reason is for the staff. */
export const RefundRequest = z.object({
  paymentId: z.uuid(),
  amountMinor: z.number().int().min(1).max(1_000_000_000),
  reason: z.string().trim().min(1).max(300),
});
export type RefundRequest = z.infer<typeof RefundRequest>;

export const NoteRequest = z.object({ text: z.string().trim().min(1).max(2000) });

export type Address = { street: string; postcode: string; town: string; country: string };

/** The coupon of an order, as it was then: what it is today, or whether it still is, does not matter. */
export type OrderDiscount = CouponWhat & {
  couponId: string;
  code: string;
  /** What it took off when it was placed, once the order was changed: a change never makes it more. */
  promised?: { goodsMinor: number; deliveryMinor: number };
};

export type OrderLineView = {
  id: string;
  partId: string;
  kind: string;
  slug: string;
  names: Texts;
  optionNames: Texts[];
  sku: string;
  imageKey: string | null;
  quantity: number;
  unitMinor: number;
  totalMinor: number;
  /** Its share of the discount, within its total. */
  discountMinor: number;
  vatRateBp: number;
  personalText: string;
  pictureKey: string | null;
  /** Of a service: when it begins; null when nothing was said. */
  startsAt: string | null;
  rental: OrderRentalView | null;
};

/** A line that is let: with its people on these days; `returned` counts the damaged too, and is null while it is out. */
export type OrderRentalView = {
  outDay: string;
  backDay: string;
  /** For all its pieces, due at the handover; no part of the total. */
  depositMinor: number;
  returned: number | null;
  damaged: number | null;
};

/** Some of an order, or all of it, with its own place, time and state. */
export type OrderPartView = {
  id: string;
  method: 'delivery' | 'pick-up' | 'on-site';
  day: string;
  slot: { from: string; to: string } | null;
  address: Address | null;
  feeMinor: number;
  fulfilmentState: FulfilmentState;
  tracking: { carrier: string; number: string } | null;
  /** The steps that this reader may take with it alone; empty for the shopper. */
  steps: OrderStep[];
};

/** One entry of the order's timeline; `data` is small and already fit for the person who reads it. */
export type ActivityView = {
  id: string;
  kind: string;
  at: string;
  actorName: string | null;
  internal: boolean;
  data: Record<string, string | number>;
};

/** Somebody's own order: by its link, or by its number and who they are. */
export type OwnOrder = { link: string } | { number: string };

/** What a customer gets back who cancels now, and until which days that holds: these days included. */
export type CancelOffer = {
  backMinor: number;
  keptMinor: number;
  /** The last day without a price; null when there is none, or it has passed. */
  freeUntil: string | null;
  /** The last day at all; null while an order is not paid and can always be given up. */
  until: string | null;
};

export type OrderView = {
  /** Whose it is, for the office; null for a visitor's, and for the shopper. */
  accountId: string | null;
  /** The planner's event it belongs to. */
  eventId: string | null;
  id: string;
  number: string;
  language: string;
  contact: { name: string; email: string; phone: string };
  eventType: string | null;
  day: string;
  guests: number | null;
  note: string;
  currency: string;
  linesMinor: number;
  /** The fee before any discount. */
  deliveryMinor: number;
  discount: (CouponWhat & { code: string }) | null;
  /** Off the goods and the delivery together. */
  discountMinor: number;
  deliveryDiscountMinor: number;
  totalMinor: number;
  vat: { rateBp: number; gross: number; net: number; vat: number }[];
  paymentState: OrderPaymentState;
  fulfilmentState: FulfilmentState;
  paidMinor: number;
  refundedMinor: number;
  terms: PaymentTerms;
  /** Since when it is sure: its first money came, or it is trusted. */
  confirmedAt: string | null;
  /** In the order they are due; empty when all of it is due at once. */
  dues: DueView[];
  payBefore: string;
  placedAt: string;
  /** Raised by each change of what was ordered. */
  version: number;
  /** It came of no basket: its prices were agreed with its customer. */
  isAgreed: boolean;
  endedReason: string | null;
  /** The first to leave first. */
  parts: OrderPartView[];
  lines: OrderLineView[];
  activity: ActivityView[];
  /** The steps that this reader may take now; empty for the shopper. */
  steps: OrderStep[];
  payments: PaymentView[];
  /** May the shopper still pay, or put everything back in the basket? */
  payable: boolean;
  /** What cancelling would do, for the shopper; null when it is not theirs to do, or not any more. */
  cancelling: CancelOffer | null;
  /** The token of the tracking page: for the shopper's own views, and in the office as long as the order can be paid. */
  link: string | null;
};

export type OrderRow = {
  id: string;
  number: string;
  contactName: string;
  eventType: string | null;
  day: string;
  /** The day it reaches its people: before the celebration, when it is let. */
  leaves: string;
  slotFrom: string | null;
  /** Of its first part. */
  method: 'delivery' | 'pick-up' | 'on-site';
  /** Of all its parts. */
  methods: ('delivery' | 'pick-up' | 'on-site')[];
  town: string | null;
  pieces: number;
  firstLine: Texts;
  totalMinor: number;
  currency: string;
  paymentState: OrderPaymentState;
  fulfilmentState: FulfilmentState;
  placedAt: string;
  /** It is paid as far as was agreed: it may be made. */
  isSure: boolean;
  steps: OrderStep[];
  /** Is something of it let? */
  rents: boolean;
};

/** An order as the page of its event shows it. */
export type OrderOfEvent = Pick<
  OrderRow,
  | 'number'
  | 'day'
  | 'leaves'
  | 'slotFrom'
  | 'method'
  | 'methods'
  | 'pieces'
  | 'firstLine'
  | 'totalMinor'
  | 'currency'
  | 'paymentState'
  | 'fulfilmentState'
  | 'placedAt'
> & { accountId: string | null };

export type OfficeList = { rows: OrderRow[]; total: number; page: number; pages: number };

/** Somebody who ordered before, for who writes down an order for them. */
export type KnownContact = {
  name: string;
  email: string;
  phone: string;
  language: string;
  address: Address | null;
};

/** What became of a round of steps, order by order; `last` is where the next round goes on, `left` how many it has. */
export type BulkOutcome = {
  outcomes: { number: string; outcome: Result<{ state: string }, OrderRefusal> }[];
  last: string | null;
  left: number;
};

/** A rented line of an order on its way out or back. */
export type RentalRow = {
  lineId: string;
  number: string;
  contactName: string;
  names: Texts;
  quantity: number;
  outDay: string;
  backDay: string;
  slotFrom: string | null;
};

export type TodayView = {
  revenueMonthMinor: number;
  revenueLastMonthMinor: number;
  salesTodayMinor: number;
  ordersToday: number;
  open: number;
  toApprove: number;
  oldestToApprove: string | null;
  leavingToday: OrderRow[];
  decide: OrderRow[];
  latest: OrderRow[];
  /** What is let and goes out today. */
  goesOut: RentalRow[];
  /** What is let and comes back today, or should have come before. */
  comesBack: RentalRow[];
  /** Revenue of the last twelve weeks, oldest first; `week` is the Monday. */
  weeks: { week: string; minor: number }[];
};

export type OrderRefusal =
  | 'no-such-order'
  | 'no-such-part'
  | 'not-allowed'
  | 'step-not-possible'
  | 'reason-missing'
  | 'bad-count'
  | 'not-paid'
  | 'more-than-paid'
  | 'changed-meanwhile';
