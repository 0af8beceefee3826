import { expect, test } from 'vitest';
import { papersAddress, readPapersQuery } from './papers-query.ts';

const read = (search: string) => readPapersQuery(new URLSearchParams(search));

test('an address of the papers reads back the same; what cannot be is not asked', () => {
  const query = {
    q: 'Noor CV-2001',
    kind: 'invoice',
    from: '2027-01-01',
    until: '2027-03-31',
    sort: 'amount',
    page: 3,
  } as const;
  expect(read(papersAddress('nl', query).split('?')[1] ?? '')).toEqual(query);
  expect(read('kind=receipt&from=2027-02-30&sort=worst&page=-1')).toEqual({});
  expect(papersAddress('en', { page: 1 })).toBe('/en/office/papers');
});
