import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeepingQuery } from '#modules/shop/catalogue/contract';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { aShop, type BuiltProduct, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { StockQuery } from './contract.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const manager: Actor = {
  kind: 'account',
  accountId: newId(),
  role: 'manager',
  name: 'Bram',
  sessionId: 's',
};

type Wish = { free: number; own: number | null; kind: 'product' | 'rental'; unique: boolean; state: string };

const anyWish: fc.Arbitrary<Wish> = fc.record({
  free: fc.integer({ min: 0, max: 6 }),
  own: fc.option(fc.integer({ min: 0, max: 6 })),
  kind: fc.constantFrom('product', 'rental'),
  unique: fc.boolean(),
  state: fc.constantFrom('draft', 'published', 'archived'),
});

/** The rule in plain words, with the usual threshold of three. */
const runsOut = ({ free, own, kind, unique, state }: Wish) => {
  const threshold = own ?? (kind === 'rental' || unique ? null : 3);
  return state !== 'archived' && threshold !== null && free <= threshold;
};

async function become(thing: BuiltProduct, wish: Wish) {
  await database.pool.query(
    `update products set state = $2, kind = $3, unique_piece = $4, rental_out_days = 0, rental_back_days = 0 where id = $1`,
    [thing.productId, wish.state, wish.kind, wish.unique],
  );
  await database.pool.query('update stock set on_hand = $2, reorder_at = $3 where variant_id = $1', [
    thing.variantId,
    wish.free,
    wish.own,
  ]);
}

test('whatever becomes of products, what runs out is counted and listed by the same rule', async () => {
  const things = await Promise.all(Array.from({ length: 6 }, () => shop.aProduct({ onHand: 50 })));
  await fc.assert(
    fc.asyncProperty(fc.array(anyWish, { minLength: 6, maxLength: 6 }), async (wishes) => {
      for (const [at, wish] of wishes.entries()) await become(things[at] as BuiltProduct, wish);
      const low = things.filter((_, at) => runsOut(wishes[at] as Wish)).map(({ variantId }) => variantId);
      expect(await shop.inventory.lowCount(manager)).toBe(low.length);
      const stock = await shop.inventory.stockList(StockQuery.parse({ low: '1' }), manager);
      expect(stock.ok && stock.value.rows.map(({ variantId }) => variantId).sort()).toEqual(low.toSorted());
      const office = await shop.keeping.list(KeepingQuery.parse({ low: '1' }), manager);
      expect(office).toMatchObject({ ok: true, value: { low: low.length, total: low.length } });
      expect(office.ok && office.value.rows.every((row) => row.runsOut)).toBe(true);
    }),
    { numRuns: 25 },
  );
  for (const thing of things)
    await become(thing, { free: 50, own: null, kind: 'product', unique: false, state: 'published' });
});

test('what is withdrawn runs out for nobody, and counts as one product however many of its variants do', async () => {
  const { variantIds } = await shop.aProduct({
    options: [
      {
        code: 'size',
        names: { en: 'Size' },
        values: ['s', 'm', 'l'].map((code) => ({ code, names: { en: code } })),
      },
    ],
    variants: ['s', 'm', 'l'].map((size) => ({ options: { size }, onHand: 1 })),
  });
  const products = async () => {
    const list = await shop.keeping.list(KeepingQuery.parse({}), manager);
    return list.ok ? list.value.low : -1;
  };
  expect([await shop.inventory.lowCount(manager), await products()]).toEqual([3, 1]);
  await database.pool.query('update variants set withdrawn = true where id = $1', [variantIds[0]]);
  expect([await shop.inventory.lowCount(manager), await products()]).toEqual([2, 1]);
  await database.pool.query('update variants set withdrawn = true where id = any($1)', [variantIds]);
  expect([await shop.inventory.lowCount(manager), await products()]).toEqual([0, 0]);
});

test('a product that is archived while it is counted for the first time does not run out', async () => {
  const { productId, variantId } = await shop.aProduct();
  const archive = await database.pool.connect();
  try {
    await archive.query('begin');
    await archive.query(`update products set state = 'archived' where id = $1`, [productId]);
    const counted = shop.inventory.count({ counts: [{ variantId, onHand: 1 }], note: '', by: manager });
    // It waits for the archivist; had it not, it would have read what was before.
    await new Promise((done) => setTimeout(done, 100));
    await archive.query('commit');
    expect((await counted).ok).toBe(true);
  } finally {
    archive.release();
  }
  expect(await shop.inventory.lowCount(manager)).toBe(0);
});
