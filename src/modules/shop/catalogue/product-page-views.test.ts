import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  for (let made = 0; made < 30; made++)
    await shop.aProduct({
      slug: `lantern-${String(made).padStart(2, '0')}`,
      names: { en: `Lantern ${made}` },
      priceMinor: 1_000 + made,
    });
  // Kept for two seconds by the settings; asked once before anybody counts.
  await shop.settings.shop();
});
afterAll(() => database.drop());

const page = (query: object, number: number, perPage: number) =>
  shop.catalogue.productPage(query, { page: number, perPage }, 'en');

test.each([1, 19, 20, 21, 24, 30, 50, 100])(
  'pages of %i: every product once, in order, and then none',
  async (perPage) => {
    const seen: string[] = [];
    for (let number = 1; number <= 31; number++) {
      const { cards, total } = await page({ sort: 'price-up' }, number, perPage);
      expect(total).toBe(30);
      expect(cards.length).toBeLessThanOrEqual(perPage);
      if (cards.length === 0) break;
      seen.push(...cards.map(({ slug }) => slug));
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(30);
  },
);

test('a page, and a product, are one statement each', async () => {
  const asked: (() => Promise<unknown>)[] = [
    () => page({}, 1, 20),
    () => page({ q: 'lantern', minPrice: 1_005, date: '2027-06-12', guests: 20 }, 1, 20),
    () => shop.catalogue.productAlone('lantern-07', {}, 'en'),
    () => shop.catalogue.productAlone('lantern-07', { day: '2027-06-12' }, 'en'),
  ];
  for (const work of asked) {
    await work();
    expect((await countStatements(work)).statements).toBe(1);
  }
});

test('a search forgives a slip of the finger, page by page', async () => {
  expect((await page({ q: 'lanterm' }, 1, 10)).cards).toHaveLength(10);
  expect(await page({ q: 'lanterm' }, 4, 10)).toEqual({ cards: [], total: 30 });
  expect(await page({ q: 'zeppelin' }, 1, 10)).toEqual({ cards: [], total: 0 });
});
