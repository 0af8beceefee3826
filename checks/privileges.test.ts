import { expect, test } from 'vitest';
import { withoutPrivilege } from './privileges.ts';
import { sinners } from './sinners.ts';
import { planted, repository } from './tree.ts';

test('only web loads .tsx, only config reads the environment, only stores and views write queries', () => {
  expect(withoutPrivilege(repository())).toEqual([]);
});

test('each planted file without the privilege is seen', () => {
  expect(sinners(withoutPrivilege(planted('privileges')))).toEqual(
    [
      'src/modules/shop/orders/order-store.ts → pg',
      'src/modules/shop/orders/place-order.ts → drizzle-orm',
      'src/modules/shop/orders/place-order.ts → pg',
      'src/modules/shop/orders/place-order.ts → process.env',
      'src/platform/mail/mail.ts → ./template.tsx',
      'src/platform/mail/mail.ts → process.env',
      'src/platform/mail/outbox.ts → process.env',
      'src/web/shop/orders.ts → drizzle-orm/sql',
      'src/web/shop/page.tsx → process.env',
    ].sort(),
  );
});
