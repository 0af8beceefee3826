import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { addDays } from '#platform/time';
import { aShop, type ProductWish, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { ListingQuery } from './contract.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z', settings: { closedWeekdays: [7] } });
});
afterAll(() => database.drop());

/** The names on one page, of one category, so that tests do not see each other's products. */
const listed = async (category: string, query: Record<string, unknown> = {}) => {
  const { cards, ...rest } = await shop.catalogue.listing(ListingQuery.parse({ category, ...query }), 'en');
  return { ...rest, names: cards.map((card) => card.name.text) };
};

async function aShelf(category: string, things: Record<string, ProductWish>) {
  for (const [name, wish] of Object.entries(things))
    await shop.aProduct({ category, names: { en: name }, ...wish });
}

test('a listing shows what is published, by category and by kind of celebration', async () => {
  await aShelf('flowers', {
    bouquet: { eventTypes: ['wedding'] },
    wreath: { eventTypes: ['funeral', 'wedding'] },
    secret: { draft: true, eventTypes: ['wedding'] },
  });
  expect((await listed('flowers')).names.sort()).toEqual(['bouquet', 'wreath']);
  expect((await listed('flowers', { eventType: 'funeral' })).names).toEqual(['wreath']);
  expect((await listed('flowers', { eventType: 'moon-landing' })).total).toBe(0);
  expect((await listed('no-such-shelf')).total).toBe(0);
});

test('a listing is sorted by price both ways, and newest first', async () => {
  await aShelf('lamps', {
    dear: { priceMinor: 9_000 },
    cheap: { priceMinor: 100 },
    fair: { variants: [{ priceMinor: 20_000 }, { priceMinor: 2_000 }] },
  });
  expect((await listed('lamps', { sort: 'price-up' })).names).toEqual(['cheap', 'fair', 'dear']);
  expect((await listed('lamps', { sort: 'price-down' })).names).toEqual(['dear', 'fair', 'cheap']);
  expect((await listed('lamps', { sort: 'newest' })).names).toEqual(['fair', 'cheap', 'dear']);
});

test('prices between two bounds, diets together', async () => {
  await aShelf('sweets', {
    fudge: { priceMinor: 500, diets: ['vegetarian'] },
    sorbet: { priceMinor: 700, diets: ['vegan', 'vegetarian', 'gluten-free'] },
    tower: { priceMinor: 9_000 },
  });
  expect((await listed('sweets', { minPrice: '700', maxPrice: '700' })).names).toEqual(['sorbet']);
  expect((await listed('sweets', { minPrice: 701 })).names).toEqual(['tower']);
  expect((await listed('sweets', { diet: ['vegan', 'gluten-free'] })).names).toEqual(['sorbet']);
  expect((await listed('sweets', { diet: ['halal'] })).total).toBe(0);
});

test('a card says what this party needs and what it costs', async () => {
  await shop.aProduct({
    category: 'cards',
    names: { en: 'tiers' },
    variants: [
      { priceMinor: 3_000, serves: 10 },
      { priceMinor: 10_000, serves: 40 },
    ],
  });
  const { cards } = await shop.catalogue.listing({ category: 'cards', guests: 80, date: '2027-06-12' }, 'en');
  expect(cards[0]).toMatchObject({
    fromMinor: 3_000,
    severalPrices: true,
    suggestion: { quantity: 2, totalMinor: 20_000 },
    availability: { state: 'available' },
    quickAdd: true,
  });
});

test('what asks for a choice or a text is not added at one press', async () => {
  await aShelf('choices', {
    plain: {},
    sized: {
      options: [{ code: 'size', names: { en: 'Size' }, values: [{ code: 's', names: { en: 'Small' } }] }],
    },
    written: { personalText: { max: 30, label: { en: 'Message' } } },
    pictured: { pictureUpload: true },
  });
  const { cards } = await shop.catalogue.listing({ category: 'choices' }, 'en');
  expect(cards.filter((card) => card.quickAdd).map((card) => card.name.text)).toEqual(['plain']);
});

test('twenty-four on a page, every product on one page only, and the count is of all', async () => {
  const names = Array.from({ length: 53 }, (_, nth) => `thing ${nth}`);
  await aShelf('many', Object.fromEntries(names.map((name) => [name, { priceMinor: 500 }])));
  for (const sort of [undefined, 'price-up', 'price-down', 'newest'] as const) {
    const pages = await Promise.all([1, 2, 3].map((page) => listed('many', { page, sort })));
    expect(pages.map(({ names }) => names.length)).toEqual([24, 24, 5]);
    expect(pages.map(({ total, pages }) => [total, pages])).toEqual([
      [53, 3],
      [53, 3],
      [53, 3],
    ]);
    expect(new Set(pages.flatMap(({ names }) => names))).toEqual(new Set(names));
  }
});

test('a page past the last is the first, with the true count', async () => {
  await aShelf('few', { one: {}, two: {} });
  expect(await listed('few', { page: 9_999 })).toMatchObject({
    page: 1,
    pages: 1,
    total: 2,
    names: ['one', 'two'],
  });
});

test.each([
  ['a page of a billion', { page: '1000000000' }],
  ['a page below one', { page: '-3' }],
  ['half a page', { page: '1.5' }],
  ['no page', { page: '' }],
  ['an unknown order', { sort: 'cheapest; drop table products' }],
  ['two orders', { sort: ['price-up', 'newest'] }],
  ['prices in words', { minPrice: 'free', maxPrice: 'NaN' }],
  ['empty prices, as an empty form sends them', { minPrice: '', maxPrice: '' }],
  ['negative prices', { minPrice: '-1', maxPrice: '-1' }],
  ['prices beyond counting', { maxPrice: '99999999999999999999' }],
  ['an unknown diet', { diet: ['air'] }],
  ['a diet that is no list', { diet: { vegan: true } }],
  ['seven diets', { diet: Array(7).fill('vegan') }],
  ['a date that does not exist', { date: '2027-02-30' }],
  ['a date and more', { date: "2027-06-12' or '1'='1" }],
  ['nobody as guests', { guests: '0' }],
  ['too many guests', { guests: '5001' }],
  ['guests as a list', { guests: ['80', '90'] }],
  ['a search as a list', { q: ['cake', 'tart'] }],
  ['a search of 500 letters', { q: 'x'.repeat(500) }],
  ['a kind of celebration that is no word', { eventType: '../../etc' }],
  ['free as a riddle', { free: 'maybe' }],
  ['free in words: no', { free: 'false' }],
  ['things nobody asked about', { admin: 'true', __proto__: { page: 3 } }],
])('an address with %s shows the shelf as if it had not been said', async (_what, query) => {
  await aShelf('odd', (await listed('odd')).total === 0 ? { lantern: {} } : {});
  expect(await listed('odd', query)).toMatchObject({ names: ['lantern'], page: 1, total: 1 });
});

test('whatever comes from an address bar, a listing is shown', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.object(),
  );
  const keys = [
    'q',
    'category',
    'eventType',
    'date',
    'guests',
    'minPrice',
    'maxPrice',
    'diet',
    'free',
    'sort',
    'page',
  ];
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), anything), async (query) => {
      const { page, pages } = await shop.catalogue.listing(ListingQuery.parse(query), 'nl');
      expect(page).toBeLessThanOrEqual(pages);
    }),
    { numRuns: 60 },
  );
});

test('"free on the day" lists exactly what its cards call free', async () => {
  const kinds = ['product', 'service', 'per-guest'] as const;
  let round = 0;
  const wishes = fc.record({
    kind: fc.constantFrom(...kinds),
    leadDays: fc.nat(8),
    stock: fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: 1, maxLength: 3 }),
    booked: fc.nat(2),
    party: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(60)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(wishes, { minLength: 3, maxLength: 10 }),
      fc.option(fc.integer({ min: -2, max: 12 }), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
      fc.constantFrom('2027-06-07T08:00:00Z', '2027-06-13T08:00:00Z', '2027-06-12T19:00:00Z'),
      async (things, ahead, guests, now) => {
        shop.clock.set(now);
        const category = `round-${++round}`;
        const date = ahead === undefined ? undefined : addDays(now.slice(0, 10), ahead);
        for (const { kind, leadDays, stock, booked, party } of things) {
          const built = await shop.aProduct({
            category,
            kind,
            leadDays,
            ...(kind === 'service' ? { dayCapacity: 2 } : {}),
            ...(kind === 'per-guest' ? { minGuests: party[0], maxGuests: party[0] + party[1] } : {}),
            variants: stock.map((onHand) => (kind === 'product' && onHand !== undefined ? { onHand } : {})),
          });
          if (kind === 'service' && date && booked > 0) {
            const { productId } = built;
            await shop.hold([
              { kind: 'capacity', subjectId: productId, productId, day: date, quantity: booked, capacity: 2 },
            ]);
          }
        }
        const all = await shop.catalogue.listing(ListingQuery.parse({ category, date, guests }), 'en');
        const free = await shop.catalogue.listing(
          ListingQuery.parse({ category, date, guests, free: 'on' }),
          'en',
        );
        expect(free.cards.map((card) => card.id)).toEqual(
          all.cards
            .filter(({ availability: { state } }) => state === 'available' || state === 'last-ones')
            .map((card) => card.id),
        );
      },
    ),
    { numRuns: 25 },
  );
  shop.clock.set('2027-06-07T08:00:00Z');
});

test('a listing and the highlights are one statement each, whatever is asked', async () => {
  await shop.shopDays();
  const query = ListingQuery.parse({
    category: 'many',
    date: '2027-06-12',
    guests: 80,
    free: true,
    diet: [],
    page: 2,
  });
  expect((await countStatements(() => shop.catalogue.listing(query, 'en'))).statements).toBe(1);
  expect(
    (await countStatements(() => shop.catalogue.highlights({ day: '2027-06-12' }, 'en'))).statements,
  ).toBe(1);
});

test('highlights are the owner’s, published and of the celebration', async () => {
  await shop.aProduct({ highlight: true, slug: 'star', eventTypes: ['birthday'] });
  await shop.aProduct({ highlight: true, slug: 'hidden-star', draft: true });
  expect((await shop.catalogue.highlights({}, 'en')).map((card) => card.slug)).toEqual(['star']);
  expect((await shop.catalogue.highlights({ eventType: 'birthday' }, 'en')).map((card) => card.slug)).toEqual(
    ['star'],
  );
  expect(await shop.catalogue.highlights({ eventType: 'funeral' }, 'en')).toEqual([]);
});

test('categories tell how much they hold and hide when empty; kinds of celebration are all there', async () => {
  await shop.aCategory('empty-shelf');
  const categories = await shop.catalogue.categories('fr');
  expect(categories.find(({ slug }) => slug === 'flowers')).toMatchObject({
    products: 2,
    name: { text: 'flowers', lang: 'en' },
  });
  expect(categories.map(({ slug }) => slug)).not.toContain('empty-shelf');
  expect((await shop.catalogue.eventTypes('en')).map(({ slug }) => slug)).toContain('wedding');
});

test('what can be sold of unknown, misspelt or no variants is nothing', async () => {
  const cake = await shop.aProduct({ onHand: 2 });
  const asked = [cake.variantId, newId(), 'nonsense', '', "'; drop table products; --"];
  const sold = await shop.catalogue.sellables(database.reader, asked);
  expect([...sold.keys()]).toEqual([cake.variantId]);
  expect(sold.get(cake.variantId)).toMatchObject({ published: true, freeStock: 2, taken: null });
  expect((await shop.catalogue.sellables(database.reader, [])).size).toBe(0);
});
