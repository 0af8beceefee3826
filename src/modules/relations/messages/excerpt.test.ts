import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('a long message is cut between words, and says that it goes on', () => {
  expect(excerptOf('Could the cake be made without nuts?', 34)).toBe('Could the cake be made without…');
});

test('a short message is told whole, on one line', () => {
  expect(excerptOf(' Can it be\n\nblue? ', 34)).toBe('Can it be blue?');
});

test('however long, whatever letters: never longer than asked, and no letter is broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 80 }), (text, most) => {
      const excerpt = excerptOf(text, most);
      expect([...excerpt].length).toBeLessThanOrEqual(most);
      expect(excerpt.isWellFormed()).toBe(true);
    }),
  );
});
