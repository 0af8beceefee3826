import { expect, test } from 'vitest';
import { offersAddress, readOfferQuery } from './offer-query.ts';

const read = (search: string) => readOfferQuery(new URLSearchParams(search));

test('an address asks for what it says, and nothing that cannot be', () => {
  expect(read('q=%20bride%20&state=ended&sort=used&page=2')).toEqual({
    q: 'bride',
    state: 'ended',
    sort: 'used',
    page: 2,
  });
  expect(read('q=&state=lost&sort=colour&page=-1')).toEqual({});
});

test('an address is written as short as it can be, and reads back the same', () => {
  expect(offersAddress('nl', { page: 1, sort: 'newest' })).toBe('/nl/office/offers');
  const query = { q: 'a & b', state: 'used-up' as const, sort: 'code' as const, page: 3 };
  expect(read(offersAddress('en', query).split('?')[1] ?? '')).toEqual(query);
});
