import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import type { Language } from '#platform/i18n';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { ListingQuery } from './contract.ts';
import { searchWords, tsQuery } from './search-words.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  await shop.aProduct({
    slug: 'chocolate-cake',
    names: { en: 'Chocolate truffle cake', nl: 'Chocoladetaart met truffel', fr: 'Gâteau au chocolat' },
    summary: { en: 'Dark and rich', nl: 'Donker en rijk', fr: 'Noir et intense' },
    maker: 'Pâtisserie Noël',
  });
  await shop.aProduct({
    slug: 'wedding-cakes',
    names: { en: 'Three tiers of lemon cake', nl: 'Bruidstaart met citroen', fr: 'Pièce montée au citron' },
    description: {
      en: 'For weddings',
      nl: 'Voor het huwelijksfeest',
      fr: 'Pour vos mariages et gâteaux de fête',
    },
  });
  await shop.aProduct({
    slug: 'dj-marble',
    names: { en: 'DJ Marble', nl: 'DJ Marble', fr: 'DJ Marble' },
    summary: { en: 'Dances until four', nl: 'Danst tot vier', fr: 'Danse jusqu’à quatre heures' },
  });
  await shop.aProduct({ slug: 'heart', names: { en: 'Heart', nl: 'Hart', fr: 'Cœur de fleurs' } });
  await shop.aProduct({ slug: 'only-english', names: { en: 'Photo booth' } });
  await shop.aProduct({
    slug: 'secret',
    names: { en: 'Secret chocolate', fr: 'Chocolat secret' },
    draft: true,
  });
});
afterAll(() => database.drop());

async function search(q: string, language: Language = 'en', over: Record<string, unknown> = {}) {
  const found = await shop.catalogue.listing(ListingQuery.parse({ q, ...over }), language);
  return { found: found.cards.map((card) => card.slug), forgiven: found.forgiven, total: found.total };
}

test.each([
  ['chocolate', 'en', 'chocolate-cake'],
  ['Chocolate CAKE', 'en', 'chocolate-cake'],
  ['dancing', 'en', 'dj-marble'],
  ['weddings', 'en', 'wedding-cakes'],
  ['choc', 'en', 'chocolate-cake'],
  ['bruidstaart', 'nl', 'wedding-cakes'],
  ['bruidstaarten', 'nl', 'wedding-cakes'],
  ['gateau', 'fr', 'chocolate-cake'],
  ['gâteaux', 'fr', 'chocolate-cake'],
  ['GÂTEAU', 'fr', 'chocolate-cake'],
  ['chocolats', 'fr', 'chocolate-cake'],
  ['mariage', 'fr', 'wedding-cakes'],
  ['noel', 'fr', 'chocolate-cake'],
  ['cœur', 'fr', 'heart'],
  ['coeur', 'fr', 'heart'],
  ['fleur', 'fr', 'heart'],
  ['photo booth', 'nl', 'only-english'],
] as const)('“%s” in %s finds the %s to the letter', async (q, language, slug) => {
  const { found, forgiven } = await search(q, language);
  expect(found).toContain(slug);
  expect(forgiven).toBe(false);
});

test.each([
  ['choclate', 'en', 'chocolate-cake'],
  ['chocolatte', 'en', 'chocolate-cake'],
  ['trufle cake', 'en', 'chocolate-cake'],
  ['chocolade taart', 'nl', 'chocolate-cake'],
  ['bruidtaart', 'nl', 'wedding-cakes'],
  ['chokolat', 'fr', 'chocolate-cake'],
  ['gatau', 'fr', 'chocolate-cake'],
  ['photobooth', 'en', 'only-english'],
] as const)('“%s” in %s is forgiven and finds the %s', async (q, language, slug) => {
  const { found, forgiven } = await search(q, language);
  expect(found).toContain(slug);
  expect(forgiven).toBe(true);
});

test('all words count, and small words do not stand in the way', async () => {
  expect((await search('lemon cake')).found).toEqual(['wedding-cakes']);
  expect((await search('a cake with truffle')).found).toEqual(['chocolate-cake']);
  expect((await search('gâteau au chocolat', 'fr')).found).toEqual(['chocolate-cake']);
  expect((await search('chocolate spaceship')).total).toBe(0);
});

test('what is not published is not found, and nothing found is not called forgiven', async () => {
  expect((await search('secret')).found).not.toContain('secret');
  expect(await search('zzzzqqqq')).toEqual({ found: [], forgiven: false, total: 0 });
});

test('the better match comes first, unless an order was asked for', async () => {
  await shop.aProduct({
    slug: 'aside',
    names: { en: 'Box' },
    description: { en: 'Goes with a marzipan pig' },
    priceMinor: 1,
    category: 'pigs',
  });
  await shop.aProduct({ slug: 'pig', names: { en: 'Marzipan pig' }, priceMinor: 900, category: 'pigs' });
  expect((await search('marzipan')).found).toEqual(['pig', 'aside']);
  expect((await search('marzipan', 'en', { sort: 'price-up' })).found).toEqual(['aside', 'pig']);
});

test('a forgiven search has further pages too', async () => {
  for (let nth = 0; nth < 26; nth++)
    await shop.aProduct({ names: { en: `Balloon garland ${nth}` }, category: 'balloons' });
  const second = await shop.catalogue.listing({ q: 'baloon garlnd', page: 2 }, 'en');
  expect(second).toMatchObject({ page: 2, pages: 2, total: 26, forgiven: true });
  expect(second.cards).toHaveLength(2);
  expect(await shop.catalogue.listing({ q: 'balloon', page: 7 }, 'en')).toMatchObject({
    page: 1,
    total: 26,
    forgiven: false,
  });
});

test.each([
  "'; drop table products; --",
  '&|!:*',
  'cake & | ! ( ) : * <-> "',
  ':*',
  'cake:*',
  '\\',
  "''",
  '%_%',
  'a'.repeat(80),
  '🎂🎉',
  '🎂 cake',
  'cake\0cake',
  '\uD800',
  'ŉ ʼn ﬁ ½ № ²',
  '<script>alert(1)</script>',
  '{{7*7}} #{7*7}',
  'و كعكة',
  '蛋糕',
])('searching for %j is an ordinary search', async (q) => {
  await search(q);
  await search(q, 'fr');
  expect((await search('chocolate')).found).toContain('chocolate-cake');
});

test('whatever is typed, a search answers in at most two statements', async () => {
  await shop.shopDays();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ maxLength: 80 }),
      ),
      fc.constantFrom('en' as const, 'nl' as const, 'fr' as const),
      async (q, language) => {
        const { statements } = await countStatements(() => shop.catalogue.listing({ q }, language));
        expect(statements).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 150 },
  );
});

test('words are letters and figures only, eight at most', () => {
  expect(searchWords('  Crème-brûlée (2×), ŒUFS & ßtraße!')).toEqual([
    'creme',
    'brulee',
    '2',
    'oeufs',
    'sstrasse',
  ]);
  expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
  expect(searchWords(undefined)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      for (const word of searchWords(typed)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
  expect(tsQuery(['lemon', 'cake'])).toBe('lemon:* & cake:*');
});
