import { z } from 'zod';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import { MOST_PAYERS, type OrderRefusal, Payer, PayerName } from '#modules/shop/orders/contract';
import type { Texts } from '#platform/i18n';
import { isPlainDay } from '#platform/time';
import { type ChangeRefusal, ClockTime } from './change.contract.ts';

export * from './change.contract.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .max(max, 'too-long')
    // Control characters never belong in a line, and a line break in a name would end up in mail headers.
    .refine((text) => !/\p{Cc}/u.test(text), 'unreadable');

const ShareMinor = z.number('share-amount').int('share-amount').min(1, 'share-amount').optional();
/** Who pays with the shopper: the same each, or amounts in minor units; `ownMinor` is the shopper's. */
export const SharesRequest = z
  .object({
    split: z.enum(['evenly', 'amounts']),
    ownMinor: ShareMinor,
    payers: z
      .array(Payer.extend({ amountMinor: ShareMinor }))
      .min(1, 'payers')
      .max(MOST_PAYERS - 1, 'payers'),
  })
  .superRefine(({ split, ownMinor, payers }, issues) => {
    if (split === 'evenly') return;
    const missing = (path: PropertyKey[]) =>
      issues.addIssue({ code: 'custom', path, message: 'share-amount' });
    if (ownMinor === undefined) missing(['ownMinor']);
    payers.forEach(({ amountMinor }, at) => {
      if (amountMinor === undefined) missing(['payers', at, 'amountMinor']);
    });
  });
export type SharesRequest = z.infer<typeof SharesRequest>;

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
    /** Lines of goods that go the other way than `method`, and their hour. */
    apart: z.array(z.uuid()).max(500).optional(),
    apartSlotId: z
      .uuid()
      .optional()
      .or(z.literal('').transform(() => undefined)),
    /** When services are wished to begin, by the line of the cart. */
    starts: z.record(z.uuid(), ClockTime).optional(),
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
    /** Others pay a part of it. */
    shares: SharesRequest.optional(),
    terms: z.literal('on', 'terms'),
  })
  // The others read the name of who asks them.
  .refine((form) => !form.shares || PayerName.safeParse(form.name).success, {
    path: ['name'],
    error: 'unreadable',
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
  | 'address-needed'
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
  | 'sharing-not-offered'
  | 'share-or-deposit'
  | 'shares-do-not-add-up'
  | 'share-too-small'
  | 'not-at-pick-up'
  | 'no-invoice'
  | 'provider-away';

export type TakeShareRefusal =
  | 'not-allowed'
  | 'no-such-share'
  | 'no-such-method'
  | 'over'
  | 'already-paid'
  | 'part-received';

/** Why the staff cannot change an order so. */
export type EditRefusal =
  | CheckoutRefusal
  | Extract<OrderRefusal, 'no-such-order' | 'not-allowed' | 'changed-meanwhile'>
  | ChangeRefusal;

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
