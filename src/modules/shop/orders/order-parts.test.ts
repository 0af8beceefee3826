import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fulfilmentStates, isPartStep, orderSteps, paymentStates, paymentTerms } from './contract.ts';
import { movesOf, stateOf, stepsAt, stepsOf } from './order-parts.ts';
import { afterStep, isDead, possibleSteps } from './order-states.ts';
import { type Method, methods, waysOf, waysWith } from './ways.ts';

const money = fc.record({
  paymentState: fc.constantFrom(...paymentStates),
  terms: fc.constantFrom(...paymentTerms),
  confirmedAt: fc.constantFrom(null, '2027-05-01T10:00:00Z'),
});
const part = fc.record({
  fulfilmentState: fc.constantFrom(...fulfilmentStates),
  method: fc.constantFrom(...methods),
  rents: fc.boolean(),
});
const parts = fc.array(part, { minLength: 1, maxLength: 4 });
const paid = { paymentState: 'paid', terms: 'before', confirmedAt: '2027-05-01T10:00:00Z' } as const;
const cake = { fulfilmentState: 'ready', method: 'pick-up', rents: false } as const;
const tables = { fulfilmentState: 'ready', method: 'delivery', rents: true } as const;

test('an order is as far as the last of its parts', () => {
  expect(stateOf([{ fulfilmentState: 'collected' }, { fulfilmentState: 'ready' }])).toBe('ready');
  expect(stateOf([{ fulfilmentState: 'collected' }, { fulfilmentState: 'out-for-delivery' }])).toBe(
    'out-for-delivery',
  );
  expect(stateOf([{ fulfilmentState: 'closed' }, { fulfilmentState: 'returned' }])).toBe('returned');
  // What was called off holds nothing up.
  expect(stateOf([{ fulfilmentState: 'cancelled' }, { fulfilmentState: 'delivered' }])).toBe('delivered');
  expect(stateOf([{ fulfilmentState: 'cancelled' }, { fulfilmentState: 'cancelled' }])).toBe('cancelled');
});

test('how far an order is does not depend on the order of its parts, and is where one of them is', () => {
  fc.assert(
    fc.property(parts, (some) => {
      const state = stateOf(some);
      expect(stateOf(some.toReversed())).toBe(state);
      expect(some.some(({ fulfilmentState }) => fulfilmentState === state)).toBe(true);
      expect(isDead(state)).toBe(some.every(({ fulfilmentState }) => isDead(fulfilmentState)));
    }),
  );
});

test('an order of one part stands and moves as its part does', () => {
  fc.assert(
    fc.property(money, part, (of, only) => {
      const alone = { ...of, ...only };
      expect(stateOf([only])).toBe(only.fulfilmentState);
      expect(stepsOf(of, [only])).toEqual([...new Set(possibleSteps(alone))]);
      expect(stepsAt(of, [only], only)).toEqual(stepsOf(of, [only]));
      for (const step of orderSteps)
        expect(movesOf(of, [only], step).map(({ move }) => move)).toEqual(
          [afterStep(alone, step)].filter(Boolean),
        );
    }),
  );
});

test('a step of the whole order moves every part or none; a step of parts those that can take it', () => {
  fc.assert(
    fc.property(money, parts, fc.constantFrom(...orderSteps), (of, some, step) => {
      const moves = movesOf(of, some, step);
      const can = some.filter((one) => afterStep({ ...of, ...one }, step));
      if (isPartStep(step)) expect(moves.map((one) => one.part)).toEqual(can);
      else expect(moves).toHaveLength(can.length === some.length ? some.length : 0);
      expect(stepsOf(of, some).includes(step)).toBe(moves.length > 0);
    }),
  );
});

test('a step never brings an order back', () => {
  fc.assert(
    fc.property(money, parts, fc.constantFrom(...orderSteps), (of, some, step) => {
      const moves = new Map(movesOf(of, some, step).map((one) => [one.part, one.move.to]));
      const after = some.map((one) => ({ fulfilmentState: moves.get(one) ?? one.fulfilmentState }));
      const rank = (state: string) => courseOf.indexOf(state);
      expect(rank(stateOf(after))).toBeGreaterThanOrEqual(rank(stateOf(some)));
    }),
  );
});
const courseOf: string[] = [
  ...['placed', 'approved', 'in-preparation', 'ready', 'shipped', 'out-for-delivery', 'delivered'],
  ...['collected', 'returned', 'closed', 'rejected', 'cancelled'],
];

test('the cake is fetched and the tables are brought: each has its own steps, and all of it is closed together', () => {
  expect(stepsOf(paid, [cake, tables])).toEqual(['send-out', 'ship', 'collect', 'cancel']);
  expect(stepsAt(paid, [cake, tables], cake)).toEqual(['collect', 'cancel']);
  const fetched = { ...cake, fulfilmentState: 'collected' } as const;
  expect(stepsOf(paid, [fetched, tables])).toEqual(['send-out', 'ship']);
  const brought = { ...tables, fulfilmentState: 'delivered' } as const;
  expect(stepsOf(paid, [fetched, brought])).toEqual(['record-return']);
  const back = { ...tables, fulfilmentState: 'returned' } as const;
  expect(stepsOf(paid, [fetched, back])).toEqual(['close']);
});

test('a way finds every order that has it, and no other', () => {
  expect(waysOf(['pick-up', 'delivery', 'pick-up'])).toBe('delivery+pick-up');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...methods), { minLength: 1 }), (used: Method[]) => {
      for (const method of methods)
        expect(waysWith(method).includes(waysOf(used))).toBe(used.includes(method));
    }),
  );
});
