import { expect, test } from 'vitest';
import { keptAddress } from './kept-address.ts';

test.each([
  '/en',
  '/nl/shop',
  '/fr/shop/cakes',
  '/en/for/wedding',
  '/en/p/lemon-cake',
  '/en/about',
  '/en/pages/our-story',
  '/en.data',
  '/en/shop.data',
  '/en/shop?page=2',
  '/en/shop?rating=4',
])('%s is the same for everybody', (address) => {
  expect(keptAddress(address)).toBe(address);
});

test.each([
  '/',
  '/de/shop',
  '/en/basket',
  '/en/checkout',
  '/en/me',
  '/en/account',
  '/en/office',
  '/en/office/orders',
  '/en/track/abcdefghijklmnopqrstuv',
  '/en/sign-in',
  '/en/contact',
  '/en/shop?q=cake',
  '/en/shop?guests=80',
  '/en/shop?day=2027-06-12',
  '/en/p/lemon-cake?preview=1',
  '/en/shop?page=100000000',
  '/en/shop?page=x',
  '/en/shop?rating=9',
  '/en/shop?rating=4.5',
  '/en/shop?utm_source=mail',
  '/en/shop/a/b',
  '/en/p/..%2f..',
  '//en/shop',
])('%s is not', (address) => {
  expect(keptAddress(address)).toBeUndefined();
});

test('the order of parameters does not make another page', () => {
  expect(keptAddress('/en/shop?sort=newest&diet=vegan')).toBe(keptAddress('/en/shop?diet=vegan&sort=newest'));
});
