import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vatByRate } from '#platform/money';
import { applyCoupon, type Coupon, type Good } from './discount.ts';

const aCoupon = (over: Partial<Coupon> = {}): Coupon => ({
  id: 'c',
  version: 1,
  code: 'FEEST10',
  kind: 'percentage',
  percentBp: 1_000,
  amountMinor: null,
  minimumMinor: 0,
  scope: 'all',
  productIds: [],
  categories: [],
  problem: null,
  ...over,
});
const good = (grossMinor: number, over: Partial<Good> = {}): Good => ({
  productId: 'cake',
  category: 'cakes',
  grossMinor,
  ...over,
});
const amount = (amountMinor: number) => aCoupon({ kind: 'amount', percentBp: null, amountMinor });

test('a percentage is rounded once over all goods, and its cents go to the largest remainders', () => {
  const { view, shares } = applyCoupon(aCoupon(), [good(333), good(333), good(334)], 900);
  expect(view).toMatchObject({ goodsMinor: 100, deliveryMinor: 0, baseMinor: 1_000, problem: null });
  expect(shares).toEqual([33, 33, 34]);
  expect(applyCoupon(aCoupon({ percentBp: 50 }), [good(100)], 0).view.goodsMinor).toBe(1);
  expect(applyCoupon(aCoupon({ percentBp: 49 }), [good(100)], 0).view.goodsMinor).toBe(0);
});

test('an amount larger than the goods takes the goods off, and leaves the delivery', () => {
  const { view, shares } = applyCoupon(amount(99_999), [good(500), good(250)], 900);
  expect(view).toMatchObject({ goodsMinor: 750, deliveryMinor: 0 });
  expect(shares).toEqual([500, 250]);
});

test('100 % ends at the goods; free delivery takes the delivery and nothing else', () => {
  expect(applyCoupon(aCoupon({ percentBp: 10_000 }), [good(1_234)], 900).view).toMatchObject({
    goodsMinor: 1_234,
    deliveryMinor: 0,
  });
  const free = aCoupon({ kind: 'free-delivery', percentBp: null });
  expect(applyCoupon(free, [good(1_234)], 900)).toMatchObject({
    view: { goodsMinor: 0, deliveryMinor: 900 },
    shares: [0],
  });
  expect(applyCoupon(free, [good(1_234)], null).view.deliveryMinor).toBe(0);
});

test('only the goods it is for count, for the discount and for the minimum', () => {
  const cakes = aCoupon({ scope: 'some', categories: ['cakes'], minimumMinor: 5_000 });
  const lamp = good(9_000, { productId: 'lamp', category: 'lights' });
  expect(applyCoupon(cakes, [lamp], 0).view.problem).toEqual({ code: 'coupon-not-for-these' });
  expect(applyCoupon(cakes, [lamp, good(4_000)], 0).view.problem).toEqual({
    code: 'coupon-below-minimum',
    details: { minimumMinor: 5_000, missingMinor: 1_000, scope: 'some' },
  });
  expect(applyCoupon(cakes, [lamp, good(5_000)], 0).shares).toEqual([0, 500]);
  const lamps = aCoupon({ scope: 'some', productIds: ['lamp'] });
  expect(applyCoupon(lamps, [lamp, good(5_000)], 0).shares).toEqual([900, 0]);
});

test('a coupon whose products are all gone is for nothing, not for everything', () => {
  const empty = aCoupon({ scope: 'some' });
  expect(applyCoupon(empty, [good(5_000)], 0).view.problem).toEqual({ code: 'coupon-not-for-these' });
});

test('what has ended takes nothing off, whatever it would have been', () => {
  const ended = aCoupon({ problem: { code: 'coupon-ended' } });
  expect(applyCoupon(ended, [good(5_000)], 900)).toMatchObject({
    view: { goodsMinor: 0, deliveryMinor: 0, problem: { code: 'coupon-ended' } },
    shares: [0],
  });
});

const coupons = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((percentBp) => aCoupon({ percentBp })),
  fc.integer({ min: 1, max: 100_000_000 }).map(amount),
  fc.constant(aCoupon({ kind: 'free-delivery', percentBp: null })),
);
const scopes = fc.constantFrom<Partial<Coupon>>(
  { scope: 'all' },
  { scope: 'some', categories: ['cakes'] },
  { scope: 'some', productIds: ['lamp'] },
);
const line = fc.record({
  grossMinor: fc.integer({ min: 0, max: 99_990_000 }),
  rateBp: fc.constantFrom(0, 600, 1_200, 2_100),
  productId: fc.constantFrom('cake', 'lamp'),
  category: fc.constantFrom('cakes', 'lights'),
});

test('whatever the coupon and the basket: shares add up, nothing is below nothing, and VAT adds up to the total', () => {
  fc.assert(
    fc.property(
      coupons,
      scopes,
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 5_000 }),
      (terms, scope, lines, fee) => {
        const coupon = { ...terms, ...scope };
        const { view, shares } = applyCoupon(coupon, lines, fee);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(view.goodsMinor);
        shares.forEach((share, nth) => {
          const { grossMinor, category, productId } = lines[nth] as (typeof lines)[number];
          expect(share >= 0 && share <= grossMinor).toBe(true);
          const isFor =
            coupon.scope === 'all' ||
            coupon.categories.includes(category) ||
            coupon.productIds.includes(productId);
          if (!isFor) expect(share).toBe(0);
        });
        expect(view.deliveryMinor >= 0 && view.deliveryMinor <= fee).toBe(true);
        const total =
          lines.reduce((sum, { grossMinor }) => sum + grossMinor, fee) - view.goodsMinor - view.deliveryMinor;
        expect(total).toBeGreaterThanOrEqual(0);
        const vat = vatByRate([
          ...lines.map(({ grossMinor, rateBp }, nth) => ({ gross: grossMinor - (shares[nth] ?? 0), rateBp })),
          { gross: fee - view.deliveryMinor, rateBp: 2_100 },
        ]);
        expect(vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(total);
        for (const one of vat)
          expect(one.net >= 0 && one.vat >= 0 && one.net + one.vat === one.gross).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
