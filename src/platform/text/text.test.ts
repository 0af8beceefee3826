import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line, neededLine, neededTexts, paragraphs, problemsOf, texts } from './index.ts';

test('a line is trimmed, and refuses what cannot be read or is too long', () => {
  expect(line(5).parse('  ann ')).toBe('ann');
  const codes = (text: string) =>
    line(5)
      .safeParse(text)
      .error?.issues.map(({ message }) => message);
  expect(codes('a\nb')).toEqual(['unreadable']);
  expect(codes('a\u202Eb')).toEqual(['unreadable']);
  expect(codes('abcdef')).toEqual(['too-long']);
  expect(neededLine(5).safeParse('  ').error?.issues[0]?.message).toBe('required');
});

test('paragraphs keep their line breaks, of whatever kind, and nothing else unseen', () => {
  expect(paragraphs(20).parse('a\r\nb\rc\n')).toBe('a\nb\nc');
  expect(paragraphs(20).safeParse('a\u0000b').success).toBe(false);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const parsed = paragraphs(40).safeParse(text);
      if (parsed.success) expect(parsed.data).not.toMatch(/\r|[\u202A-\u202E\u2066-\u2069]/);
    }),
  );
});

test('a text in languages keeps those that say something', () => {
  expect(texts(9).parse({ en: ' ceremony'.trim(), nl: ' ', xx: 'no' })).toEqual({ en: 'ceremony' });
  expect(neededTexts(9).safeParse({ en: '', fr: ' ' }).error?.issues[0]?.message).toBe('required');
});

test('a problem names its field, however deep', () => {
  expect(problemsOf([{ path: ['parts', 0, 'place'], message: 'too-long' }])).toEqual([
    { field: 'parts.0.place', code: 'too-long' },
  ]);
});
