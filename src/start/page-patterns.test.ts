import { expect, test } from 'vitest';
import { pagePatterns } from './page-patterns.ts';

const routes = Object.fromEntries(
  [
    { id: 'root', path: '' },
    { id: 'language', parentId: 'root', path: ':lang' },
    { id: 'site', parentId: 'language' },
    { id: 'listing', parentId: 'site', path: 'shop' },
    { id: 'category', parentId: 'site', path: 'shop/:category' },
    { id: 'track', parentId: 'site', path: 'track/:link' },
    { id: 'lost', parentId: 'site', path: '*' },
    { id: 'office', parentId: 'language', path: 'office' },
    { id: 'order', parentId: 'office', path: 'orders/:number' },
    { id: 'steps', parentId: 'office', path: 'orders/:number/steps' },
    { id: 'nowhere', parentId: 'office', path: '*' },
    { id: 'outside', parentId: 'root', path: '*' },
  ].map((route) => [route.id, route]),
);
const patternOf = pagePatterns(routes, 'unmatched');

test.each([
  ['/', '/'],
  ['/_.data', '/'],
  ['/en', '/:lang'],
  ['/en/', '/:lang'],
  ['/en/_.data?_routes=x', '/:lang'],
  ['/nl/shop?page=2', '/:lang/shop'],
  ['/nl/shop.data', '/:lang/shop'],
  ['/nl/shop/cakes', '/:lang/shop/:category'],
  ['/nl/shop/cakes/more', '/:lang/*'],
  ['/fr/track/s3cret', '/:lang/track/:link'],
  ['/fr/office', '/:lang/office'],
  ['/fr/office/orders/CV-1', '/:lang/office/orders/:number'],
  ['/fr/office/orders/CV-1/steps.data', '/:lang/office/orders/:number/steps'],
  ['/fr/office/elsewhere', '/:lang/office/*'],
  ['/wp-admin/setup.php', '/:lang/*'],
])('%s is counted as %s', (address, pattern) => {
  expect(patternOf(address)).toBe(pattern);
});

test('where no route takes the rest, the address is not in the figures either', () => {
  expect(pagePatterns({}, 'unmatched')('/secret')).toBe('unmatched');
});
