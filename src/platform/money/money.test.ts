import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalString, formatMoney, spread, vatByRate, vatWithin } from './index.ts';

const amount = fc.integer({ min: 0, max: 2_000_000_000 });
const rate = fc.constantFrom(0, 550, 600, 900, 1000, 1200, 2000, 2100);

test('the VAT within a price is what a bookkeeper finds', () => {
  expect(vatWithin(12_100, 2100)).toBe(2_100);
  expect(vatWithin(10_600, 600)).toBe(600);
  expect(vatWithin(100, 2100)).toBe(17);
  expect(vatWithin(999, 0)).toBe(0);
});

test('half a cent of VAT goes up', () => {
  expect(vatWithin(3, 2000)).toBe(1);
  expect(vatWithin(9, 2000)).toBe(2);
});

test('VAT is never more than half a cent from the exact share, and exact by whole numbers', () => {
  fc.assert(
    fc.property(amount, rate, (gross, rateBp) => {
      const [twice, exact] = [
        2n * BigInt(vatWithin(gross, rateBp)) * BigInt(10_000 + rateBp),
        2n * BigInt(gross) * BigInt(rateBp),
      ];
      const half = BigInt(10_000 + rateBp);
      expect(twice - exact <= half && twice - exact > -half).toBe(true);
    }),
  );
});

test('VAT by rate adds up to the total, is rounded once per rate, and does not depend on the order', () => {
  const part = fc.record({ gross: fc.integer({ min: 0, max: 10_000_000 }), rateBp: rate });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const lines = vatByRate(parts);
      expect(lines.reduce((sum, line) => sum + line.gross, 0)).toBe(
        parts.reduce((sum, { gross }) => sum + gross, 0),
      );
      for (const line of lines) {
        expect(line.net + line.vat).toBe(line.gross);
        expect(line.vat).toBe(vatWithin(line.gross, line.rateBp));
      }
      expect(lines.map(({ rateBp }) => rateBp)).toEqual(
        [...new Set(parts.map(({ rateBp }) => rateBp))].sort((a, b) => a - b),
      );
      expect(vatByRate(parts.toReversed())).toEqual(lines);
    }),
  );
});

test('rounded once: three lines of one cent at 50 % are not three times half a cent', () => {
  expect(vatByRate([1, 1, 1].map((gross) => ({ gross, rateBp: 5_000 })))).toEqual([
    { rateBp: 5_000, gross: 3, net: 2, vat: 1 },
  ]);
});

test('what is spread adds up to the cent, is fair to a cent, and goes to those with weight', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.array(amount, { minLength: 1, maxLength: 20 }),
      (total, weights) => {
        const shares = spread(total, weights);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(all === 0 ? 0 : total);
        if (all === 0) return;
        shares.forEach((share, nth) => {
          const exact = (total * (weights[nth] as number)) / all;
          expect(Math.abs(share - exact)).toBeLessThanOrEqual(1.000001);
          if (weights[nth] === 0) expect(share).toBe(0);
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('of equal claims the earlier one has the odd cent', () => {
  expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(spread(5, [])).toEqual([]);
  expect(spread(-100, [1, 1, 1])).toEqual([-33, -33, -34]);
});

test('a price reads as people write it in their language', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(plain(formatMoney(123_450, 'EUR', 'en'))).toBe('€1,234.50');
  expect(plain(formatMoney(123_450, 'EUR', 'nl'))).toBe('€ 1.234,50');
  expect(plain(formatMoney(123_450, 'EUR', 'fr'))).toBe('1 234,50 €');
  expect(plain(formatMoney(-5, 'EUR', 'en'))).toBe('-€0.05');
  expect(plain(formatMoney(-0, 'EUR', 'en'))).toBe('€0.00');
  expect(plain(formatMoney(1_234, 'JPY', 'en'))).toContain('1,234');
  expect(formatMoney(100, 'EUR', 'de')).toBe(formatMoney(100, 'EUR', 'en'));
});

test('a provider is told the exact decimal', () => {
  expect([0, 5, 50, 1_250, 200_000, -5].map(decimalString)).toEqual([
    '0.00',
    '0.05',
    '0.50',
    '12.50',
    '2000.00',
    '-0.05',
  ]);
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      (minor) => BigInt(decimalString(minor).replace('.', '')) === BigInt(minor),
    ),
  );
});
