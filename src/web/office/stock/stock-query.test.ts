import { expect, test } from 'vitest';
import { readStockQuery, stockAddress } from './stock-query.ts';

const read = (search: string) => readStockQuery(new URLSearchParams(search));

test('an address asks for what it says, and nothing that cannot be', () => {
  expect(read('q=%20lamp%20&low=1&page=2')).toEqual({ q: 'lamp', low: '1', page: 2 });
  expect(read('q=&low=yes&page=-1')).toEqual({});
});

test('an address is written as short as it can be, and reads back the same', () => {
  expect(stockAddress('nl', { page: 1 })).toBe('/nl/office/stock');
  const query = { q: 'a & b', low: '1' as const, page: 3 };
  expect(read(stockAddress('en', query).split('?')[1] ?? '')).toEqual(query);
});
