import { expect, test } from 'vitest';
import { bellTotal } from './bell-total.ts';

test.each([
  ['en', '€1,234.50'],
  ['nl', '€ 1.234,50'],
  ['fr', '1 234,50 €'],
])('in %s the bell says %s', (language, said) => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  expect(plain(bellTotal({ totalMinor: 123_450, currency: 'EUR' }, language))).toBe(said);
});

test('news from before keep the words they were written in, and news without a total have none', () => {
  expect(bellTotal({ total: '€10.00' }, 'fr')).toBe('€10.00');
  expect(bellTotal({}, 'fr')).toBe('');
});
