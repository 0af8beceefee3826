import { expect, test } from 'vitest';
import { readReviewQuery, reviewsAddress } from './review-query.ts';

const read = (search: string) => readReviewQuery(new URLSearchParams(search));

test('an address asks for what it says, and nothing that cannot be', () => {
  expect(read('q=%20dry%20&state=waiting&stars=2&sort=oldest&page=3')).toEqual({
    q: 'dry',
    state: 'waiting',
    stars: 2,
    sort: 'oldest',
    page: 3,
  });
  expect(read('q=&state=burnt&stars=6&sort=best&page=-1')).toEqual({});
});

test('an address is written as short as it can be, and reads back the same', () => {
  expect(reviewsAddress('nl', { sort: 'newest', page: 1 })).toBe('/nl/office/reviews');
  const query = { q: 'a & b', state: 'rejected' as const, stars: 1, sort: 'oldest' as const, page: 2 };
  expect(read(reviewsAddress('en', query).split('?')[1] ?? '')).toEqual(query);
});
