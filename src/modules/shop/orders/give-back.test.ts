import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentView } from '#modules/shop/payments/contract';
import { inProportion, leftOfAll } from './give-back.ts';

const payment = (amountMinor: number, at: number): PaymentView => ({
  id: `p${at}`,
  dueId: `d${at}`,
  provider: 'test',
  method: 'ideal',
  mode: 'test',
  state: 'paid',
  amountMinor,
  refundedMinor: 0,
  chargedBackMinor: 0,
  currency: 'EUR',
  externalId: null,
  createdAt: '2027-05-01T09:00:00Z',
  settledAs: 'paid',
  refunds: [],
});

test('what is kept of a shared order is kept of each payer by what they paid', () => {
  const paid = [payment(6_000, 1), payment(3_000, 2), payment(1_000, 3)];
  expect(inProportion(paid, 7_000)).toEqual([
    { id: 'p1', backMinor: 4_200 },
    { id: 'p2', backMinor: 2_100 },
    { id: 'p3', backMinor: 700 },
  ]);
});

test('nobody gets more back than is left of theirs, and together it is what goes back, to the cent', () => {
  const amounts = fc.array(fc.integer({ min: 100, max: 500_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
      const paid = given.map(payment);
      const wanted = Math.floor(leftOfAll(paid) * part);
      const back = inProportion(paid, wanted);
      expect(back.reduce((sum, { backMinor }) => sum + backMinor, 0)).toBe(wanted);
      for (const [at, { backMinor }] of back.entries()) expect(backMinor).toBeLessThanOrEqual(given[at] ?? 0);
    }),
  );
});
