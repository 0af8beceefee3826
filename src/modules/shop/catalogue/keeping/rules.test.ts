import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinationsOf, freeSlug, numberOfCombinations, slugOf, variantMatrix } from '../contract.ts';
import { newPrice } from './new-price.ts';
import { planChanges } from './plan-changes.ts';
import { checkProduct, forItsKind } from './product-rules.ts';
import { aWish } from './wishes-for-test.ts';

describe('an address made of a name', () => {
  test.each([
    ['Crème brûlée & co', 'creme-brulee-co'],
    ['  L’œuf d’or!  ', 'loeuf-dor'],
    ['Ĳsje Straße Łódź', 'ijsje-strasse-lodz'],
    ['🎂🎂', ''],
    ['---', ''],
  ])('%j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('is always short, of small letters, and the same when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test('that somebody has gets the next number that nobody has', () => {
    expect(freeSlug('cake', new Set())).toBe('cake');
    expect(freeSlug('cake', new Set(['cake', 'cake-2']))).toBe('cake-3');
    const long = 'x'.repeat(80);
    expect(freeSlug(long, new Set([long]))).toHaveLength(80);
  });
});

describe('a price changed with many others', () => {
  test.each([
    [1_000, { how: 'set', minor: 750 }, 750],
    [1_000, { how: 'add', minor: -250 }, 750],
    [100, { how: 'add', minor: -101 }, 'below-zero'],
    [99_999_999, { how: 'add', minor: 2 }, 'too-dear'],
    [1_999, { how: 'percent', bp: 1_000 }, 2_199],
    [250, { how: 'percent', bp: 100 }, 253],
    [250, { how: 'percent', bp: -100 }, 248],
    [1_000, { how: 'percent', bp: -10_000 }, 0],
  ] as const)('%d with %j becomes %s', (minor, change, becomes) => {
    expect(newPrice(minor, { what: 'price', ...change })).toBe(becomes);
  });

  test('by a percentage is never more than half a cent off', () => {
    const price = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(price, fc.integer({ min: -10_000, max: 50_000 }), (minor, bp) => {
        const becomes = newPrice(minor, { what: 'price', how: 'percent', bp });
        expect(Number.isInteger(becomes)).toBe(true);
        expect(Math.abs(Number(becomes) * 10_000 - minor * (10_000 + bp))).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});

describe('variants made of options', () => {
  const size = { code: 'size', values: [{ code: 's' }, { code: 'l' }] };
  const taste = { code: 'taste', values: [{ code: 'lemon' }, { code: 'rose' }] };
  type V = { sku: string; options: Record<string, string> };
  const fresh = (options: Record<string, string>, like: V | undefined): V => ({
    sku: `new like ${like?.sku ?? 'none'}`,
    options,
  });

  test('the only variant of a product becomes the first value of its first option', () => {
    expect(variantMatrix([size], [{ sku: 'A', options: {} }], fresh)).toEqual([
      { sku: 'A', options: { size: 's' } },
      { sku: 'new like A', options: { size: 'l' } },
    ]);
  });

  test('a second option keeps what there is and starts from the nearest', () => {
    const made = variantMatrix(
      [size, taste],
      [
        { sku: 'S', options: { size: 's' } },
        { sku: 'L', options: { size: 'l' } },
      ],
      fresh,
    );
    expect(made.map(({ sku }) => sku)).toEqual(['S', 'new like S', 'L', 'new like L']);
  });

  test('every combination once, whatever was there, and what fits is kept as it is', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    const options = fc.uniqueArray(
      fc.record({
        code,
        values: fc.uniqueArray(fc.record({ code }), { selector: (v) => v.code, minLength: 1 }),
      }),
      { selector: (option) => option.code, maxLength: 3 },
    );
    const variants = fc.array(fc.record({ sku: fc.string(), options: fc.dictionary(code, code) }));
    fc.assert(
      fc.property(options, variants, (given, there) => {
        const made = variantMatrix(given, there, fresh);
        expect(made.map((variant) => variant.options)).toEqual(combinationsOf(given));
        expect(made).toHaveLength(numberOfCombinations(given));
        expect(variantMatrix(given, made, fresh)).toEqual(made);
      }),
    );
  });
});

describe('what the fields of a product say against each other', () => {
  const problems = (over: Parameters<typeof aWish>[0]) =>
    checkProduct(forItsKind(aWish(over)), undefined).map(({ field, code }) => `${field} ${code}`);

  test.each([
    [{ kind: 'service' as const }, ['dayCapacity capacity-missing']],
    [{ kind: 'per-guest' as const, minGuests: 20, maxGuests: 10 }, ['maxGuests guests-order']],
    [{ kind: 'product' as const, minGuests: 20, maxGuests: 10 }, []],
    [
      { kind: 'rental' as const },
      ['rentalOutDays window-missing', 'rentalBackDays window-missing', 'variants.0.onHand pieces-missing'],
    ],
    [
      { variants: [{ sku: 'A', priceMinor: 1, options: { size: 's' } }] },
      ['variants.0.options variant-without-option'],
    ],
    [
      {
        variants: [
          { sku: 'A', priceMinor: 1, options: {} },
          { sku: 'A', priceMinor: 1, options: {} },
        ],
      },
      ['variants.1.options variant-twice', 'variants.1.sku sku-twice'],
    ],
  ])('%j: %j', (over, expected) => {
    expect(problems(over)).toEqual(expected);
  });
});

test('what a change of many leaves alone, it names with the reason', () => {
  const thing = (was: string) => ({
    productId: was,
    subjectId: was,
    names: { en: was },
    sku: null,
    was,
  });
  const plan = planChanges([thing('50'), thing('100'), thing('300')], {
    what: 'price',
    how: 'add',
    minor: -100,
  });
  expect(plan).toMatchObject({ changes: 2, same: 0, left: [{ names: { en: '50' }, why: 'below-zero' }] });
  expect(plan.lines.map(({ was, became }) => [was, became])).toEqual([
    ['100', '0'],
    ['300', '200'],
  ]);
  expect(
    planChanges([thing('draft'), thing('archived')], { what: 'state', state: 'published' }),
  ).toMatchObject({ changes: 1, same: 1, left: [] });
});
