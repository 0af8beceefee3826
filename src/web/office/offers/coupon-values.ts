import type { CouponForm, CouponKind, OfficeCoupon } from '#modules/shop/offers/contract';
import {
  amountField,
  listIn,
  minorIn,
  numberIn,
  textIn,
  type Values,
} from '../../design/forms/form-values.ts';

/** The fields of a coupon, filled with what it is, or as a new one begins. */
export const couponFields = (coupon: OfficeCoupon | undefined, language: string): Values => ({
  code: coupon?.code ?? '',
  note: coupon?.note ?? '',
  kind: coupon?.kind ?? 'percentage',
  percentBp: coupon?.percentBp ? percentField(coupon.percentBp, language) : '',
  amountMinor: amountField(coupon?.amountMinor ?? null, language),
  minimumMinor: amountField(coupon?.minimumMinor || null, language),
  startsOn: coupon?.startsOn ?? '',
  endsOn: coupon?.endsOn ?? '',
  scope: coupon?.scope ?? 'all',
  categoryIds: coupon?.categories.map(({ id }) => id) ?? [],
  productIds: coupon?.products.map(({ id }) => id) ?? [],
  maxUses: coupon?.maxUses?.toString() ?? '',
  maxPerCustomer: coupon?.maxPerCustomer?.toString() ?? '',
  productQuery: '',
});

const percentField = (bp: number, language: string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(bp / 100);

/** What the form sends; what cannot be read is NaN, and refused beside its field. */
export function couponIn(values: Values): CouponForm {
  const text = (name: string) => textIn(values, name).trim();
  const orNull = (name: string, read: (typed: string) => number) =>
    text(name) === '' ? null : read(text(name));
  return {
    code: text('code'),
    note: text('note'),
    kind: text('kind') as CouponKind,
    percentBp: orNull('percentBp', (typed) => Math.round(numberIn(typed.replace('%', '')) * 100)),
    amountMinor: orNull('amountMinor', minorIn),
    minimumMinor: orNull('minimumMinor', minorIn) ?? 0,
    startsOn: text('startsOn') || null,
    endsOn: text('endsOn') || null,
    scope: text('scope') as CouponForm['scope'],
    categoryIds: listIn(values, 'categoryIds'),
    productIds: [...new Set(listIn(values, 'productIds'))],
    maxUses: orNull('maxUses', numberIn),
    maxPerCustomer: orNull('maxPerCustomer', numberIn),
  };
}
