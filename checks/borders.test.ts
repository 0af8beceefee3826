import { expect, test } from 'vitest';
import { crossings } from './borders.ts';
import { notForBrowsers } from './browser-safe.ts';
import { sinners } from './sinners.ts';
import { planted, repository } from './tree.ts';

test('pages, modules and platform import only what they may know', () => {
  expect(crossings(repository())).toEqual([]);
});

test('each planted crossing is seen, and nothing that is allowed', () => {
  expect(sinners(crossings(planted('borders')))).toEqual(
    [
      'src/modules/shop/orders/contract.ts → #platform/db',
      'src/modules/shop/orders/contract.ts → ./place-order.ts',
      'src/modules/shop/orders/contract.ts → lodash',
      'src/modules/shop/orders/place-order.test.ts → ../cart/line.ts',
      'src/modules/shop/orders/place-order.ts → #modules/shop/cart/price',
      'src/modules/shop/orders/place-order.ts → #modules/shop/orders',
      'src/modules/shop/orders/place-order.ts → #platform/db/pool',
      'src/modules/shop/orders/place-order.ts → ../../../start/web.ts',
      'src/modules/shop/orders/place-order.ts → ../../../web/design/button.tsx',
      'src/modules/shop/orders/place-order.ts → ../cart/hidden.ts',
      'src/modules/shop/orders/place-order.ts → ../cart/late.ts',
      'src/modules/shop/orders/place-order.ts → ../cart/line.ts',
      'src/platform/db/pool.ts → #modules/shop/orders',
      'src/platform/db/pool.ts → #platform/db',
      'src/platform/db/pool.ts → ../../start/compose.ts',
      'src/platform/db/pool.ts → ../time/zone.ts',
      'src/web/entry/routes.ts → ../shop/basket.tsx',
      'src/web/shop/basket.tsx → #modules/shop/orders',
      'src/web/shop/basket.tsx → #modules/shop/orders',
      'src/web/shop/basket.tsx → #modules/shop/orders/order-store',
      'src/web/shop/basket.tsx → #modules/shop/orders/signals',
      'src/web/shop/basket.tsx → #platform/db',
      'src/web/shop/basket.tsx → ../../modules/shop/orders/contract.ts',
      'src/web/shop/basket.tsx → ../../start/web.ts',
      'src/web/shop/basket.tsx → ../entry/app.ts',
      'src/web/shop/basket.tsx → ../planner/chair.tsx',
      'src/web/shop/basket.tsx → node:fs',
    ].sort(),
  );
});

test('what the browser loads through contracts and money, time, ids, i18n runs in a browser', () => {
  expect(notForBrowsers(repository())).toEqual([]);
});

test('a planted way from a contract to Node is seen', () => {
  expect(sinners(notForBrowsers(planted('browser')))).toEqual([
    'src/platform/money/money.ts → #platform/http',
    'src/platform/money/money.ts → node:crypto',
  ]);
});
