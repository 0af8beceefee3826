import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fulfilmentStates, orderSteps, paymentStates } from './contract.ts';
import { afterStep, isDead, paymentStateOf, possibleSteps, transitions } from './order-states.ts';

const methods = ['delivery', 'pick-up', 'on-site'] as const;
const standing = fc.record({
  fulfilmentState: fc.constantFrom(...fulfilmentStates),
  paymentState: fc.constantFrom(...paymentStates),
  method: fc.constantFrom(...methods),
});

test('an order that is not paid can take no step at all', () => {
  for (const fulfilmentState of fulfilmentStates) {
    for (const method of methods)
      expect(possibleSteps({ fulfilmentState, paymentState: 'none', method })).toEqual([]);
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

test('every paid order can reach its end, whatever way it goes', () => {
  for (const method of methods) {
    const reached = new Set<string>(['placed']);
    for (const state of reached) {
      for (const { from, to, methods: ways } of transitions) {
        if (from.includes(state as 'placed') && (!ways || ways.includes(method))) reached.add(to);
      }
    }
    expect(reached).toContain('closed');
    expect(reached.has('collected')).toBe(method === 'pick-up');
  }
});

test('nothing leads out of an order that was rejected, cancelled or closed', () => {
  for (const state of ['rejected', 'cancelled', 'closed'] as const) {
    expect(transitions.filter(({ from }) => from.includes(state))).toEqual([]);
  }
  expect(isDead('rejected') && isDead('cancelled') && !isDead('closed')).toBe(true);
});

test('the payment state follows the figures', () => {
  expect(paymentStateOf(100, 0, 0)).toBe('none');
  expect(paymentStateOf(100, 40, 0)).toBe('part');
  expect(paymentStateOf(100, 100, 0)).toBe('paid');
  expect(paymentStateOf(100, 100, 30)).toBe('refunded-in-part');
  expect(paymentStateOf(100, 100, 100)).toBe('refunded');
});
