import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { type Actor, type Role, visitor } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { StockQuery } from './contract.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: newId(),
  role,
  name: 'Bram',
  sessionId: 's',
});

async function list(query: unknown) {
  const found = await shop.inventory.stockList(StockQuery.parse(query), as('agent'));
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

test('the office sees what is on hand, held and free, scarcest first, and finds it by name or SKU', async () => {
  const plenty = await shop.aProduct({ onHand: 40, names: { en: 'Paper lantern', fr: 'Lanterne' } });
  const scarce = await shop.aProduct({ onHand: 5, names: { en: 'Mirror ball' } });
  const uncounted = await shop.aProduct({ names: { en: 'Made to order' } });
  await shop.hold([{ kind: 'stock', variantId: scarce.variantId, productId: scarce.productId, quantity: 4 }]);
  const all = await list({});
  expect(all.rows.map(({ variantId }) => variantId)).toEqual([scarce.variantId, plenty.variantId]);
  expect(all.rows[0]).toMatchObject({ onHand: 5, held: 4, free: 1 });
  expect(all.low).toBe(1);
  expect(all.rows.some(({ variantId }) => variantId === uncounted.variantId)).toBe(false);
  expect((await list({ q: 'LANTERNE' })).rows).toHaveLength(1);
  expect((await list({ q: all.rows[0]?.sku })).rows).toHaveLength(1);
  expect((await list({ low: '1' })).rows).toHaveLength(1);
  for (const q of ['%', '_', "' or 1=1 --", '\\']) expect((await list({ q })).rows).toEqual([]);
  expect((await list({ page: '400' })).rows).toEqual([]);
});

test('every movement of a thing is there, newest first, and they add up to its figures', async () => {
  const lamp = await shop.aProduct({ onHand: 10 });
  const reference = newId();
  await shop.hold([{ kind: 'stock', variantId: lamp.variantId, productId: lamp.productId, quantity: 3 }], {
    reference,
  });
  await database.inTransaction((tx) => shop.inventory.sell(tx, reference));
  const detail = await shop.inventory.stockOf(lamp.variantId, as('manager'));
  expect(detail).toMatchObject({ onHand: 7, held: 0, free: 7 });
  expect(detail?.movements.map(({ reason }) => reason)).toEqual(['sold', 'held', 'received']);
  expect(detail?.movements.reduce((sum, { onHandDelta }) => sum + onHandDelta, 0)).toBe(7);
  expect(await shop.inventory.stockOf('nonsense', as('admin'))).toBeUndefined();
});

test('only the staff sees stock', async () => {
  const lamp = await shop.aProduct({ onHand: 1 });
  for (const by of [visitor, as('customer'), as('planner'), as('vendor'), as('association')]) {
    expect(await shop.inventory.stockList({}, by)).toMatchObject({ code: 'not-allowed' });
    expect(await shop.inventory.stockOf(lamp.variantId, by)).toBeUndefined();
  }
});
