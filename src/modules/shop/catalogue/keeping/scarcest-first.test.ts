import { afterAll, beforeAll, expect, test } from 'vitest';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { KeepingQuery, type NewProduct } from '../contract.ts';
import { manager } from './wishes-for-test.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  await shop.aCategory('cakes');
  await shop.aCategory('flowers');
  // So many that they are read from the index; a third has two variants, a tenth is not counted, one in a hundred is a flower.
  const wishes = Array.from(
    { length: 1_200 },
    (_, n): NewProduct => ({
      slug: `thing-${n}`,
      kind: 'product',
      category: n % 100 === 7 ? 'flowers' : 'cakes',
      eventTypes: [],
      names: { en: `Thing ${n}` },
      summary: {},
      description: {},
      options: [],
      variants: Array.from({ length: n % 3 === 0 ? 2 : 1 }, (_, variant) => ({
        sku: `T-${n}-${variant}`,
        priceMinor: 100,
        options: {},
      })),
      vatRateBp: 600,
      leadDays: 0,
      allergens: [],
      diets: [],
      pictures: [],
    }),
  );
  await database.inTransaction((tx) => shop.catalogue.addProducts(tx, wishes, false));
  await database.pool.query(`
    insert into stock (variant_id, on_hand)
    select id, abs(hashtext(sku)) % 500 from variants where split_part(sku, '-', 2)::int % 10 <> 3`);
});
afterAll(() => database.drop());

async function page(query: Record<string, unknown>) {
  const found = await shop.keeping.list(KeepingQuery.parse({ sort: 'stock', ...query }), manager);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

/** As a person would sort them: by the scarcest of its variants, what is not counted last. */
async function scarcestFirst(where = 'true'): Promise<(number | null)[]> {
  const { rows } = await database.pool.query<{ least: number | null }>(`
    select min(k.on_hand - k.held) as least from products p join variants v on v.product_id = p.id
    left join stock k on k.variant_id = v.id where ${where} group by p.id order by least nulls last`);
  return rows.map(({ least }) => least);
}

async function leastOf(slugs: string[]): Promise<(number | null)[]> {
  const { rows } = await database.pool.query<{ slug: string; least: number | null }>(
    `select p.slug, min(k.on_hand - k.held) as least from products p join variants v on v.product_id = p.id
     left join stock k on k.variant_id = v.id where p.slug = any($1) group by p.slug`,
    [slugs],
  );
  const known = new Map(rows.map((row) => [row.slug, row.least]));
  return slugs.map((slug) => known.get(slug) ?? null);
}

test('scarcest first, page by page, is every product once and in its order, what is not counted last', async () => {
  const { pages, total } = await page({});
  expect(total).toBe(1_200);
  const slugs: string[] = [];
  for (let at = 1; at <= pages; at++) slugs.push(...(await page({ page: at })).rows.map(({ slug }) => slug));
  expect(new Set(slugs).size).toBe(1_200);
  expect(await leastOf(slugs)).toEqual(await scarcestFirst());
});

test('of few among many the scarcest come first too', async () => {
  const found = await page({ category: 'flowers' });
  expect(found.total).toBe(12);
  const wanted = await scarcestFirst(`p.category_id = (select id from categories where slug = 'flowers')`);
  expect(await leastOf(found.rows.map(({ slug }) => slug))).toEqual(wanted);
});
