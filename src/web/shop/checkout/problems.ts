import type { CheckoutPage } from '#modules/shop/checkout';
import type { CheckoutRefusal } from '#modules/shop/checkout/contract';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import { isCouponRefusal } from '../../design/coupon/coupon-words.ts';
import { startsField } from '../../design/forms/starts-in.ts';
import { fieldOfShares } from './shares-form.ts';

/** One thing to mend: the field it concerns (empty for the whole order), what it is, and the figures it needs. */
export type Problem = { field: string; code: ProblemCode; details?: Record<string, string | number> };

const fieldCodes = [
  'required',
  'too-long',
  'unreadable',
  'email',
  'phone',
  'date',
  'terms',
  'payers',
  'share-amount',
  'invalid',
] as const;
export type FieldCode = (typeof fieldCodes)[number];
export type ProblemCode = FieldCode | CheckoutRefusal;

type Issue = { path: readonly PropertyKey[]; message: string };

/**
 * What the shopper wrote and we cannot use: the first word about each field, in the order of the page. What depends on
 * other fields (an address for a delivery, an hour where there are hours) is said in the same breath, not afterwards.
 */
export function problemsOf(
  issues: readonly Issue[],
  values: Record<string, string>,
  { parts }: Pick<CheckoutPage, 'parts'>,
): Problem[] {
  const perField = new Map<string, FieldCode>();
  for (const { path, message } of issues) {
    const field = fieldOf(path, values);
    if (!perField.has(field)) perField.set(field, codeOf(field, message, values[field]));
  }
  const alsoNeeded = [
    ...(parts.some(({ method }) => method !== 'pick-up') ? ['street', 'postcode', 'town'] : []),
    ...parts.flatMap(({ needsSlot, isApart }) => (needsSlot ? [isApart ? 'apartSlotId' : 'slotId'] : [])),
  ];
  for (const field of alsoNeeded)
    if (!values[field]?.trim() && !perField.has(field)) perField.set(field, 'required');
  // What no person typed (a page that is out of date) is about the whole order.
  return [...perField]
    .map(
      ([field, code]): Problem =>
        hidden.includes(field) ? { field: '', code: 'cart-changed' } : { field, code },
    )
    .sort((a, b) => placeOf(a.field) - placeOf(b.field));
}

function fieldOf(path: readonly PropertyKey[], values: Record<string, string>): string {
  if (path[0] === 'shares') return fieldOfShares(path, values);
  return path[0] === 'starts' ? startsField(path) : String(path[0] ?? '');
}

/** The lines of payers stand together, in their own order, and so do the times of services. */
const placeOf = (field: string): number => {
  const group = ['payer', 'startsAt'].find((start) => field.startsWith(start));
  return order.indexOf(group === 'payer' ? 'payers' : (group ?? field));
};

function codeOf(field: string, message: string, value: string | undefined): FieldCode {
  if (!value?.trim() && !hidden.includes(field) && field !== 'terms' && field !== 'share') return 'required';
  return fieldCodes.find((code) => code === message) ?? (field === 'terms' ? 'terms' : 'invalid');
}

const hidden = ['checkoutKey', 'cartVersion', 'shownTotal'];
const order = [
  '',
  'name',
  'email',
  'phone',
  'day',
  'method',
  'apart',
  'street',
  'postcode',
  'town',
  'slotId',
  'apartSlotId',
  'startsAt',
  'eventId',
  'note',
  'payment',
  'share',
  'payers',
  'terms',
  'coupon',
];

/** Next to which field a refusal of the order belongs. */
const places: Record<Exclude<CheckoutRefusal, CouponRefusal>, string> = {
  'cart-empty': '',
  'cart-changed': '',
  'no-such-event': 'eventId',
  'total-changed': '',
  'day-past': 'day',
  'day-too-far': 'day',
  'too-soon': 'day',
  'shop-closed': 'day',
  taken: 'day',
  'outside-area': 'postcode',
  'address-needed': 'street',
  'slot-needed': 'slotId',
  'slot-full': 'slotId',
  'no-such-slot': 'slotId',
  'pick-up-not-possible': 'method',
  'sold-out': '',
  'guests-out-of-range': '',
  'not-sold-any-more': '',
  'too-many-holds': '',
  'too-large': '',
  'no-such-method': 'payment',
  'transfer-too-late': 'payment',
  'deposit-not-offered': 'deposit',
  'sharing-not-offered': 'share',
  'share-or-deposit': 'share',
  'shares-do-not-add-up': 'share',
  'share-too-small': 'share',
  'not-at-pick-up': 'payment',
  'no-invoice': 'payment',
  'provider-away': 'payment',
};

export function problemOfRefusal(code: CheckoutRefusal, details: Record<string, unknown> = {}): Problem {
  const plain = Object.entries(details).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  const place = isCouponRefusal(code) ? 'coupon' : places[code];
  const field = place === 'slotId' && details.apart ? 'apartSlotId' : place;
  return { field, code, details: Object.fromEntries(plain) };
}
