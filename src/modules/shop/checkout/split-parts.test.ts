import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sellable } from '#modules/shop/catalogue';
import { splitParts } from './split-parts.ts';

type Kind = Sellable['kind'];
const kinds = ['product', 'per-guest', 'rental', 'service'] as const satisfies readonly Kind[];

/** A basket with one line of each of these. */
function basketOf(of: readonly Kind[]) {
  const lines = of.map((_, at) => ({ id: `line-${at}`, variantId: `v${at}`, totalMinor: 100 }));
  const sold = new Map(of.map((kind, at) => [`v${at}`, { variantId: `v${at}`, kind } as Sellable]));
  return { lines, sold };
}
const split = (of: readonly Kind[], wish: Parameters<typeof splitParts>[2]) => {
  const { lines, sold } = basketOf(of);
  return splitParts(lines, sold, wish).map(({ method, isApart, lines: mine }) => [
    method,
    isApart,
    mine.map(({ id }) => id),
  ]);
};

test('without a wish everything is one part, and only services are at the shopper’s place', () => {
  expect(split(['product', 'service'], { method: 'delivery' })).toEqual([
    ['delivery', false, ['line-0', 'line-1']],
  ]);
  expect(split(['product', 'rental'], { method: 'pick-up' })).toEqual([
    ['pick-up', false, ['line-0', 'line-1']],
  ]);
  expect(split(['service'], { method: 'delivery' })).toEqual([['on-site', false, ['line-0']]]);
});

test('the cake is fetched while the DJ comes', () => {
  expect(split(['product', 'service'], { method: 'pick-up' })).toEqual([
    ['pick-up', false, ['line-0']],
    ['on-site', true, ['line-1']],
  ]);
});

test('some goods go the other way, and the DJ with whatever is brought', () => {
  expect(split(['product', 'rental', 'service'], { method: 'delivery', apart: ['line-0'] })).toEqual([
    ['delivery', false, ['line-1', 'line-2']],
    ['pick-up', true, ['line-0']],
  ]);
  expect(split(['product', 'rental', 'service'], { method: 'pick-up', apart: ['line-1', 'line-2'] })).toEqual(
    [
      ['pick-up', false, ['line-0']],
      ['delivery', true, ['line-1', 'line-2']],
    ],
  );
});

test('every line is in one part, parts go different ways, and services are never fetched', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('delivery' as const, 'pick-up' as const),
      fc.array(fc.integer({ min: 0, max: 9 })),
      (of, method, ticked) => {
        const { lines, sold } = basketOf(of);
        const apart = ticked.map((at) => `line-${at}`);
        const parts = splitParts(lines, sold, { method, apart });
        expect(parts.flatMap((part) => part.lines).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(lines);
        expect(new Set(parts.map((part) => part.method === 'pick-up')).size).toBe(parts.length);
        for (const part of parts) {
          const held = [...part.sold.values()].map(({ kind }) => kind);
          if (part.method === 'pick-up') expect(held).not.toContain('service');
          if (part.method === 'on-site') expect(new Set(held)).toEqual(new Set(['service']));
          expect(part.isApart).toBe((part.method === 'pick-up') !== (method === 'pick-up'));
        }
      },
    ),
  );
});
