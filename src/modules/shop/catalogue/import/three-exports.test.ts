import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { type TestApplication, testApplication } from '#testing';
import { importsOf } from './imports-for-test.ts';

const fileOf = (name: string) => readFileSync(new URL(`./fixtures/shopify-${name}.csv`, import.meta.url));

let app: TestApplication;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

/** Counted from the file itself, by other means than ours: rows with a price are variants, a handle is a product. */
function counted(content: Buffer) {
  const rows: Record<string, string>[] = parse(content, { columns: true });
  const variants = rows.filter((row) => row['Variant Price'] !== '');
  return {
    products: new Set(rows.map(({ Handle }) => Handle)).size,
    variants: variants.length,
    pieces: variants.reduce((sum, row) => sum + Number(row['Variant Inventory Qty']), 0),
    cents: variants.reduce((sum, row) => sum + Math.round(Number(row['Variant Price']) * 100), 0),
    pictures: new Set(rows.flatMap((row) => (row['Image Src'] ? [`${row.Handle} ${row['Image Src']}`] : [])))
      .size,
    types: new Set(rows.flatMap(({ Type }) => Type || [])).size,
  };
}
async function inTheShop() {
  const { rows } = await app.database.pool.query(`
    select (select count(*)::int from products) as products, (select count(*)::int from variants) as variants,
      (select sum(on_hand)::int from stock) as pieces, (select sum(price_minor)::int from variants) as cents,
      (select count(*)::int from categories where slug <> 'other') as types`);
  return rows[0];
}

test.each(['apparel', 'home-and-garden', 'jewelery'])(
  'the real export “%s” comes in completely; again, there is nothing to change; undone, the shop is as before',
  async (name) => {
    const content = fileOf(name);
    const { pictures, ...expected } = counted(content);
    const { checked, run, undo, acts } = importsOf(app);
    const before = await acts();
    const looked = await checked(content);
    expect(looked.plan).toEqual({ added: expected.products, changed: 0, same: 0, faulty: 0 });
    expect(looked.problems).toEqual([]);
    expect(looked.pictures).toEqual({ brought: 0, skipped: pictures });
    expect(looked.preview).toHaveLength(Math.min(20, expected.products));
    expect(await acts()).toBe(before);

    const done = await run(looked.id);
    expect(done.state).toBe('done');
    expect(done.outcome).toEqual({ added: expected.products, changed: 0, same: 0, faulty: 0 });
    expect(await inTheShop()).toEqual(expected);
    expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);

    const told = await acts();
    const again = await checked(content);
    expect(again.plan).toEqual({ added: 0, changed: 0, same: expected.products, faulty: 0 });
    const ran = await run(again.id);
    expect(ran.outcome).toEqual({ added: 0, changed: 0, same: 0, faulty: 0 });
    expect(await acts()).toBe(told);

    const undone = await undo(looked.id);
    expect(undone).toMatchObject({
      state: 'undone',
      undone: { removed: expected.products, restored: 0, left: 0 },
    });
    expect(await inTheShop()).toEqual({ products: 0, variants: 0, pieces: null, cents: null, types: 0 });
  },
);

test('a product over several rows keeps its options, its prices to the cent, its pieces and its text without tags', async () => {
  const { imported, product, undo } = importsOf(app);
  const { id } = await imported(fileOf('home-and-garden'));
  expect(await product('clay-plant-pot')).toMatchObject({
    state: 'published',
    kind: 'product',
    category: 'outdoor',
    maker: 'Company 123',
    names: { en: 'Clay Plant Pot' },
    description: { en: 'Classic blown clay pot for plants' },
    options: [
      {
        code: 'size',
        names: { en: 'Size' },
        values: [
          { code: 'regular', names: { en: 'Regular' } },
          { code: 'large', names: { en: 'Large' } },
        ],
      },
    ],
    variants: [
      { sku: 'CLAY-PLANT-POT-REGULAR', priceMinor: 999, options: { size: 'regular' }, onHand: 1 },
      { sku: 'CLAY-PLANT-POT-LARGE', priceMinor: 1599, options: { size: 'large' }, onHand: 3 },
    ],
  });
  expect((await product('copper-light'))?.options).toEqual([]);
  expect((await app.catalogue.product('clay-plant-pot', {}, 'en'))?.fromMinor).toBe(999);
  await undo(id);
});

test('ten products and a hundred are looked at, written and taken back in the same number of statements', async () => {
  const sheet = (prefix: string, n: number) =>
    `Handle,Title,Type,Variant SKU,Variant Price,Variant Inventory Qty\n${Array.from(
      { length: n },
      (_, i) => `${prefix}-${i},Thing ${i},Things,${prefix}-${i},${i}.50,3`,
    ).join('\n')}`;
  const { checked, run, undo } = importsOf(app);
  const figures = async (prefix: string, n: number) => {
    const looked = await countStatements(() => checked(sheet(prefix, n)));
    const ran = await countStatements(() => run(looked.value.id));
    const back = await countStatements(() => undo(looked.value.id));
    expect(back.value.undone.removed).toBe(n);
    return [looked.statements, ran.statements, back.statements];
  };
  await figures('warm', 2);
  expect(await figures('many', 100)).toEqual(await figures('few', 10));
});
