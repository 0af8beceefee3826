import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import type { Language } from '#platform/i18n';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  await shop.aProduct({
    slug: 'chocolate-cake',
    names: { en: 'Chocolate truffle cake', nl: 'Chocoladetaart met truffel', fr: 'Gâteau au chocolat' },
    priceMinor: 4_200,
  });
  await shop.aProduct({
    slug: 'lemon-cake',
    names: { en: 'Lemon cake', nl: 'Citroentaart', fr: 'Tarte au citron' },
  });
  await shop.aProduct({
    slug: 'flowers',
    names: { en: 'Flowers', nl: 'Bloemen', fr: 'Fleurs' },
    description: { en: 'Lovely beside a cake' },
  });
  await shop.aProduct({ slug: 'secret', names: { en: 'Secret cake' }, draft: true });
});
afterAll(() => database.drop());

const slugs = async (typed: string, language: Language = 'en') =>
  (await shop.catalogue.suggest(typed, language)).products.map(({ slug }) => slug).sort();

test('what is called so far as was typed is suggested, in the shopper’s language, with its price', async () => {
  expect(await slugs('ca')).toEqual(['chocolate-cake', 'lemon-cake']);
  expect(await slugs('choc tru')).toEqual(['chocolate-cake']);
  expect(await slugs('gat', 'fr')).toEqual(['chocolate-cake']);
  expect(await slugs('GÂT', 'fr')).toEqual(['chocolate-cake']);
  expect(await slugs('citroen', 'nl')).toEqual(['lemon-cake']);
  expect((await shop.catalogue.suggest('choc', 'nl')).products[0]).toMatchObject({
    fromMinor: 4_200,
    name: { text: 'Chocoladetaart met truffel', lang: 'nl' },
  });
});

test('a slip of the finger is forgiven', async () => {
  expect(await slugs('chocolote')).toEqual(['chocolate-cake']);
});

test('a draft is not suggested, one letter suggests nothing, and what is nowhere is nowhere', async () => {
  expect(await slugs('secret')).toEqual([]);
  expect(await slugs('c')).toEqual([]);
  expect(await slugs('xylophone')).toEqual([]);
  expect(await slugs('  ')).toEqual([]);
});

test('two statements at most, whatever is typed, and nothing that is typed is a query', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 40 }), async (typed) => {
      const { statements } = await countStatements(() => shop.catalogue.suggest(typed, 'en'));
      // Groups of the shop are kept for a moment: their own statement comes seldom.
      expect(statements).toBeLessThanOrEqual(3);
    }),
    { numRuns: 40 },
  );
});
