import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FulfilmentState,
  fulfilmentStates,
  orderSteps,
  paymentStates,
  paymentTerms,
} from './contract.ts';
import { afterStep, isDead, paymentStateOf, possibleSteps, transitions } from './order-states.ts';

const methods = ['delivery', 'pick-up', 'on-site'] as const;
const standing = fc.record({
  fulfilmentState: fc.constantFrom(...fulfilmentStates),
  paymentState: fc.constantFrom(...paymentStates),
  method: fc.constantFrom(...methods),
  rents: fc.boolean(),
  terms: fc.constantFrom(...paymentTerms),
  confirmedAt: fc.constantFrom(null, '2027-05-01T10:00:00Z'),
});
const sure = { terms: 'before', confirmedAt: '2027-05-01T10:00:00Z' } as const;
const waiting = { terms: 'before', confirmedAt: null } as const;

test('an order that is not paid can only be cancelled, and only before it has gone anywhere', () => {
  for (const fulfilmentState of fulfilmentStates) {
    for (const method of methods)
      for (const rents of [true, false])
        expect(possibleSteps({ ...waiting, fulfilmentState, paymentState: 'none', method, rents })).toEqual(
          ['placed', 'approved', 'in-preparation', 'ready'].includes(fulfilmentState) ? ['cancel'] : [],
        );
  }
});

test('what the office is offered is exactly what can be done', () => {
  fc.assert(
    fc.property(standing, (order) => {
      for (const step of orderSteps)
        expect(afterStep(order, step) !== undefined).toBe(possibleSteps(order).includes(step));
    }),
  );
});

test('every paid order can reach its end, whatever way it goes, and one with rentals by way of their return', () => {
  for (const method of methods) {
    for (const rents of [true, false]) {
      const reached = statesOf({ method, rents });
      expect(reached).toContain('closed');
      expect(reached.has('collected')).toBe(method === 'pick-up');
      expect(reached.has('returned')).toBe(rents);
    }
  }
});

test('with a deposit it is made, and leaves when all of it is paid', () => {
  const order = {
    terms: 'deposit',
    confirmedAt: sure.confirmedAt,
    method: 'delivery',
    rents: false,
  } as const;
  const steps = (fulfilmentState: FulfilmentState, paymentState: 'part' | 'paid') =>
    possibleSteps({ ...order, fulfilmentState, paymentState });
  expect(steps('placed', 'part')).toEqual(['approve', 'reject', 'cancel']);
  expect(steps('in-preparation', 'part')).toEqual(['make-ready', 'cancel']);
  expect(steps('ready', 'part')).toEqual(['cancel']);
  expect(steps('ready', 'paid')).toEqual(['send-out', 'ship', 'cancel']);
});

test('at the counter it is paid before it is handed over; on invoice it leaves unpaid', () => {
  const ready = {
    fulfilmentState: 'ready',
    paymentState: 'none',
    confirmedAt: sure.confirmedAt,
    rents: false,
  } as const;
  expect(possibleSteps({ ...ready, terms: 'at-pick-up', method: 'pick-up' })).toEqual(['cancel']);
  expect(possibleSteps({ ...ready, terms: 'at-pick-up', method: 'pick-up', paymentState: 'paid' })).toEqual([
    'collect',
    'cancel',
  ]);
  expect(possibleSteps({ ...ready, terms: 'invoice', method: 'pick-up' })).toEqual(['collect', 'cancel']);
});

test('what is let cannot be closed before it is back', () => {
  for (const fulfilmentState of ['delivered', 'collected'] as const) {
    const order = { ...sure, fulfilmentState, paymentState: 'paid' as const, method: 'delivery' as const };
    expect(possibleSteps({ ...order, rents: true })).toEqual(['record-return']);
    expect(possibleSteps({ ...order, rents: false })).toEqual(['close']);
  }
});

function statesOf(order: { method: (typeof methods)[number]; rents: boolean }): Set<FulfilmentState> {
  const reached = new Set<FulfilmentState>(['placed']);
  for (const fulfilmentState of reached) {
    const standing = { ...sure, ...order, fulfilmentState, paymentState: 'paid' as const };
    for (const step of possibleSteps(standing)) {
      const move = afterStep(standing, step);
      if (move) reached.add(move.to);
    }
  }
  return reached;
}

test('nothing leads out of an order that was rejected, cancelled or closed', () => {
  for (const state of ['rejected', 'cancelled', 'closed'] as const) {
    expect(transitions.filter(({ from }) => from.includes(state))).toEqual([]);
  }
  expect(isDead('rejected') && isDead('cancelled') && !isDead('closed')).toBe(true);
});

test('the payment state follows the figures', () => {
  expect(paymentStateOf(100, 0, 0)).toBe('none');
  expect(paymentStateOf(0, 0, 0)).toBe('paid');
  expect(paymentStateOf(100, 40, 0)).toBe('part');
  expect(paymentStateOf(100, 100, 0)).toBe('paid');
  expect(paymentStateOf(100, 100, 30)).toBe('refunded-in-part');
  expect(paymentStateOf(100, 100, 100)).toBe('refunded');
});
