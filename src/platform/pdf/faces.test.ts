import { expect, test } from 'vitest';
import { face } from './faces.ts';

const lettersOf = (words: string, drawn = face('text')) =>
  String.fromCodePoint(...drawn.layout(words).glyphs.flatMap(({ codePoints }) => codePoints));

test('what one document draws does not change how the next one is read', () => {
  // One glyph for two letters.
  expect(lettersOf('Gérardʼs')).toBe('Gérardʼs');
  expect(lettersOf('Gérard’s')).toBe('Gérard’s');
});

test('within one document the first letter of a glyph stays, as a PDF can name only one', () => {
  const own = face('text');
  expect(lettersOf('ʼ', own)).toBe('ʼ');
  expect(lettersOf('’', own)).toBe('ʼ');
});
