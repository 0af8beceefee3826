import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { roles, system, visitor } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase, untilItHurts } from '#testing';
import { aWish, manager, person } from './wishes-for-test.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
  await shop.aCategory('cakes');
  await shop.aCategory('flowers');
  await shop.anEventType('wedding');
});
afterAll(() => database.drop());

const save = (wish: Parameters<typeof aWish>[0], over: { id?: string; expectedVersion?: number } = {}) =>
  shop.keeping.saveProduct({ product: aWish(wish), by: manager, ...over });

async function saved(
  wish: Parameters<typeof aWish>[0],
  over: { id?: string; expectedVersion?: number } = {},
) {
  const outcome = await save(wish, over);
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.details)}`);
  return outcome.value;
}
const kept = async (id: string) => {
  const product = await shop.keeping.product(id, manager);
  if (!product) throw new Error('the product is not kept');
  return product;
};
const acts = async (id: string) =>
  (
    await database.pool.query('select action, before, after from journal where subject_id = $1 order by id', [
      id,
    ])
  ).rows;

const sizes = [
  {
    code: 'size',
    names: { en: 'Size', nl: 'Maat' },
    values: [
      { code: 's', names: { en: 'Small' } },
      { code: 'l', names: { en: 'Large' } },
    ],
  },
];

test('what a form gives is kept whole, found in the shop once published, and comes back as it was given', async () => {
  const wish = aWish({
    slug: 'tier-cake',
    state: 'published',
    eventTypes: ['wedding'],
    names: { en: 'Tier cake', nl: 'Taart met verdiepingen' },
    summary: { en: 'Three <b>tiers</b>' },
    options: sizes,
    variants: [
      { sku: 'TC-S', priceMinor: 4_000, options: { size: 's' }, serves: 12, onHand: 3 },
      { sku: 'TC-L', priceMinor: 9_000, options: { size: 'l' } },
    ],
    allergens: ['gluten', 'eggs'],
    diets: ['vegetarian'],
    personalText: { max: 30, label: { en: 'On the cake' } },
    pictures: [{ key: 'ab/tier', width: 4, height: 3, alt: { en: 'A cake' } }],
  });
  const { id, version, outcome } = await saved(wish);
  expect({ version, outcome }).toEqual({ version: 1, outcome: 'added' });
  const back = await kept(id);
  expect(back).toMatchObject({
    ...wish,
    variants: [
      { sku: 'TC-S', onHand: 3 },
      { sku: 'TC-L', onHand: null },
    ],
  });
  const page = await shop.catalogue.product('tier-cake', {}, 'en');
  expect(page).toMatchObject({
    fromMinor: 4_000,
    summary: { text: 'Three <b>tiers</b>' },
    eventTypes: ['wedding'],
  });
  expect((await shop.catalogue.listing({ q: 'verdiepingen' }, 'nl')).cards.map(({ slug }) => slug)).toEqual([
    'tier-cake',
  ]);
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

test('saved again as it is, nothing is written and nothing is said', async () => {
  const wish = {
    slug: 'steady',
    eventTypes: ['wedding'],
    options: sizes,
    variants: [
      { sku: 'ST-S', priceMinor: 1, options: { size: 's' } },
      { sku: 'ST-L', priceMinor: 2, options: { size: 'l' } },
    ],
  };
  const { id } = await saved(wish);
  expect(await saved(wish, { id, expectedVersion: 1 })).toMatchObject({ version: 1, outcome: 'same' });
  expect(await acts(id)).toHaveLength(1);
});

test('a draft has no page and lies in no list; archived things do not either, and come back as they were', async () => {
  const { id } = await saved({ slug: 'not-yet' });
  expect(await shop.catalogue.product('not-yet', {}, 'en')).toBeUndefined();
  const step = (state: 'draft' | 'published' | 'archived') =>
    shop.keeping.changeProducts({ selection: { ids: [id] }, change: { what: 'state', state }, by: manager });
  expect((await step('published')).ok).toBe(true);
  expect(await shop.catalogue.product('not-yet', {}, 'en')).toBeDefined();
  expect((await step('archived')).ok).toBe(true);
  expect(await shop.catalogue.product('not-yet', {}, 'en')).toBeUndefined();
  expect(await step('published')).toMatchObject({ ok: false, code: 'nothing-to-change' });
  expect((await step('draft')).ok).toBe(true);
  expect((await kept(id)).state).toBe('draft');
});

test('the journal has the fields that changed, before and after, and no others', async () => {
  const { id } = await saved({ slug: 'told', leadDays: 1 });
  await saved({ slug: 'told', leadDays: 3 }, { id, expectedVersion: 1 });
  expect((await acts(id)).at(-1)).toEqual({
    action: 'product.change',
    before: { leadDays: 1 },
    after: { leadDays: 3 },
  });
});

test('two editors do not overwrite each other: the second is told, also when both press at once', async () => {
  const careless = async () => {
    const { id } = await saved({});
    const { slug } = await kept(id);
    await Promise.all([saved({ slug, maker: 'Ana' }, { id }), saved({ slug, leadDays: 9 }, { id })]);
    const after = await kept(id);
    return !(after.maker === 'Ana' && after.leadDays === 9);
  };
  expect(await untilItHurts(careless)).toBe(true);

  const { id } = await saved({ slug: 'fought-over' });
  const outcomes = await Promise.all([
    save({ slug: 'fought-over', maker: 'Ana' }, { id, expectedVersion: 1 }),
    save({ slug: 'fought-over', leadDays: 9 }, { id, expectedVersion: 1 }),
  ]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.code)).sort()).toEqual([
    'changed-meanwhile',
    'saved',
  ]);
});

test('an address belongs to one product, also when two ask for it at once; the refusal names the field', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      save(
        { slug: 'wanted', variants: [{ sku: `W-${n}`, priceMinor: 1, options: {} }] },
        { expectedVersion: 0 },
      ),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const refused of outcomes.filter(({ ok }) => !ok))
    expect(refused).toMatchObject({
      code: 'invalid',
      details: { problems: [{ product: 'wanted', field: 'slug', code: 'slug-taken' }] },
    });
});

test('a SKU belongs to one thing, and is free again when that went away', async () => {
  const { id } = await saved({ slug: 'sku-one', variants: [{ sku: 'SAME', priceMinor: 1, options: {} }] });
  const other = { slug: 'sku-two', variants: [{ sku: 'SAME', priceMinor: 1, options: {} }] };
  expect(await save(other)).toMatchObject({
    details: { problems: [{ field: 'variants.0.sku', code: 'sku-taken' }] },
  });
  await saved({ slug: 'sku-one', variants: [{ sku: 'OTHER', priceMinor: 1, options: {} }] }, { id });
  expect((await save(other)).ok).toBe(true);
});

test('two variants exchange their SKUs, and a variant that comes back is the same thing with its stock', async () => {
  const first = await saved({
    slug: 'swap',
    options: sizes,
    variants: [
      { sku: 'A', priceMinor: 1, options: { size: 's' }, onHand: 4 },
      { sku: 'B', priceMinor: 2, options: { size: 'l' } },
    ],
  });
  const [a, b] = first.variants.map(({ id }) => id) as [string, string];
  const swapped = {
    slug: 'swap',
    options: sizes,
    variants: [
      { id: a, sku: 'B', priceMinor: 1, options: { size: 's' } },
      { id: b, sku: 'A', priceMinor: 2, options: { size: 'l' } },
    ],
  };
  expect((await saved(swapped, { id: first.id })).variants).toEqual([
    { id: a, sku: 'B' },
    { id: b, sku: 'A' },
  ]);
  await saved({ slug: 'swap', variants: [{ sku: 'A', priceMinor: 2, options: {} }] }, { id: first.id });
  const back = await saved(swapped, { id: first.id });
  expect(back.variants.map(({ id }) => id)).toContain(a);
  expect((await kept(first.id)).variants.find(({ id }) => id === a)?.onHand).toBe(4);
});

test('nobody takes another product’s variant by naming its id', async () => {
  const { variants } = await saved({ slug: 'mine' });
  const thief = await saved({
    slug: 'thief',
    variants: [{ id: variants[0]?.id, sku: 'STOLEN', priceMinor: 1, options: {} }],
  });
  expect(thief.variants[0]?.id).not.toBe(variants[0]?.id);
  expect((await shop.catalogue.sellables(database.reader, [variants[0]?.id as string])).size).toBe(1);
});

test('former addresses lead to the present one, until another product lives there', async () => {
  const variants = [{ sku: 'RENAMED', priceMinor: 1, options: {} }];
  const { id } = await saved({ slug: 'first-name', state: 'published', variants });
  await saved({ slug: 'second-name', state: 'published', variants }, { id });
  await saved({ slug: 'third-name', state: 'published', variants }, { id });
  expect(await shop.catalogue.presentSlug('first-name')).toBe('third-name');
  expect(await shop.catalogue.presentSlug('second-name')).toBe('third-name');
  expect(await shop.catalogue.presentSlug("x' or 1=1")).toBeUndefined();
  await saved({ slug: 'first-name' });
  expect(await shop.catalogue.presentSlug('first-name')).toBeUndefined();
});

test('a basket that holds what went away says so and loses nothing else', async () => {
  const { id, variants } = await saved({
    slug: 'leaving',
    state: 'published',
    options: sizes,
    variants: [
      { sku: 'LV-S', priceMinor: 100, options: { size: 's' } },
      { sku: 'LV-L', priceMinor: 200, options: { size: 'l' } },
    ],
  });
  const other = await saved({ slug: 'staying', state: 'published' });
  const wanted = [...variants, ...other.variants].map((variant) => ({ variantId: variant.id }));
  const { token } = await shop.aBasket(wanted);
  const line = async (variantId: string | undefined) =>
    (await shop.carts.view(token, 'en'))?.lines.find((one) => one.variantId === variantId)?.availability
      .state;
  const small = {
    code: 'size',
    names: { en: 'Size' },
    values: [{ code: 's', names: { en: 'Small' } }],
  };
  await saved(
    {
      slug: 'leaving',
      state: 'published',
      options: [small],
      variants: [{ sku: 'LV-S', priceMinor: 100, options: { size: 's' } }],
    },
    { id },
  );
  expect(await line(variants[0]?.id)).toBe('available');
  expect(await line(variants[1]?.id)).toBe('withdrawn');
  expect(await line(other.variants[0]?.id)).toBe('available');
  await shop.keeping.changeProducts({
    selection: { ids: [id] },
    change: { what: 'state', state: 'draft' },
    by: manager,
  });
  expect(await line(variants[0]?.id)).toBe('withdrawn');
  expect(await line(other.variants[0]?.id)).toBe('available');
  expect(await shop.catalogue.product('leaving', {}, 'en')).toBeUndefined();
});

test('fewer pieces than are kept for orders is refused by field, and nothing of the form is kept', async () => {
  const { id, variants } = await saved({
    slug: 'held',
    variants: [{ sku: 'HELD', priceMinor: 1, options: {}, onHand: 5 }],
  });
  const variantId = variants[0]?.id as string;
  await shop.hold([{ kind: 'stock', variantId, productId: id, quantity: 3 }]);
  const refused = await save(
    {
      slug: 'held',
      leadDays: 7,
      variants: [{ id: variantId, sku: 'HELD', priceMinor: 1, options: {}, onHand: 2 }],
    },
    { id },
  );
  expect(refused).toMatchObject({
    details: { problems: [{ field: 'variants.0.onHand', code: 'below-held' }] },
  });
  expect((await kept(id)).leadDays).toBe(0);
});

test('a rental is kept with its window, its pieces and its deposit, is published, and stays a rental', async () => {
  const rental = {
    slug: 'chair-hire',
    kind: 'rental' as const,
    rentalOutDays: 1,
    rentalBackDays: 2,
    depositMinor: 500,
    variants: [{ sku: 'CHAIR', priceMinor: 300, options: {}, onHand: 80 }],
  };
  const { id } = await saved(rental);
  expect(await kept(id)).toMatchObject({
    rentalOutDays: 1,
    rentalBackDays: 2,
    depositMinor: 500,
    variants: [{ onHand: 80 }],
  });
  expect(
    await shop.keeping.changeProducts({
      selection: { ids: [id] },
      change: { what: 'state', state: 'published' },
      by: manager,
    }),
  ).toMatchObject({ ok: true });
  expect(await shop.catalogue.product('chair-hire', {}, 'en')).toMatchObject({
    availability: { state: 'day-needed' },
    rental: { outDays: 1, backDays: 2, depositMinor: 500, window: null },
  });
  expect(await save({ ...rental, kind: 'product' }, { id })).toMatchObject({
    details: { problems: [{ field: 'kind', code: 'kind-let' }] },
  });
});

test('a copy is a draft under a name of its own, with everything but its stock; the second copy too', async () => {
  const { id } = await saved({
    slug: 'original',
    state: 'published',
    variants: [{ sku: 'ORIG', priceMinor: 1_500, options: {}, onHand: 7 }],
    pictures: [{ key: 'ab/orig', width: 4, height: 3, alt: {} }],
  });
  for (const n of [2, 3]) {
    const copy = await shop.keeping.duplicateProduct({ id, by: manager });
    if (!copy.ok) throw new Error(copy.code);
    expect(await kept(copy.value.id)).toMatchObject({
      slug: `original-${n}`,
      state: 'draft',
      variants: [{ sku: `ORIG-${n}`, priceMinor: 1_500, onHand: null }],
      pictures: [{ key: 'ab/orig' }],
    });
  }
});

test('who may keep the catalogue: managers and the owner; agents look; nobody else is told that it exists', async () => {
  const { id } = await saved({ slug: 'guarded' });
  for (const by of [...roles.map(person), visitor]) {
    const role = by.kind === 'account' ? by.role : 'visitor';
    const keeps = role === 'admin' || role === 'manager';
    const looks = keeps || role === 'agent';
    const { keeping } = shop;
    expect(keeping.mayKeep(by), role).toBe(keeps);
    expect((await keeping.list({}, by)).ok, role).toBe(looks);
    expect((await keeping.groups('category', by)).ok, role).toBe(looks);
    expect((await keeping.product(id, by)) !== undefined, role).toBe(looks);
    expect((await keeping.products(['guarded'], by)).ok, role).toBe(looks);
    const group = { slug: `of-${role}`, names: { en: 'x' }, intro: {} };
    const selection = { ids: [id] };
    const change = { what: 'price', how: 'add', minor: 1 } as const;
    const asked = await Promise.all([
      keeping.saveProduct({ product: aWish({ slug: `by-${role}` }), by }),
      keeping.duplicateProduct({ id, by }),
      keeping.previewChange({ selection, change, by }),
      keeping.changeProducts({ selection, change, by }),
      keeping.addPictures({ productId: id, pictures: [], by }),
      keeping.saveGroup({ kind: 'category', group, by }),
      keeping.orderGroups({ kind: 'category', ids: [], by }),
    ]);
    for (const outcome of asked) expect(outcome.ok || outcome.code, role).toBe(keeps ? true : 'not-allowed');
  }
});

test('one product and a thousand are kept in the same number of statements', async () => {
  const wishes = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, i) => ({
      product: aWish({
        slug: `${prefix}-${i}`,
        state: 'published',
        eventTypes: ['wedding'],
        variants: [{ sku: `${prefix}-${i}`, priceMinor: 100 + i, options: {}, onHand: 2 }],
        pictures: [{ key: `ab/${i}`, width: 1, height: 1, alt: {} }],
      }),
    }));
  const keep = (list: ReturnType<typeof wishes>) =>
    countStatements(() =>
      database.inTransaction((tx) => shop.keeping.saveProducts(tx, list, system('import'))),
    );
  const one = await keep(wishes('one', 1));
  const many = await keep(wishes('many', 1_000));
  expect(one.value.ok && many.value.ok).toBe(true);
  expect(many.statements).toBe(one.statements);
  const again = await keep(wishes('many', 1_000));
  expect(again.value).toMatchObject({ ok: true });
  if (again.value.ok)
    expect(new Set(again.value.value.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

test('a list that names a thing twice, or a category nobody has, is refused with every problem, and nothing is kept', async () => {
  const outcome = await database.inTransaction((tx) =>
    shop.keeping.saveProducts(
      tx,
      [
        { product: aWish({ slug: 'twin', variants: [{ sku: 'T-1', priceMinor: 1, options: {} }] }) },
        { product: aWish({ slug: 'twin', variants: [{ sku: 'T-1', priceMinor: 1, options: {} }] }) },
        { product: aWish({ slug: 'lost', category: 'nowhere', eventTypes: ['no-feast'] }) },
      ],
      manager,
    ),
  );
  expect(outcome).toMatchObject({
    code: 'invalid',
    details: {
      problems: [
        { product: 'twin', field: 'slug', code: 'slug-twice' },
        { product: 'twin', field: 'variants.0.sku', code: 'sku-twice' },
        { product: 'lost', field: 'category', code: 'no-such-category' },
        { product: 'lost', field: 'eventTypes', code: 'no-such-event-type' },
      ],
    },
  });
  expect(await shop.keeping.products(['twin', 'lost'], manager)).toEqual({ ok: true, value: [] });
});
