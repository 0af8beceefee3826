import { expect, test } from 'vitest';
import { ago } from './ago.ts';

const now = '2027-05-27T10:00:00.000Z';

test.each([
  ['2027-05-27T09:46:00Z', 'en', '14 min ago'],
  ['2027-05-27T07:30:00Z', 'nl', '2 uur geleden'],
  ['2027-05-24T09:00:00Z', 'fr', 'il y a 3 j'],
  ['2027-05-27T10:00:05Z', 'en', '0 min ago'],
])('%s in %s is %s', (at, language, words) => {
  expect(ago(at, now, language).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
});
