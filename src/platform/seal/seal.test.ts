import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal } from './index.ts';

const aKey = () => randomBytes(32).toString('base64url');
const [older, newer] = [aKey(), aKey()];

test('what was sealed is opened, for its own row alone', () => {
  const seal = createSeal([newer]);
  fc.assert(
    fc.property(fc.string(), fc.uuid(), fc.uuid(), (words, row, other) => {
      const sealed = seal.seal(words, row);
      expect(seal.open(sealed, row)).toBe(words);
      if (row !== other) expect(seal.open(sealed, other)).toBeUndefined();
    }),
  );
});

test('the same words twice do not look the same, and show nothing of themselves', () => {
  const seal = createSeal([newer]);
  const [a, b] = [seal.seal('nut allergy', 'x'), seal.seal('nut allergy', 'x')];
  expect(a).not.toBe(b);
  expect(a).not.toContain(Buffer.from('nut').toString('base64url'));
});

test('a key that was replaced still opens; one that is gone does not', () => {
  const sealed = createSeal([older]).seal('coeliac', 'guest');
  const both = createSeal([newer, older]);
  expect(both.open(sealed, 'guest')).toBe('coeliac');
  expect([both.isOld(sealed), both.isOld(both.seal('coeliac', 'guest'))]).toEqual([true, false]);
  expect(createSeal([newer]).open(sealed, 'guest')).toBeUndefined();
});

test('what was changed on the way, or never sealed, opens to nothing', () => {
  const seal = createSeal([newer]);
  const sealed = seal.seal('coeliac', 'guest');
  // A letter of the middle: the last one has bits to spare, and may say the same in another spelling.
  const letter = sealed.at(-6) === 'A' ? 'B' : 'A';
  const changed = `${sealed.slice(0, -6)}${letter}${sealed.slice(-5)}`;
  for (const bad of ['', 'coeliac', '1.00000000.AAAA', changed, sealed.slice(0, 20)])
    expect(seal.open(bad, 'guest')).toBeUndefined();
  expect(() => createSeal(['short'])).toThrow('32 bytes');
});
