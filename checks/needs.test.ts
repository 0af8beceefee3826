import { expect, test } from 'vitest';
import { wrongNeeds } from './needs.ts';
import { sinners } from './sinners.ts';
import { planted, repository } from './tree.ts';

test('modules need only lower ones, write their needs down, and use what they write', () => {
  expect(wrongNeeds(repository())).toEqual([]);
});

test('each planted need that is wrong is seen', () => {
  expect(sinners(wrongNeeds(planted('needs')))).toEqual(
    [
      // upwards
      'src/modules/shop/catalogue/module.ts → shop/orders',
      // sideways is upwards too, and it is not written
      'src/modules/shop/orders/place-order.ts → #modules/shop/cart',
      // written and unused, unknown and unused
      'src/modules/shop/orders/module.ts → shop/payments',
      'src/modules/shop/orders/module.ts → shop/nothing',
      'src/modules/shop/orders/module.ts → shop/nothing',
      // a test may use the needs of needs (catalogue), not more
      'src/modules/shop/orders/place-order.test.ts → #modules/shop/settings',
      // not a literal, not there, without a rank
      'src/modules/shop/settings/module.ts',
      'src/modules/shop/cart/module.ts',
      'src/modules/shop/horoscope/module.ts',
    ].sort(),
  );
});
