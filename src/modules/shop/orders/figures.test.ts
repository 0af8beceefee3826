import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '#platform/money';
import { figuresOf } from './place-order.ts';

type Given = Parameters<typeof figuresOf>[0];
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 200 }),
  unitMinor: fc.integer({ min: 0, max: 100_000 }),
  vatRateBp: fc.constantFrom(0, 600, 1_200, 2_100),
});

const fee = fc.record({
  feeMinor: fc.integer({ min: 0, max: 5_000 }),
  feeVatRateBp: fc.constantFrom(600, 2_100),
});

test('an order’s figures add up with any discount and any parts: total, VAT by rate, and nothing below nothing', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 20 }),
      fc.array(fee, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, parts, share, shareOfFees) => {
        const weights = lines.map(({ quantity, unitMinor }) => quantity * unitMinor);
        const goods = weights.reduce((sum, weight) => sum + weight, 0);
        const shares = spread(Math.floor(goods * share), weights);
        const fees = parts.reduce((sum, { feeMinor }) => sum + feeMinor, 0);
        const deliveryMinor = Math.floor(fees * shareOfFees);
        const figures = figuresOf({
          lines: lines.map((one, nth) => ({ ...one, discountMinor: shares[nth] ?? 0 })),
          parts,
          discount: { deliveryMinor },
        } as unknown as Given);
        expect(figures.totalMinor).toBe(goods + fees - figures.discountMinor);
        expect(figures.deliveryMinor).toBe(fees);
        expect(figures.totalMinor).toBeGreaterThanOrEqual(0);
        expect(figures.discountMinor).toBe(shares.reduce((sum, share) => sum + share, 0) + deliveryMinor);
        expect(figures.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(figures.totalMinor);
        for (const { gross, net, vat } of figures.vat)
          expect(gross >= 0 && net >= 0 && vat >= 0 && net + vat === gross).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
