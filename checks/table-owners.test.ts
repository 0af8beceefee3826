import { expect, test } from 'vitest';
import { sinners } from './sinners.ts';
import { sharedTables } from './table-owners.ts';
import { planted, repository } from './tree.ts';

test('one module defines and writes a table', () => {
  expect(sharedTables(repository())).toEqual([]);
});

test('planted tables with two owners, and planted writes to the table of another, are seen', () => {
  expect(sinners(sharedTables(planted('tables')))).toEqual([
    'order_lines → shop/checkout, shop/orders',
    'src/modules/shop/checkout/checkout-store.ts → orders',
    'src/modules/shop/checkout/pay.ts → payments',
  ]);
});
