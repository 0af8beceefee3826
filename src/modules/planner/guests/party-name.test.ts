import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partyName } from './party-name.ts';

const guest = (firstName: string, lastName: string) => ({ firstName, lastName });

test.each([
  [[guest('Ann', 'Maes')], 'Ann Maes'],
  [[guest('Ann', 'Peeters'), guest('Bob', 'Peeters')], 'Ann & Bob Peeters'],
  [[guest('Ann', 'Maes'), guest('Bob', 'Peeters')], 'Ann Maes & Bob Peeters'],
  [[guest('Ann', 'Maes'), guest('Bob', 'Maes'), guest('Cas', 'Maes')], 'Ann Maes + 2'],
  [[guest('', ''), guest('Bob', '')], 'Bob'],
  [[], ''],
])('%j is called %s', (guests, name) => {
  expect(partyName(guests)).toBe(name);
});

test('a name is never longer than its column, and begins with the first guest', () => {
  const names = fc.record({
    firstName: fc.string({ maxLength: 80 }),
    lastName: fc.string({ maxLength: 80 }),
  });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 6 }), (guests) => {
      expect(partyName(guests).length).toBeLessThanOrEqual(200);
    }),
  );
});
