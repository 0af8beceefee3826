import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { depositPlan, duesOf, isTrusted, termsOf } from './payment-plan.ts';

const rule = { depositBp: 3000, depositFromMinor: 20_000, restDays: 14, invoiceDays: 30 };
const today = '2027-03-01';

test('three tenths now, the rest two weeks before the day', () => {
  expect(depositPlan(rule, { totalMinor: 84_505, day: '2027-06-12', today })).toEqual({
    depositMinor: 25_352,
    restMinor: 59_153,
    restDueOn: '2027-05-29',
  });
});

test('no deposit for a small order, for a day that is close, or where the owner asks none', () => {
  const order = { totalMinor: 84_505, day: '2027-06-12', today };
  expect(depositPlan(rule, { ...order, totalMinor: 19_999 })).toBeUndefined();
  expect(depositPlan({ ...rule, depositBp: 0 }, order)).toBeUndefined();
  // The rest would be due in six days, and in seven.
  expect(depositPlan(rule, { ...order, day: '2027-03-21' })).toBeUndefined();
  expect(depositPlan(rule, { ...order, day: '2027-03-22' })).toBeDefined();
});

test('what is due adds up to the total, no part of it is nothing, and it is due in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_000 }),
      fc.integer({ min: 2, max: 1_000_000_000 }),
      fc.integer({ min: 7, max: 700 }),
      fc.integer({ min: 0, max: 365 }),
      (depositBp, totalMinor, ahead, restDays) => {
        const day = addDays(today, ahead + restDays);
        const plan = depositPlan(
          { ...rule, depositBp, depositFromMinor: 0, restDays },
          { totalMinor, day, today },
        );
        const terms = termsOf('mollie:ideal', true);
        const dues = duesOf({ terms, plan, totalMinor, today, handover: day, invoiceDays: 30 });
        expect(dues.map(({ kind }) => kind)).toEqual(['deposit', 'rest']);
        expect(dues.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
        expect(dues.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
        expect((dues[0]?.dueOn ?? '') < (dues[1]?.dueOn ?? '')).toBe(true);
      },
    ),
  );
});

test('on invoice and at the counter all of it is due later, and the order is sure at once', () => {
  const order = { plan: undefined, totalMinor: 5_000, today, handover: '2027-03-20', invoiceDays: 30 };
  expect(duesOf({ ...order, terms: termsOf('by-hand:invoice', false) })).toMatchObject([
    { kind: 'invoice', amountMinor: 5_000, dueOn: '2027-03-31' },
  ]);
  expect(duesOf({ ...order, terms: termsOf('by-hand:at-pick-up', true) })).toMatchObject([
    { kind: 'at-pick-up', amountMinor: 5_000, dueOn: '2027-03-20' },
  ]);
  expect(duesOf({ ...order, terms: termsOf('by-hand:transfer', false) })).toEqual([]);
  expect(['before', 'deposit', 'at-pick-up', 'invoice'].map((terms) => isTrusted(terms as never))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
