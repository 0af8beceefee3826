import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { chosenNames } from './sellable-facts.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
});
afterAll(() => database.drop());

const show = (slug: string, occasion = {}, language: 'en' | 'nl' | 'fr' = 'en') =>
  shop.catalogue.product(slug, occasion, language);

test('a product page has its sizes, each with its own price, stock and quantity for the party', async () => {
  await shop.aProduct({
    slug: 'tier-cake',
    options: [
      {
        code: 'size',
        names: { en: 'Size' },
        values: [
          { code: 's', names: { en: 'Small', nl: 'Klein' } },
          { code: 'l', names: { en: 'Large' } },
        ],
      },
    ],
    variants: [
      { priceMinor: 4_000, serves: 12, options: { size: 's' }, onHand: 0 },
      { priceMinor: 9_000, serves: 40, options: { size: 'l' }, onHand: 2 },
    ],
  });
  const page = await show('tier-cake', { guests: 80 }, 'nl');
  expect(page?.options[0]?.values[0]?.name).toEqual({ text: 'Klein', lang: 'nl' });
  expect(page?.options[0]?.values[1]?.name).toEqual({ text: 'Large', lang: 'en' });
  expect(page?.variants).toMatchObject([
    { priceMinor: 4_000, availability: { state: 'sold-out' }, suggestedQuantity: 7 },
    { priceMinor: 9_000, availability: { state: 'last-ones', left: 2 }, suggestedQuantity: 2 },
  ]);
});

test('a size that is not counted keeps the product from being sold out', async () => {
  await shop.aProduct({ slug: 'half-counted', variants: [{ onHand: 0 }, {}] });
  const page = await show('half-counted');
  expect(page?.availability).toEqual({ state: 'available' });
  expect(page?.variants.map(({ availability }) => availability.state)).toEqual(['sold-out', 'available']);
});

test('a text that is missing falls back to another language, and says so', async () => {
  await shop.aProduct({
    slug: 'half-translated',
    names: { nl: 'Bloemenkrans', fr: 'Couronne' },
    summary: { fr: 'Fraîche' },
    description: { en: '   ' },
    material: { en: 'Roses' },
    personalText: { max: 20, label: { nl: 'Boodschap' } },
  });
  const page = await show('half-translated', {}, 'en');
  expect(page).toMatchObject({
    name: { text: 'Bloemenkrans', lang: 'nl' },
    summary: { text: 'Fraîche', lang: 'fr' },
    description: { text: '', lang: 'en' },
    material: { text: 'Roses', lang: 'en' },
    personalText: { max: 20, label: { text: 'Boodschap', lang: 'nl' } },
  });
});

test('a DJ is taken on the day somebody has him, and free on the next', async () => {
  const dj = await shop.aDj({ slug: 'dj' });
  const { productId } = dj;
  await shop.hold([
    { kind: 'capacity', subjectId: productId, productId, day: '2027-06-12', quantity: 1, capacity: 1 },
  ]);
  expect((await show('dj', { day: '2027-06-12' }))?.availability).toEqual({ state: 'taken' });
  expect((await show('dj', { day: '2027-06-13' }))?.availability).toEqual({ state: 'available' });
  expect((await show('dj'))?.availability).toEqual({ state: 'available' });
});

test('pictures come in order, kinds of celebration too, and related products are the published ones', async () => {
  const picture = (key: string) => ({ key, width: 4, height: 3, alt: { en: key } });
  await shop.aProduct({
    slug: 'rose',
    eventTypes: ['wedding', 'birthday'],
    pictures: [picture('front'), picture('back')],
  });
  await shop.aProduct({ slug: 'vase', pictures: [picture('vase')] });
  await shop.aProduct({ slug: 'not-yet', draft: true });
  await database.inTransaction((tx) =>
    shop.catalogue.relate(tx, [{ slug: 'rose', related: ['not-yet', 'vase', 'nowhere'] }]),
  );
  const page = await show('rose');
  expect(page?.pictures.map(({ key, alt }) => [key, alt.text])).toEqual([
    ['front', 'front'],
    ['back', 'back'],
  ]);
  expect(page?.eventTypes.sort()).toEqual(['birthday', 'wedding']);
  expect(page?.related.map(({ slug, picture }) => [slug, picture?.key])).toEqual([['vase', 'vase']]);
});

test.each(['no-such-thing', '', '../rose', 'rose\0', 'ROSE', "rose' or 1=1", 'x'.repeat(5000), '🎂'])(
  'there is no page for %j',
  async (slug) => {
    await shop.aProduct({ slug: `other-${slug.length}` });
    expect(await show(slug)).toBeUndefined();
  },
);

test('what is not published has no page, but what lies in a basket keeps its name', async () => {
  const draft = await shop.aProduct({ slug: 'draft', draft: true });
  expect(await show('draft')).toBeUndefined();
  const sold = await shop.catalogue.sellables(database.reader, [draft.variantId]);
  expect(sold.get(draft.variantId)?.published).toBe(false);
});

test('a product page is two statements', async () => {
  await shop.aProduct({ slug: 'counted' });
  await shop.shopDays();
  const { statements } = await countStatements(() => show('counted', { day: '2027-06-12', guests: 80 }));
  expect(statements).toBe(2);
});

test('what the demo brought is removed with its stock and its lines in baskets, what the owner made stays', async () => {
  await shop.aProduct({ slug: 'owners-own' });
  const [variant] = await database.inTransaction(async (tx) => {
    const [added] = await shop.catalogue.addProducts(
      tx,
      [
        {
          slug: 'demo-thing',
          kind: 'product',
          category: 'cakes',
          eventTypes: [],
          names: { en: 'Demo' },
          summary: {},
          description: {},
          options: [],
          variants: [{ sku: 'DEMO-1', priceMinor: 100, options: {} }],
          vatRateBp: 600,
          leadDays: 0,
          allergens: [],
          diets: [],
          pictures: [],
        },
      ],
      true,
    );
    return [added];
  });
  await shop.aBasket([{ variantId: variant?.id as string }]);
  expect(await database.inTransaction((tx) => shop.catalogue.removeDemoProducts(tx))).toBe(1);
  expect(await show('demo-thing')).toBeUndefined();
  expect(await show('owners-own')).toBeDefined();
});

test('a product in a category that does not exist is a mistake of ours, and nothing of it is kept', async () => {
  const lost = shop.catalogue.addProducts;
  await expect(
    database.inTransaction((tx) =>
      lost(
        tx,
        [
          {
            slug: 'lost',
            kind: 'product',
            category: 'nowhere',
            eventTypes: [],
            names: {},
            summary: {},
            description: {},
            options: [],
            variants: [{ sku: 'LOST', priceMinor: 1, options: {} }],
            vatRateBp: 0,
            leadDays: 0,
            allergens: [],
            diets: [],
            pictures: [],
          },
        ],
        false,
      ),
    ),
  ).rejects.toThrow('nowhere');
});

test('the chosen size is named for the basket and the order; an option that does not belong is not', () => {
  const options = [
    { code: 'size', names: { en: 'Size' }, values: [{ code: 's', names: { en: 'Small' } }] },
    { code: 'taste', names: { en: 'Taste' }, values: [{ code: 'lemon', names: { en: 'Lemon' } }] },
  ];
  expect(chosenNames({ options, chosen: { taste: 'lemon', size: 's' } })).toEqual([
    { en: 'Small' },
    { en: 'Lemon' },
  ]);
  expect(chosenNames({ options, chosen: { size: 'xxl', colour: 'red' } })).toEqual([]);
});
