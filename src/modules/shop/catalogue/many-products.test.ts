import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { NewProduct } from './contract.ts';

const MANY = 2_400;

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  await shop.aCategory('lights');
  await shop.aCategory('cloths');
  const all = Array.from({ length: MANY }, (_, number) => lantern(number));
  for (let from = 0; from < MANY; from += 800)
    await database.inTransaction((tx) => shop.catalogue.addProducts(tx, all.slice(from, from + 800), false));
  await database.pool.query('vacuum analyze');
  await shop.shopDays();
});
afterAll(() => database.drop());

/** All of them give the light of a lantern; the last three are called so. */
const lantern = (number: number): NewProduct => ({
  slug: `light-${String(number).padStart(4, '0')}`,
  kind: 'product',
  category: number % 3 === 0 ? 'cloths' : 'lights',
  eventTypes: [],
  names: { en: number < MANY - 3 ? `Light ${number}` : `Lantern ${number}` },
  summary: { en: 'As warm as any lantern' },
  description: {},
  options: [],
  vatRateBp: 2_100,
  leadDays: 0,
  allergens: [],
  diets: number % 2 === 0 ? ['vegan'] : [],
  pictures: [],
  variants: [{ sku: `LIGHT-${number}`, priceMinor: 1_000 + number, options: {} }],
});

const listing = (query: object) => shop.catalogue.listing(query, 'en');
const slugs = ({ cards }: { cards: { slug: string }[] }) => cards.map(({ slug }) => slug);

test('all there is, and all of a category, are counted to the last and can be turned to', async () => {
  expect(await listing({ page: 100 })).toMatchObject({ total: MANY, more: false, page: 100, pages: 100 });
  expect((await listing({ page: 100 })).cards).toHaveLength(24);
  expect(await listing({ category: 'cloths' })).toMatchObject({ total: MANY / 3, more: false });
});

test('of more than five hundred that pass a filter it says that there are more, and turns to no others', async () => {
  const first = await listing({ diet: ['vegan'] });
  expect(first).toMatchObject({ total: 500, more: true, pages: 21 });
  const last = await listing({ diet: ['vegan'], page: 21 });
  expect(last.cards).toHaveLength(20);
  expect(await listing({ diet: ['vegan'], page: 22 })).toMatchObject({ page: 1 });
  expect(await listing({ maxPrice: 1_499 })).toMatchObject({ total: 500, more: false });
});

test('a program walks through all that pass a filter, and is told how many', async () => {
  const page = (number: number) =>
    shop.catalogue.productPage({ diet: ['vegan'] }, { page: number, perPage: 100 }, 'en');
  expect(await page(1)).toMatchObject({ total: MANY / 2 });
  expect((await page(12)).cards).toHaveLength(100);
  expect(await page(13)).toEqual({ cards: [], total: MANY / 2 });
});

test('of a word that everything has, what is called so comes first, and every page holds others', async () => {
  const first = await listing({ q: 'lantern' });
  expect(slugs(first).slice(0, 3).sort()).toEqual(['light-2397', 'light-2398', 'light-2399']);
  expect(first.more).toBe(true);
  const seen = new Set<string>();
  for (let page = 1; page <= first.pages; page++)
    for (const slug of slugs(await listing({ q: 'lantern', page }))) seen.add(slug);
  expect(seen.size).toBe(first.total);
  // Whoever is next finds it known to be common, and sees the same.
  expect(await listing({ q: 'lantern' })).toEqual(first);
});

test('a common word in an order that was asked for keeps that order', async () => {
  const prices = async (sort: string) =>
    (await listing({ q: 'lantern', sort })).cards.map(({ fromMinor }) => fromMinor);
  expect((await prices('price-up')).slice(0, 3)).toEqual([1_000, 1_001, 1_002]);
  expect((await prices('price-down')).slice(0, 3)).toEqual([3_399, 3_398, 3_397]);
});

test('a common word is looked for among what passes the filters only', async () => {
  const few = await listing({ q: 'lantern', category: 'cloths', maxPrice: 1_029 });
  expect(few).toMatchObject({ total: 10, more: false });
  expect(few.cards.every(({ fromMinor }) => (fromMinor - 1_000) % 3 === 0)).toBe(true);
});

test('a slip of the finger in a common word finds the same', async () => {
  const [meant, typed] = [await listing({ q: 'lantern' }), await listing({ q: 'lantren' })];
  expect(typed).toMatchObject({ forgiven: true, more: true });
  expect(slugs(typed).slice(0, 3).sort()).toEqual(slugs(meant).slice(0, 3).sort());
});

test.each([
  [{ page: 40 }],
  [{ diet: ['vegan'], minPrice: 1_100, rating: 4 }],
  [{ date: '2027-06-12', guests: 80, free: true }],
  [{ q: 'lantern', page: 3 }],
  [{ q: 'lantern', sort: 'newest', category: 'cloths' }],
])('%j among many is one statement', async (query) => {
  await listing(query);
  expect((await countStatements(() => listing(query))).statements).toBe(1);
});

// Rows that are read are the same on every machine, whatever it takes; a plan that reads the whole shop for a page shows here.
test('a page reads the products it shows, and those before it, not the shop', async () => {
  const atFirst = await productsRead();
  await database.pool.query('select max(names::text) from products');
  const afterAll = await productsRead();
  expect(afterAll - atFirst).toBeGreaterThanOrEqual(MANY);
  for (const query of [{ sort: 'price-down' }, { sort: 'newest' }, { page: 3 }, { category: 'cloths' }])
    await listing(query);
  expect((await productsRead()) - afterAll).toBeLessThan(400);
});

/** What all sessions have read of the products until now: each tells when it is idle, or asked. */
async function productsRead(): Promise<number> {
  await Promise.all(
    Array.from({ length: 10 }, () =>
      database.pool.query('select pg_stat_force_next_flush(), pg_sleep(0.05)'),
    ),
  );
  const { rows } = await database.pool.query<{ read: string }>(
    `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'products'`,
  );
  return Number(rows[0]?.read);
}
