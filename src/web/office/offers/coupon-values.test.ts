import { expect, test } from 'vitest';
import { couponFields, couponIn } from './coupon-values.ts';

const coupon = {
  id: 'c',
  code: 'SUMMER',
  note: 'for the fair',
  kind: 'percentage' as const,
  percentBp: 750,
  amountMinor: null,
  minimumMinor: 5_000,
  startsOn: '2027-06-01',
  endsOn: null,
  scope: 'some' as const,
  products: [{ id: 'p1', names: {} }],
  categories: [{ id: 'g1', names: {} }],
  maxUses: 50,
  maxPerCustomer: null,
};

test.each(['en', 'nl', 'fr'])('what a form shows in %s is what it sends back', (language) => {
  const { id: _, products, categories, ...terms } = coupon;
  expect(couponIn(couponFields(coupon as never, language))).toEqual({
    ...terms,
    productIds: products.map(({ id }) => id),
    categoryIds: categories.map(({ id }) => id),
  });
});

test('what is no number is not taken for nothing', () => {
  const typed = couponIn({
    kind: 'amount',
    amountMinor: 'ten',
    percentBp: '7,5 %',
    maxUses: 'x',
    code: ' a ',
  });
  expect(typed).toMatchObject({ amountMinor: Number.NaN, percentBp: 750, maxUses: Number.NaN, code: 'a' });
  expect(couponIn({})).toMatchObject({ amountMinor: null, minimumMinor: 0, maxUses: null, productIds: [] });
});
