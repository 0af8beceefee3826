import { expect, test } from 'vitest';
import { asChoice, asOccasion, occasionPairs, readOccasion, withOccasion } from './occasion.ts';

const wedding = { eventType: 'wedding', date: '2027-06-12', guests: 80 };

test('an occasion travels in the address and is read back the same', () => {
  const address = withOccasion('/en/shop', wedding);
  expect(address).toBe('/en/shop?eventType=wedding&date=2027-06-12&guests=80');
  expect(readOccasion(new URL(address, 'http://x').searchParams)).toEqual(wedding);
});

test('an address without an occasion stays as it is', () => {
  expect(withOccasion('/en/shop', {})).toBe('/en/shop');
  expect(withOccasion('/en/p/cake?page=2#text', {})).toBe('/en/p/cake?page=2#text');
});

test('what an address says itself wins over the occasion that is carried', () => {
  expect(withOccasion('/en/shop?guests=10&q=cake#top', { guests: 80, date: '2027-06-12' })).toBe(
    '/en/shop?guests=10&q=cake&date=2027-06-12#top',
  );
});

test.each([
  ['eventType=<b>', {}],
  ['date=2027-02-29', {}],
  ['date=tomorrow&guests=0', {}],
  ['guests=5001', {}],
  ['guests=12.5', {}],
  ['guests=', {}],
  ['eventType=birthday&guests=12', { eventType: 'birthday', guests: 12 }],
])('of "%s" only what can be used is kept', (query, kept) => {
  expect(readOccasion(new URLSearchParams(query))).toEqual(kept);
});

test('pages and modules name the day differently and mean the same', () => {
  expect(asOccasion(wedding)).toEqual({ eventType: 'wedding', day: '2027-06-12', guests: 80 });
  expect(asChoice(asOccasion(wedding))).toEqual(wedding);
  expect(occasionPairs({ guests: 3 })).toEqual([['guests', '3']]);
});
