import { expect, test } from 'vitest';
import type { Sellable } from '#modules/shop/catalogue';
import { handoverDay, rentalTerms, windowIn } from './rental-terms.ts';

const DAY = '2027-06-12';
const thing = (over: Partial<Sellable>) =>
  ({
    variantId: over.kind,
    rentalOutDays: null,
    rentalBackDays: null,
    depositMinor: null,
    ...over,
  }) as Sellable;
const chairs = thing({
  variantId: 'chairs',
  kind: 'rental',
  rentalOutDays: 1,
  rentalBackDays: 1,
  depositMinor: 500,
});
const tent = thing({
  variantId: 'tent',
  kind: 'rental',
  rentalOutDays: 2,
  rentalBackDays: 3,
  depositMinor: 20_000,
});
const [cake, dj] = [thing({ kind: 'product' }), thing({ kind: 'service' })];
const termsOf = (...things: Sellable[]) =>
  rentalTerms(
    things.map(({ variantId }) => ({ variantId, quantity: 10 })),
    new Map(things.map((one) => [one.variantId, one])),
    DAY,
  );

test('rentals by themselves, or with a service, are handed over when the first of them leaves', () => {
  expect(handoverDay([chairs], DAY)).toBe('2027-06-11');
  expect(handoverDay([chairs, tent, dj], DAY)).toBe('2027-06-10');
});

test('with a cake among them everything comes on the day', () => {
  expect(handoverDay([chairs, cake], DAY)).toBe(DAY);
  expect(handoverDay([cake, dj], DAY)).toBe(DAY);
  expect(handoverDay([dj], DAY)).toBe(DAY);
});

test('what leaves with the first is out from then on, and each is back on its own day', () => {
  expect(windowIn(chairs, [chairs, tent], DAY)).toEqual({ from: '2027-06-10', until: '2027-06-13' });
  expect(windowIn(tent, [chairs, tent], DAY)).toEqual({ from: '2027-06-10', until: '2027-06-15' });
  // The cake comes on the day; the pieces are still kept for the days of their set-up.
  expect(windowIn(tent, [cake, tent], DAY)).toEqual({ from: '2027-06-10', until: '2027-06-15' });
  expect(windowIn(cake, [cake, tent], DAY)).toBe(null);
});

test('the shopper is told the handover, the last day and the deposit of all pieces', () => {
  expect(termsOf(chairs, tent)).toEqual({
    handover: '2027-06-10',
    back: '2027-06-15',
    depositMinor: 205_000,
    withGoods: false,
  });
  expect(termsOf(chairs, cake)).toMatchObject({ handover: DAY, withGoods: true });
  expect(termsOf(cake, dj)).toBe(null);
});
