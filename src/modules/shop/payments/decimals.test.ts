import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDecimal, fromDecimal } from './decimals.ts';
import { ProviderAway } from './provider.ts';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [1250, '12.50'],
  [100_000_001, '1000000.01'],
])('%i cents are %s', (minor, words) => {
  expect(asDecimal(minor)).toBe(words);
});

test('every amount comes back as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_147_483_647 }), (minor) => {
      expect(fromDecimal(asDecimal(minor))).toBe(minor);
    }),
  );
});

test.each(['', '12', '12.5', '12.505', '-1.00', '1e3', '1,00', ' 1.00', '٣.00'])(
  '%j is no amount',
  (words) => {
    expect(() => fromDecimal(words)).toThrow(ProviderAway);
  },
);
