import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingRules } from './contract.ts';
import { whoseTurn } from './waiting-turn.ts';

const parties = (...places: number[]) => places.map((count, at) => ({ partyId: `p${at}`, places: count }));

test.each([
  ['off', parties(1), 5, []],
  ['in-turn', parties(4, 1, 2), 3, []],
  ['in-turn', parties(2, 1, 2), 3, ['p0', 'p1']],
  ['who-fits', parties(4, 1, 2), 3, ['p1', 'p2']],
  ['who-fits', parties(4, 4), 3, []],
  ['in-turn', parties(4, 400), null, ['p0', 'p1']],
] as const)('%s, %j, %s free: %j', (rule, waiting, free, turn) => {
  expect(whoseTurn(rule, waiting, free)).toEqual(turn);
});

test('never more than there is, whole parties, in their order, and in turn nobody passes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...waitingRules),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
      fc.nat({ max: 30 }),
      (rule, places, free) => {
        const waiting = parties(...places);
        const turn = whoseTurn(rule, waiting, free);
        const sum = waiting
          .filter(({ partyId }) => turn.includes(partyId))
          .reduce((all, one) => all + one.places, 0);
        expect(sum).toBeLessThanOrEqual(free);
        const order = waiting.map(({ partyId }) => partyId);
        expect(turn).toEqual(order.filter((id) => turn.includes(id)));
        if (rule === 'in-turn') expect(turn).toEqual(order.slice(0, turn.length));
      },
    ),
  );
});
