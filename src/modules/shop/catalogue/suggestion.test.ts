import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productKinds } from './contract.ts';
import { quantityFor, suggestFor } from './suggestion.ts';

const cake = (id: string, serves: number | null, priceMinor: number) => ({ id, serves, priceMinor });

test('eighty guests are served by whole cakes', () => {
  expect(quantityFor('product', 12, 80)).toBe(7);
  expect(quantityFor('product', 80, 80)).toBe(1);
  expect(quantityFor('product', null, 80)).toBe(1);
});

test('a dinner is one a head, a DJ is one a party', () => {
  expect(quantityFor('per-guest', null, 80)).toBe(80);
  expect(quantityFor('service', null, 80)).toBe(1);
});

test('nobody is suggested anything before the guests are known', () => {
  expect(suggestFor('product', [cake('small', 12, 4_000)], undefined)).toBeNull();
  expect(quantityFor('per-guest', null, undefined)).toBe(1);
});

test('the size that costs the party least is suggested; of equals, the fewest pieces', () => {
  const sizes = [cake('small', 10, 3_000), cake('large', 40, 10_000)];
  expect(suggestFor('product', sizes, 80)).toEqual({ variantId: 'large', quantity: 2, totalMinor: 20_000 });
  expect(suggestFor('product', sizes, 8)).toEqual({ variantId: 'small', quantity: 1, totalMinor: 3_000 });
  expect(suggestFor('product', [cake('half', 10, 500), cake('whole', 20, 1_000)], 20)).toMatchObject({
    variantId: 'whole',
  });
});

test('a size that does not say whom it serves is not suggested beside one that does', () => {
  expect(suggestFor('product', [cake('ribbon', null, 1), cake('cake', 20, 9_000)], 20)).toMatchObject({
    variantId: 'cake',
  });
  expect(suggestFor('product', [], 20)).toBeNull();
});

test('a service is booked once, so it has to be large enough by itself', () => {
  const tents = [cake('tent for 50', 50, 1_000), cake('tent for 150', 150, 9_000)];
  expect(suggestFor('service', tents, 80)).toEqual({
    variantId: 'tent for 150',
    quantity: 1,
    totalMinor: 9_000,
  });
  expect(suggestFor('service', tents, 300)).toBeNull();
});

test('what is suggested serves everybody, and nothing that serves everybody costs less', () => {
  const variant = fc.record({
    id: fc.uuid(),
    serves: fc.option(fc.integer({ min: 1, max: 200 })),
    priceMinor: fc.nat(100_000),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...productKinds),
      fc.array(variant, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 5000 }),
      (kind, variants, guests) => {
        const enough = variants.filter(
          ({ serves }) => kind !== 'service' || serves === null || serves >= guests,
        );
        const serving = enough.filter(({ serves }) => serves !== null);
        const suggested = suggestFor(kind, variants, guests);
        expect(suggested === null).toBe(enough.length === 0);
        if (!suggested) return;
        const chosen = variants.find(({ id }) => id === suggested.variantId);
        expect(suggested.quantity).toBeGreaterThanOrEqual(1);
        expect(suggested.totalMinor).toBe((chosen?.priceMinor ?? 0) * suggested.quantity);
        if (kind !== 'per-guest' && chosen?.serves)
          expect(chosen.serves * suggested.quantity).toBeGreaterThanOrEqual(guests);
        for (const other of serving.length > 0 ? serving : enough)
          expect(suggested.totalMinor).toBeLessThanOrEqual(
            other.priceMinor * quantityFor(kind, other.serves, guests),
          );
      },
    ),
  );
});
