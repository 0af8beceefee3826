import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FulfilmentState, fulfilmentStates, orderSteps, paymentStates } from './contract.ts';
import { afterStep, isDead, paymentStateOf, possibleSteps, transitions } from './order-states.ts';

const methods = ['delivery', 'pick-up', 'on-site'] as const;
const standing = fc.record({
  fulfilmentState: fc.constantFrom(...fulfilmentStates),
  paymentState: fc.constantFrom(...paymentStates),
  method: fc.constantFrom(...methods),
  rents: fc.boolean(),
});

test('an order that is not paid can take no step at all', () => {
  for (const fulfilmentState of fulfilmentStates) {
    for (const method of methods)
      for (const rents of [true, false])
        expect(possibleSteps({ fulfilmentState, paymentState: 'none', method, rents })).toEqual([]);
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

test('what is let cannot be closed before it is back', () => {
  for (const fulfilmentState of ['delivered', 'collected'] as const) {
    const order = { fulfilmentState, paymentState: 'paid' as const, method: 'delivery' as const };
    expect(possibleSteps({ ...order, rents: true })).toEqual(['record-return']);
    expect(possibleSteps({ ...order, rents: false })).toEqual(['close']);
  }
});

function statesOf(order: { method: (typeof methods)[number]; rents: boolean }): Set<FulfilmentState> {
  const reached = new Set<FulfilmentState>(['placed']);
  for (const fulfilmentState of reached) {
    const standing = { ...order, fulfilmentState, paymentState: 'paid' as const };
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
