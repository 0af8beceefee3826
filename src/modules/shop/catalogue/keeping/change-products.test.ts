import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { BulkChange, Selection } from '../contract.ts';
import { manager } from './wishes-for-test.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
  await shop.aCategory('flowers');
});
afterAll(() => database.drop());

const change = (selection: Selection, what: BulkChange) =>
  shop.keeping.changeProducts({ selection, change: what, by: manager });
const undo = (changeId: string) => shop.keeping.undoChange({ changeId, by: manager });
async function done(selection: Selection, what: BulkChange) {
  const outcome = await change(selection, what);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const fromMinor = async (slug: string) => (await shop.catalogue.product(slug, {}, 'en'))?.fromMinor;
const percent = (bp: number): BulkChange => ({ what: 'price', how: 'percent', bp });

test('a preview says what would change, and changes nothing; the change does exactly that, and undo takes it back', async () => {
  const cake = await shop.aProduct({
    slug: 'bulk-cake',
    variants: [{ priceMinor: 1_999 }, { priceMinor: 3_000 }],
  });
  const card = await shop.aProduct({ slug: 'bulk-card', priceMinor: 250 });
  const selection = { ids: [cake.productId, card.productId] };
  const preview = await shop.keeping.previewChange({ selection, change: percent(1_000), by: manager });
  expect(preview).toMatchObject({ value: { changes: 3, products: 2, same: 0, left: [] } });
  expect(await fromMinor('bulk-cake')).toBe(1_999);

  const { changeId } = await done(selection, percent(1_000));
  expect([await fromMinor('bulk-cake'), await fromMinor('bulk-card')]).toEqual([2_199, 275]);
  expect(await undo(changeId)).toMatchObject({ value: { changes: 3, left: 0 } });
  expect([await fromMinor('bulk-cake'), await fromMinor('bulk-card')]).toEqual([1_999, 250]);
  expect(await undo(changeId)).toMatchObject({ code: 'already-undone' });
});

test('undone twice at once, it is undone once; what somebody changed since stays', async () => {
  const [a, b] = [await shop.aProduct({ slug: 'since-a' }), await shop.aProduct({ slug: 'since-b' })];
  const { changeId } = await done({ ids: [a.productId, b.productId] }, percent(1_000));
  await done({ ids: [b.productId] }, { what: 'price', how: 'set', minor: 5 });
  const outcomes = await Promise.all([undo(changeId), undo(changeId)]);
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.left : outcome.code)).sort()).toEqual([
    1,
    'already-undone',
  ]);
  expect([await fromMinor('since-a'), await fromMinor('since-b')]).toEqual([1_000, 5]);
});

test('ten percent more, asked for eight times at the same instant, is eight times ten percent and loses none', async () => {
  const { productId } = await shop.aProduct({ slug: 'both-count', priceMinor: 100_000 });
  await Promise.all(Array.from({ length: 8 }, () => done({ ids: [productId] }, percent(1_000))));
  expect(await fromMinor('both-count')).toBe(214_359);
});

test('another category shows at once, in the shop and in what is searched; an unknown one is refused', async () => {
  const { productId } = await shop.aProduct({ slug: 'moving', names: { en: 'Moving thing' } });
  await done({ ids: [productId] }, { what: 'category', category: 'flowers' });
  expect((await shop.catalogue.listing({ category: 'flowers' }, 'en')).cards.map(({ slug }) => slug)).toEqual(
    ['moving'],
  );
  expect((await shop.catalogue.listing({ q: 'flowers moving' }, 'en')).total).toBe(1);
  expect(await change({ ids: [productId] }, { what: 'category', category: 'nowhere' })).toMatchObject({
    code: 'no-such-group',
  });
});

test('all that the list finds is changed, not only its first page', async () => {
  for (let i = 0; i < 35; i++) await shop.aProduct({ slug: `found-${i}`, names: { en: `Findable ${i}` } });
  const { products } = await done({ matching: { q: 'findable' } }, { what: 'state', state: 'draft' });
  expect(products).toBe(35);
  const list = await shop.keeping.list({ q: 'findable', state: 'draft', page: 2 }, manager);
  expect(list).toMatchObject({ value: { total: 35, page: 2, pages: 2 } });
});

test('strange ids select nothing', async () => {
  expect(await change({ ids: ["x' or 1=1", newId(), ''] }, percent(1))).toMatchObject({
    code: 'nothing-to-change',
  });
  expect(await undo('x')).toMatchObject({ code: 'no-such-change' });
  expect(await undo(newId())).toMatchObject({ code: 'no-such-change' });
});

test('one product and a thousand are changed in the same number of statements, and the list asks three at most', async () => {
  const wishes = Array.from({ length: 1_000 }, (_, i) => ({
    slug: `many-${i}`,
    kind: 'product' as const,
    category: 'cakes',
    eventTypes: [],
    names: { en: `Myriad ${i}` },
    summary: {},
    description: {},
    options: [],
    variants: [{ sku: `MANY-${i}`, priceMinor: 1_000 + i, options: {} }],
    vatRateBp: 600,
    leadDays: 0,
    allergens: [],
    diets: [],
    pictures: [],
  }));
  await database.inTransaction((tx) => shop.catalogue.addProducts(tx, wishes, false));
  const { productId } = await shop.aProduct({ slug: 'single' });
  for (const what of [
    percent(500),
    { what: 'state', state: 'draft' },
    { what: 'category', category: 'flowers' },
  ] as BulkChange[]) {
    const one = await countStatements(() => done({ ids: [productId] }, what));
    const many = await countStatements(() => done({ matching: { q: 'myriad' } }, what));
    expect(many.value.products).toBe(1_000);
    expect(many.statements, what.what).toBe(one.statements);
    const back = await countStatements(() => undo(many.value.changeId));
    expect(back.value.ok).toBe(true);
  }
  const list = await countStatements(() =>
    shop.keeping.list({ q: 'myriad', low: '1', sort: 'stock' }, manager),
  );
  expect(list.statements).toBeLessThanOrEqual(3);
});
