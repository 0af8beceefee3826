import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, isLinkToken, newId, newLinkToken } from './index.ts';

test('an id is a UUID that sorts by the moment it was made', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 48 - 2 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (early, more) => {
        const late = Math.min(early + more, 2 ** 48 - 1);
        expect(isId(newId(early))).toBe(true);
        expect(newId(early) < newId(late)).toBe(true);
      },
    ),
  );
  expect(newId(Date.parse('2027-06-12T00:00:00Z')).slice(14, 15)).toBe('7');
});

test('ten thousand ids of one moment are ten thousand', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
});

test.each([
  '',
  'nonsense',
  '00000000-0000-0000-0000-000000000000',
  newId().toUpperCase(),
  ` ${newId()}`,
  `${newId()}\n`,
  `{${newId()}}`,
  newId().replaceAll('-', ''),
  null,
  7,
  [newId()],
])('%j is no id', (value) => expect(isId(value)).toBe(false));

test('a link token is 22 letters that survive a mail program, and no two are alike', () => {
  const tokens = Array.from({ length: 5_000 }, newLinkToken);
  expect(tokens.every((token) => isLinkToken(token))).toBe(true);
  expect(new Set(tokens).size).toBe(5_000);
  for (const odd of [
    '',
    'x',
    'x'.repeat(21),
    'x'.repeat(23),
    `${'x'.repeat(21)}=`,
    `${'x'.repeat(22)}\n`,
    undefined,
    null,
    7,
  ])
    expect(isLinkToken(odd)).toBe(false);
});

test('ids and tokens drawn in heaps are all different', () => {
  const drawn = Array.from({ length: 5_000 }, () => [newId(), newLinkToken()]).flat();
  expect(new Set(drawn).size).toBe(drawn.length);
});
