import { z } from 'zod';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import type { Texts } from '#platform/i18n';
import { isPlainDay } from '#platform/time';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(max, 'too-long')
    // Control characters never belong in a line, and a line break in a name would end up in mail headers.
    .refine((text) => !/\p{Cc}/u.test(text), 'unreadable');

/** What the shopper writes at checkout. Prices, totals and states are not among it: those count for nothing. */
export const CheckoutRequest = z
  .object({
    checkoutKey: z.uuid(),
    cartVersion: z.coerce.number().int().min(1),
    /** The total the page showed; only compared, so that a change of price is told and never silent. */
    shownTotal: z.coerce.number().int().min(0),
    name: line(120),
    email: z.email('email').max(200, 'too-long'),
    phone: line(40).regex(/^[+0-9 ()./-]{6,40}$/, 'phone'),
    day: z.string().refine(isPlainDay, 'date'),
    method: z.enum(['delivery', 'pick-up']),
    slotId: z
      .uuid()
      .optional()
      .or(z.literal('').transform(() => undefined)),
    street: z.string().trim().max(200, 'too-long').default(''),
    postcode: z.string().trim().max(12, 'too-long').default(''),
    town: z.string().trim().max(100, 'too-long').default(''),
    note: z.string().trim().max(1000, 'too-long').default(''),
    /** The shopper's own event it is for. */
    eventId: z
      .uuid()
      .optional()
      .or(z.literal('').transform(() => undefined)),
    /** Empty when the page showed that nothing is left to pay. */
    payment: z
      .string()
      .regex(/^([a-z-]+:[a-z-]+)?$/, 'required')
      .default(''),
    /** Ticked: a deposit now, the rest later. */
    deposit: z
      .literal('on')
      .optional()
      .or(z.literal('').transform(() => undefined)),
    terms: z.literal('on', 'terms'),
  })
  .refine((form) => form.shownTotal === 0 || form.payment !== '', { path: ['payment'], error: 'required' })
  .refine((form) => form.method !== 'delivery' || form.street !== '', { path: ['street'], error: 'required' })
  .refine((form) => form.method !== 'delivery' || form.postcode !== '', {
    path: ['postcode'],
    error: 'required',
  })
  .refine((form) => form.method !== 'delivery' || form.town !== '', { path: ['town'], error: 'required' });
export type CheckoutRequest = z.infer<typeof CheckoutRequest>;

export type CheckoutRefusal =
  | CouponRefusal
  | 'cart-empty'
  | 'no-such-event'
  | 'cart-changed'
  | 'total-changed'
  | 'day-past'
  | 'day-too-far'
  | 'too-soon'
  | 'shop-closed'
  | 'outside-area'
  | 'slot-needed'
  | 'slot-full'
  | 'no-such-slot'
  | 'pick-up-not-possible'
  | 'sold-out'
  | 'taken'
  | 'guests-out-of-range'
  | 'not-sold-any-more'
  | 'too-many-holds'
  | 'too-large'
  | 'no-such-method'
  | 'transfer-too-late'
  | 'deposit-not-offered'
  | 'not-at-pick-up'
  | 'no-invoice'
  | 'provider-away';

/** Where the shopper goes next: the provider's page, or the order's own page when nothing is left to pay. */
export type Placed = { orderNumber: string; orderLink: string; redirectUrl: string };

/** What is otherwise with a line that was ordered before; prices are those of one piece. */
export type AgainChange =
  | { names: Texts; what: 'gone' | 'no-text' | 'no-picture' | 'basket-full' }
  | { names: Texts; what: 'price'; wasMinor: number; isMinor: number };

/** How many lines of an order are in the basket once more, and what is not as it was. */
export type OrderedAgain = { added: number; changes: AgainChange[] };

/** A deposit now and the rest later, in minor units. */
export type DepositPlan = { depositMinor: number; restMinor: number; restDueOn: string };

/** How to make the transfer an order waits for. */
export type TransferView = {
  iban: string;
  holder: string;
  amountMinor: number;
  reference: string;
  /** A drawing for banking apps to read, as SVG; null in a currency that has none. */
  code: string | null;
  /** The day it is due, of an order that is sure already; null while the goods are only kept for it. */
  dueOn: string | null;
  /** Less than a day is left. */
  isUrgent: boolean;
};
