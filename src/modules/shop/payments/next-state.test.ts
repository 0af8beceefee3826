import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentState } from './contract.ts';
import { disagreements, nextPaymentState } from './next-state.ts';

const states: PaymentState[] = ['created', 'open', 'pending', 'paid', 'failed', 'cancelled', 'expired'];
const seen = fc.constantFrom('open', 'pending', 'paid', 'failed', 'cancelled', 'expired' as const);

test('whatever comes, in whatever order, money that arrived stays arrived', () => {
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1 }), (news) => {
      let state: PaymentState = 'created';
      let paid = false;
      for (const snapshot of news) {
        state = nextPaymentState(state, { state: snapshot as 'open' });
        paid ||= snapshot === 'paid';
        expect(state === 'paid').toBe(paid);
      }
    }),
  );
});

test('a payment that ended is not open again because old news came late', () => {
  for (const ended of ['failed', 'cancelled', 'expired'] as const) {
    expect(nextPaymentState(ended, { state: 'open' })).toBe(ended);
    expect(nextPaymentState(ended, { state: 'pending' })).toBe(ended);
    expect(nextPaymentState(ended, { state: 'paid' })).toBe('paid');
  }
  expect(states.map((state) => nextPaymentState(state, { state: 'paid' }))).toEqual(states.map(() => 'paid'));
});

test('every difference between asked and seen is named', () => {
  const expected = { orderId: 'o', amountMinor: 100, currency: 'EUR', mode: 'test' as const };
  const snapshot = { state: 'paid' as const, refundedMinor: 0, chargedBackMinor: 0, ...expected };
  expect(disagreements(expected, snapshot)).toEqual([]);
  expect(
    disagreements(expected, { ...snapshot, amountMinor: 99, currency: 'USD', orderId: null, mode: 'live' }),
  ).toEqual(['amount', 'currency', 'order', 'mode']);
});
