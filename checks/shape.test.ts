import { expect, test } from 'vitest';
import { illShaped } from './shape.ts';
import { sinners } from './sinners.ts';
import { planted, repository } from './tree.ts';

test('files have a name that says something, can be read to the end, and run under Node', () => {
  expect(illShaped(repository())).toEqual([]);
});

test('each planted ill-shaped file is seen', () => {
  expect(sinners(illShaped(planted('shape')))).toEqual(
    [
      'src/modules/shop/common/price.ts → common',
      'src/modules/shop/orders/order-service.ts → 402 lines',
      'src/modules/shop/orders/order.ts → enum',
      'src/modules/shop/orders/order.ts → namespace',
      'src/modules/shop/orders/order.ts → parameter property',
      'src/modules/shop/orders/price-helpers.ts → helpers',
      'src/platform/money/utils.ts → utils',
    ].sort(),
  );
});
