import { expect, test } from 'vitest';
import { countFilters, filterPairs, listingAddress, readFilters } from './filters.ts';

test('filters are read from an address and lead back to it', () => {
  const filters = readFilters(
    new URLSearchParams(
      'q=cake&priceFrom=20&priceTo=150&diet=vegan&diet=halal&rating=4&free=1&sort=price-up',
    ),
  );
  expect(filters).toEqual({
    q: 'cake',
    priceFrom: 20,
    priceTo: 150,
    diet: ['vegan', 'halal'],
    rating: 4,
    free: true,
    sort: 'price-up',
  });
  expect(listingAddress('/en/shop', filters, { guests: 80 }, 2)).toBe(
    '/en/shop?q=cake&priceFrom=20&priceTo=150&diet=vegan&diet=halal&rating=4&free=1&sort=price-up&page=2&guests=80',
  );
  expect(countFilters(filters)).toBe(6);
});

test('what a form leaves empty, or what nobody offers, is no filter', () => {
  const filters = readFilters(
    new URLSearchParams('q=&priceFrom=&priceTo=-3&diet=cat&rating=9&free=&sort=recommended'),
  );
  expect(filters).toEqual({ diet: [], free: false });
  expect(filterPairs(filters)).toEqual([]);
  expect(listingAddress('/nl/shop/cakes', filters, {})).toBe('/nl/shop/cakes');
});

test('a price typed the continental way is understood', () => {
  expect(readFilters(new URLSearchParams('priceFrom=19,50')).priceFrom).toBe(20);
});
