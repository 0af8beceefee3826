import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#platform/policy';
import { type TestApplication, testApplication } from '#testing';
import { allergens, diets, type KeptProduct, ProductInput, productStates } from '../contract.ts';
import { importsOf, owner } from './imports-for-test.ts';

let here: TestApplication;
let there: TestApplication;
let picture: { key: string; width: number; height: number };
beforeAll(async () => {
  [here, there] = await Promise.all([testApplication(), testApplication()]);
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a5b' } })
    .png()
    .toBuffer();
  // The same bytes have the same key, as in two shops with one store.
  for (const app of [here, there]) {
    const stored = await app.storePicture(bytes);
    if (stored.ok) picture = stored.value;
  }
});
afterAll(() => Promise.all([here.close(), there.close()]));

const by = system('test');
const said = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+49',
      '@x',
      '-3',
      "'=1",
      '"quoted", and; more',
      'two\n\nparagraphs',
      '<b>bold</b> & so',
      'Default title',
    ),
  )
  .map((text) => text.replace(/[^\P{Cc}\n]|[\u2028\u2029\ufeff\ud800-\udfff]/gu, '').trim())
  .filter((text) => text !== '' && text !== 'Default Title');
const texts = fc.record({ en: said, nl: said, fr: said }, { requiredKeys: [] }) as fc.Arbitrary<
  Record<string, string>
>;
const named = texts.filter((given) => Object.keys(given).length > 0);

const values = fc.uniqueArray(fc.record({ code: fc.stringMatching(/^[a-z0-9]{1,6}$/), names: named }), {
  selector: ({ code }) => code,
  minLength: 1,
  maxLength: 3,
});
const options = fc.uniqueArray(
  fc.record({ code: fc.stringMatching(/^[a-z0-9]{1,6}$/), names: named, values }),
  {
    selector: ({ code }) => code,
    maxLength: 3,
  },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

let made = 0;
const wish = options.chain((chosen) => {
  const combinations = chosen.reduce<Record<string, string>[]>(
    (all, { code, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [code]: value.code }))),
    [{}],
  );
  return fc.record({
    kind: fc.constantFrom('product' as const, 'service' as const, 'per-guest' as const, 'rental' as const),
    state: fc.constantFrom(...productStates),
    names: named,
    summary: texts,
    description: texts,
    options: fc.constant(chosen),
    variants: fc.subarray(combinations, { minLength: 1 }).chain((some) =>
      fc.tuple(
        ...some.map((options) =>
          fc.record({
            options: fc.constant(options),
            priceMinor: fc.integer({ min: 0, max: 100_000_000 }),
            serves: maybe(fc.integer({ min: 1, max: 5_000 })),
            onHand: maybe(fc.integer({ min: 0, max: 1_000 })),
          }),
        ),
      ),
    ),
    vatRateBp: fc.constantFrom(0, 600, 2100),
    leadDays: fc.integer({ min: 0, max: 365 }),
    maker: maybe(said),
    material: maybe(named),
    makingDays: maybe(fc.integer({ min: 0, max: 365 })),
    uniquePiece: fc.boolean(),
    allergens: fc.subarray([...allergens]),
    diets: fc.subarray([...diets]),
    eventTypes: fc.subarray(['wedding', 'birthday']),
    personalText: maybe(fc.record({ max: fc.integer({ min: 1, max: 500 }), label: texts })),
    pictureUpload: fc.boolean(),
    highlight: fc.boolean(),
    minGuests: maybe(fc.integer({ min: 1, max: 10 })),
    maxGuests: maybe(fc.integer({ min: 10, max: 5_000 })),
    alt: maybe(texts),
  });
});

const complete = ({ alt, ...given }: typeof wish extends fc.Arbitrary<infer T> ? T : never) => {
  const slug = `thing-${++made}`;
  return ProductInput.parse({
    ...given,
    slug,
    category: 'cakes',
    dayCapacity: 4,
    rentalOutDays: 1,
    rentalBackDays: 2,
    depositMinor: 5_050,
    variants: given.variants.map((variant, at) => ({
      ...variant,
      sku: `=${slug}-${at}`,
      // A rental owns pieces.
      ...(given.kind === 'rental' && { onHand: variant.onHand ?? 0 }),
    })),
    ...(alt && { pictures: [{ ...picture, alt }] }),
  });
};

/** A product as it can be compared: without what each shop gives it. */
const bare = ({ id: _i, version: _v, updatedAt: _u, variants, pictures, ...rest }: KeptProduct) => {
  const { gone: _g, ...fields } = rest as typeof rest & { gone?: unknown };
  return {
    ...fields,
    // In the order of the shop's own celebrations, which are no part of a product.
    eventTypes: [...fields.eventTypes].sort(),
    variants: variants.map(({ id: _id, held: _h, ...variant }) => variant),
    pictures: pictures.map(({ id: _p, ...one }) => one),
  };
};
async function catalogueOf(app: TestApplication) {
  const { rows } = await app.database.pool.query('select slug from products order by position, id');
  const kept = await app.keeping.products(
    rows.map(({ slug }) => slug),
    by,
  );
  const bySlug = new Map(kept.ok ? kept.value.map((one) => [one.slug, bare(one)]) : []);
  const groups = await app.keeping.groups('category', by);
  const categories = groups.ok
    ? groups.value.filter(({ products }) => products > 0).map(({ slug, names }) => ({ slug, names }))
    : [];
  return { products: rows.map(({ slug }) => bySlug.get(slug)), categories };
}

test.each(['csv', 'xlsx'] as const)(
  'a catalogue written as %s and read into an empty shop is the same catalogue',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 6 }), async (wishes) => {
        for (const app of [here, there])
          await app.database.pool.query('truncate products, categories, event_types cascade');
        await here.database.inTransaction(async (tx) => {
          await here.catalogue.addCategories(tx, [
            { slug: 'cakes', names: { en: 'Cakes', nl: '=Taart' }, intro: {}, picture: null },
          ]);
          for (const slug of ['wedding', 'birthday'])
            await here.catalogue.addEventTypes(tx, [{ slug, names: { en: slug }, intro: {}, picture: null }]);
          const saved = await here.keeping.saveProducts(
            tx,
            wishes.map((one) => ({ product: complete(one) })),
            by,
          );
          if (!saved.ok) throw new Error(JSON.stringify(saved.details));
          return saved;
        });
        const bytes = await written(here, format);
        const { imported, checked } = importsOf(there);
        const done = await imported(bytes, { vatRateBp: 2100 });
        expect(done.problems).toEqual([]);
        expect(await catalogueOf(there)).toEqual(await catalogueOf(here));
        const again = await checked(bytes, { vatRateBp: 2100 });
        expect(again.plan).toMatchObject({ same: wishes.length, changed: 0 });
      }),
      { numRuns: format === 'csv' ? 25 : 6, endOnFailure: true },
    );
  },
  120_000,
);

async function written(app: TestApplication, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'csv') {
    const pieces = app.imports.exportCsv({ language: 'nl', by: owner });
    return Buffer.concat(pieces ? await Array.fromAsync(pieces) : []);
  }
  const bytes = await app.imports.exportExcel({ language: 'fr', by: owner });
  if (!bytes || typeof bytes === 'string') throw new Error('no workbook');
  return bytes;
}
