import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aShop, type BuiltProduct, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { ratingOf } from './rating-store.ts';

let database: TestDatabase;
let shop: TestShop;
let cake: BuiltProduct;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
  cake = await shop.aProduct();
});
afterAll(() => database.drop());

test.each([
  [0, 0, null],
  [5, 1, { average: 5, count: 1 }],
  [14, 3, { average: 4.7, count: 3 }],
  [79, 20, { average: 4, count: 20 }],
])('%i stars of %i reviews are shown as %j', (ratingSum, ratingCount, shown) => {
  expect(ratingOf({ ratingSum, ratingCount })).toEqual(shown);
});

const move = (sum: number, count: number) =>
  database.inTransaction((tx) => shop.catalogue.moveRating(tx, cake.productId, { sum, count }));

test('what is shown with so many stars is found under so many stars, and under no more', async () => {
  const reviews = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(reviews, fc.integer({ min: 1, max: 5 }), async (stars, asked) => {
      const sum = stars.reduce((all, one) => all + one, 0);
      await move(sum, stars.length);
      const found = await shop.catalogue.listing({ rating: asked }, 'en');
      await move(-sum, -stars.length);
      const shown = ratingOf({ ratingSum: sum, ratingCount: stars.length });
      expect(found.cards.map(({ rating }) => rating)).toEqual((shown?.average ?? 0) >= asked ? [shown] : []);
    }),
    { numRuns: 60 },
  );
});

test('stars that nobody gave cannot be taken away', async () => {
  await expect(move(-1, 0)).rejects.toThrow();
  await expect(move(6, 1)).rejects.toThrow();
});
