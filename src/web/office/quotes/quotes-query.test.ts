import { expect, test } from 'vitest';
import { quotesAddress, readQuotesQuery } from './quotes-query.ts';

test('an address of the list says what it asks, and what it says wrongly is not asked', () => {
  const query = { q: 'Ann & Bob', state: 'expired', sort: 'ends', page: 3 } as const;
  const address = quotesAddress('nl', query);
  expect(readQuotesQuery(new URL(address, 'http://x').searchParams)).toEqual(query);
  expect(quotesAddress('en', { sort: 'newest', page: 1 })).toBe('/en/office/quotes');
  expect(readQuotesQuery(new URLSearchParams('state=gone&sort=x&page=-1&q='))).toEqual({});
});
