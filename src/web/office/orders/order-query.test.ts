import { expect, test } from 'vitest';
import { countFilters, listAddress, queryOf, readQuery, viewOf, views } from './order-query.ts';

const read = (search: string) => readQuery(new URLSearchParams(search));

test('an address asks for what it says', () => {
  expect(
    read('q=%20noor%20&state=placed&state=approved&method=pick-up&from=2027-06-01&sort=day&page=3'),
  ).toEqual({
    q: 'noor',
    state: ['placed', 'approved'],
    method: 'pick-up',
    from: '2027-06-01',
    sort: 'day',
    page: 3,
  });
});

test('what cannot be is not asked, and breaks nothing', () => {
  expect(read('state=flying&page=-2&from=2027-02-30&sort=random&q=')).toEqual({});
});

test('an address is written as short as it can be, and reads back the same', () => {
  const query = read('q=cake&state=placed&payment=paid&sort=newest&page=1');
  expect(listAddress('en', query)).toBe('/en/office/orders?q=cake&state=placed&payment=paid');
  expect(listAddress('nl', {})).toBe('/nl/office/orders');
});

test('a view is known again from its address, whatever is searched for', () => {
  for (const view of views) {
    const address = listAddress('en', queryOf(view, { q: 'noor', sort: 'day', page: 4 }));
    expect(viewOf(read(address.split('?')[1] ?? ''))).toBe(view.name);
  }
  expect(viewOf(read('state=placed&method=delivery'))).toBeUndefined();
  expect(viewOf(read('page=2'))).toBe('all');
});

test('filters are counted one by one', () => {
  expect(countFilters(read('state=placed&state=ready&from=2027-06-01&q=x'))).toBe(3);
});
