import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sellable } from '#modules/shop/catalogue';
import { AddLineRequest, OccasionRequest, Quantity } from './contract.ts';
import { checkLine, checkParty, lettersIn } from './line-rules.ts';

const aCake = (over: Partial<Sellable> = {}) =>
  ({
    published: true,
    kind: 'product',
    minGuests: null,
    maxGuests: null,
    personalTextMax: 20,
    pictureUpload: false,
    ...over,
  }) as Sellable;
const wish = (over: Partial<Parameters<typeof checkLine>[1]> = {}) => ({
  quantity: 1,
  personalText: '',
  ...over,
});
const code = (outcome: ReturnType<typeof checkLine>) => (outcome.ok ? 'ok' : outcome.code);

test.each([0, -1, 1.5, 10_000, 1e9, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d pieces cannot be put in a basket',
  (quantity) => {
    expect(code(checkLine(aCake(), wish({ quantity })))).toBe('bad-quantity');
  },
);

test('a form sends a quantity as digits, and nothing else passes for one', () => {
  for (const typed of ['1', '80', '9999', 7]) expect(Quantity.safeParse(typed).success).toBe(true);
  for (const typed of [
    '0',
    '-1',
    '1.5',
    '1e3',
    '1000000000',
    '10000',
    'two',
    '',
    ' 5',
    '٣',
    '5; drop',
    null,
    true,
    [],
    [5],
    {},
    undefined,
  ])
    expect(Quantity.safeParse(typed).success).toBe(false);
});

test('an unknown or unpublished variant is no such variant', () => {
  expect(code(checkLine(undefined, wish()))).toBe('no-such-variant');
  expect(code(checkLine(aCake({ published: false }), wish()))).toBe('no-such-variant');
});

test('a message on the cake has as many letters as its maker offers', () => {
  expect(code(checkLine(aCake(), wish({ personalText: 'x'.repeat(20) })))).toBe('ok');
  expect(checkLine(aCake(), wish({ personalText: 'x'.repeat(21) }))).toEqual({
    ok: false,
    code: 'personal-text-too-long',
    details: { max: 20 },
  });
  expect(code(checkLine(aCake({ personalTextMax: null }), wish({ personalText: 'Hi' })))).toBe(
    'personal-text-not-offered',
  );
});

test.each(['🎂', '❤️', '👩‍🍳', '👨‍👩‍👧‍👦', '🇧🇪', '🏳️‍🌈', 'é', 'e\u0301', '한'])('%s is one letter', (sign) => {
  expect(lettersIn(sign)).toBe(1);
  expect(code(checkLine(aCake({ personalTextMax: 3 }), wish({ personalText: sign.repeat(3) })))).toBe('ok');
});

test('a letter under a thousand accents does not get past the limit', () => {
  expect(code(checkLine(aCake(), wish({ personalText: `a${'\u0301'.repeat(1000)}` })))).toBe(
    'personal-text-too-long',
  );
});

test('a picture is taken only where it is offered', () => {
  expect(code(checkLine(aCake(), wish({ pictureKey: 'k' })))).toBe('picture-not-offered');
  expect(code(checkLine(aCake({ pictureUpload: true }), wish({ pictureKey: 'k' })))).toBe('ok');
});

test('a dinner is for a party between its smallest and its largest, a cake for any', () => {
  const dinner = aCake({ kind: 'per-guest', minGuests: 20, maxGuests: 120 });
  expect([19, 20, 120, 121].map((heads) => checkParty(dinner, heads)?.code)).toEqual([
    'too-few-guests',
    undefined,
    undefined,
    'too-many-guests',
  ]);
  expect(checkParty(aCake({ minGuests: 20 }), 1)).toBeUndefined();
});

test('what is written is kept as it was meant: script as text, without signs that no printer knows', () => {
  const variantId = crypto.randomUUID();
  const read = (personalText: unknown) =>
    AddLineRequest.safeParse({ variantId, quantity: 1, personalText }).data?.personalText;
  expect(read(' <script>alert(1)</script> ')).toBe('<script>alert(1)</script>');
  expect(read('Happy\0 day\x07\x1b[31m\nLena')).toBe('Happy day[31m\nLena');
  expect(read(undefined)).toBe('');
  expect(read('x'.repeat(501))).toBeUndefined();
  expect(read(['a'])).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      expect(read(typed) ?? '').not.toMatch(/(?!\n)\p{Cc}/u);
    }),
  );
});

test('an occasion in a form is a real day and a countable party', () => {
  expect(OccasionRequest.safeParse({ date: '2027-06-12', guests: '80', eventType: 'wedding' }).success).toBe(
    true,
  );
  for (const odd of [
    { date: '2027-02-30' },
    { guests: '0' },
    { guests: '5001' },
    { guests: '1.5' },
    { guests: 'many' },
    { eventType: '<b>' },
  ])
    expect(OccasionRequest.safeParse(odd).success).toBe(false);
});
