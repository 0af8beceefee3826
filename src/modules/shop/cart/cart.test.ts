import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId, newLinkToken } from '#platform/ids';
import { visitor } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { MOST_LINES } from './line-rules.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
});
afterAll(() => database.drop());

async function view(token: string, language: 'en' | 'nl' | 'fr' = 'en') {
  const cart = await shop.carts.view(token, language);
  if (!cart) throw new Error('there is no such cart');
  return cart;
}
const state = (occasion: Record<string, unknown>, token?: string) =>
  shop.carts.setOccasion({ token, occasion, by: visitor });
const add = (wish: { variantId: string; quantity?: number; personalText?: string; token?: string }) =>
  shop.carts.addLine({ quantity: 1, personalText: '', token: undefined, by: visitor, ...wish });

test('what is put in a basket is there, at today’s price, with its VAT', async () => {
  const [cake, lamp] = [
    await shop.aProduct({ priceMinor: 10_600, vatRateBp: 600 }),
    await shop.aProduct({ priceMinor: 12_100, vatRateBp: 2100 }),
  ];
  const { token } = await shop.aBasket([
    { variantId: cake.variantId, quantity: 2 },
    { variantId: lamp.variantId },
  ]);
  const cart = await view(token);
  expect(cart).toMatchObject({ linesMinor: 33_300, pieces: 3, saved: [] });
  expect(cart.vat).toEqual([
    { rateBp: 600, gross: 21_200, net: 20_000, vat: 1_200 },
    { rateBp: 2100, gross: 12_100, net: 10_000, vat: 2_100 },
  ]);
  await database.pool.query('update variants set price_minor = 5300 where id = $1', [cake.variantId]);
  expect((await view(token)).lines[0]).toMatchObject({ unitMinor: 5_300, totalMinor: 10_600 });
});

test('the same thing again adds up, with another message it is another line', async () => {
  const cake = await shop.aProduct({ personalText: { max: 20, label: { en: 'Message' } } });
  const { token, lineIds } = await shop.aBasket([
    { variantId: cake.variantId, quantity: 2 },
    { variantId: cake.variantId, quantity: 3 },
    { variantId: cake.variantId, personalText: 'Lena & Tom 🎂' },
  ]);
  expect(lineIds[0]).toBe(lineIds[1]);
  expect((await view(token)).lines.map(({ quantity, personalText }) => [quantity, personalText])).toEqual([
    [5, ''],
    [1, 'Lena & Tom 🎂'],
  ]);
});

test('adding up stops at the most a line holds', async () => {
  const { variantId } = await shop.aProduct();
  const { token } = await shop.aBasket([
    { variantId, quantity: 9_999 },
    { variantId, quantity: 2 },
  ]);
  expect((await view(token)).lines[0]?.quantity).toBe(9_999);
});

test.each([0, -1, 1.5, 1e9, Number.NaN])('a line is not changed to %d pieces', async (quantity) => {
  const { variantId } = await shop.aProduct();
  const { token, lineIds } = await shop.aBasket([{ variantId, quantity: 2 }]);
  const lineId = lineIds[0] as string;
  expect(await shop.carts.changeQuantity({ token, lineId, quantity })).toMatchObject({
    code: 'bad-quantity',
  });
  expect(await add({ variantId, quantity, token })).toMatchObject({ code: 'bad-quantity' });
  expect((await view(token)).lines[0]?.quantity).toBe(2);
});

test.each(['nonsense', '', newId(), "'; drop table carts; --"])(
  'the variant %j cannot be put in a basket',
  async (variantId) => {
    expect(await add({ variantId })).toEqual({ ok: false, code: 'no-such-variant' });
  },
);

test('what is not published cannot be put in a basket, and what was stays there as withdrawn', async () => {
  const cake = await shop.aProduct();
  const { token } = await shop.aBasket([{ variantId: cake.variantId }]);
  await database.pool.query(`update products set state = 'draft' where id = $1`, [cake.productId]);
  expect(await add({ variantId: cake.variantId })).toMatchObject({ code: 'no-such-variant' });
  expect((await view(token)).lines[0]?.availability).toEqual({ state: 'withdrawn' });
});

test('a variant that leaves its product while it lies in a basket stays there by name, as withdrawn; it is not sold out', async () => {
  const cake = await shop.aProduct({
    variants: [
      { sku: 'W-1', onHand: 9 },
      { sku: 'W-2', onHand: 9 },
    ],
  });
  const { token, lineIds } = await shop.aBasket([{ variantId: cake.variantIds[1] ?? '' }]);
  await shop.carts.saveForLater({ token, lineId: lineIds[0] ?? '' });
  await database.pool.query(`update variants set withdrawn = true where sku = 'W-2'`);
  expect((await view(token)).saved[0]).toMatchObject({
    name: { text: cake.slug },
    availability: { state: 'withdrawn' },
  });
  expect(await add({ variantId: cake.variantIds[1] ?? '' })).toMatchObject({ code: 'no-such-variant' });
});

test('a line that needs more than there is says how many are left', async () => {
  const cake = await shop.aProduct({ onHand: 7 });
  const { token } = await shop.aBasket([{ variantId: cake.variantId, quantity: 8 }]);
  expect((await view(token)).lines[0]?.availability).toEqual({ state: 'last-ones', left: 7 });
});

test('a line of somebody else’s basket is not found, whatever is done to it', async () => {
  const { variantId } = await shop.aProduct();
  const theirs = await shop.aBasket([{ variantId, quantity: 2 }]);
  const mine = await shop.aBasket([{ variantId }]);
  const lineId = theirs.lineIds[0] as string;
  const { token } = mine;
  const before = await view(theirs.token);
  for (const refused of [
    await shop.carts.changeQuantity({ token, lineId, quantity: 5 }),
    await shop.carts.removeLine({ token, lineId }),
    await shop.carts.saveForLater({ token, lineId }),
    await shop.carts.moveToCart({ token, lineId }),
    await shop.carts.removeLine({ token, lineId: 'nonsense' }),
    await shop.carts.changeQuantity({ token, lineId: newId(), quantity: 5 }),
  ])
    expect(refused).toEqual({ ok: false, code: 'no-such-line' });
  expect(await view(theirs.token)).toEqual(before);
});

test('a line that is taken out can be put in again', async () => {
  const cake = await shop.aProduct({ personalText: { max: 20, label: {} } });
  const { token, lineIds } = await shop.aBasket([
    { variantId: cake.variantId, quantity: 4, personalText: 'Hip hip' },
  ]);
  const removed = await shop.carts.removeLine({ token, lineId: lineIds[0] as string });
  expect(removed).toEqual({
    ok: true,
    value: { variantId: cake.variantId, quantity: 4, pictureKey: null, personalText: 'Hip hip' },
  });
  expect((await view(token)).lines).toEqual([]);
  if (removed.ok) expect(await add({ ...removed.value, token })).toMatchObject({ ok: true });
  expect((await view(token)).lines).toMatchObject([{ quantity: 4, personalText: 'Hip hip' }]);
});

test('what is saved for later costs nothing, comes back as it was, and is not added to by a new wish', async () => {
  const { variantId } = await shop.aProduct({ priceMinor: 700 });
  const { token, lineIds } = await shop.aBasket([{ variantId, quantity: 4 }]);
  const lineId = lineIds[0] as string;
  await shop.carts.saveForLater({ token, lineId });
  expect(await view(token)).toMatchObject({
    lines: [],
    linesMinor: 0,
    pieces: 0,
    saved: [{ id: lineId, quantity: 4 }],
  });
  expect(await shop.carts.pieces(token)).toBe(0);
  await shop.carts.moveToCart({ token, lineId });
  expect(await view(token)).toMatchObject({ linesMinor: 2_800, saved: [] });
  await shop.carts.saveForLater({ token, lineId });
  await add({ variantId, quantity: 1, token });
  expect(await view(token)).toMatchObject({ saved: [], lines: [{ id: lineId, quantity: 1 }] });
});

test('the occasion stated once changes what is sold a head, but not what was chosen on purpose', async () => {
  const [dinner, drinks, cake] = [
    await shop.aDinner(),
    await shop.aDinner(),
    await shop.aProduct({ serves: 10 }),
  ];
  const { token } = await state({ guests: 80, day: '2027-07-10', eventType: 'wedding' });
  await shop.aBasket(
    [
      { variantId: dinner.variantId, quantity: 80 },
      { variantId: drinks.variantId, quantity: 50 },
      { variantId: cake.variantId, quantity: 8 },
    ],
    token,
  );
  await state({ guests: 100 }, token);
  const cart = await view(token);
  expect(cart.occasion).toEqual({ guests: 100, day: '2027-07-10', eventType: 'wedding' });
  expect(cart.lines.map(({ quantity, suggestedQuantity }) => [quantity, suggestedQuantity])).toEqual([
    [100, null],
    [50, 100],
    [8, 10],
  ]);
});

test('a party that a dinner cannot serve leaves its number as it was, and the line says why', async () => {
  const dinner = await shop.aDinner({ minGuests: 20, maxGuests: 120 });
  const { token } = await state({ guests: 80 });
  await shop.aBasket([{ variantId: dinner.variantId, quantity: 80 }], token);
  await state({ guests: 300 }, token);
  expect((await view(token)).lines[0]).toMatchObject({ quantity: 80, suggestedQuantity: 300 });
  expect(await add({ variantId: dinner.variantId, quantity: 10, token })).toMatchObject({
    code: 'too-few-guests',
  });
  await add({ variantId: dinner.variantId, quantity: 60, token });
  expect((await view(token)).lines[0]).toMatchObject({
    quantity: 140,
    availability: { state: 'guests', min: 20, max: 120 },
  });
});

test('saying nothing about the occasion changes nothing', async () => {
  const { token } = await state({ guests: 80 });
  await state({}, token);
  expect((await view(token)).occasion).toEqual({ guests: 80 });
});

test('a basket knows which of its things are too soon, taken or closed on the day', async () => {
  const [cake, dj] = [await shop.aProduct({ leadDays: 5 }), await shop.aDj()];
  const { productId } = dj;
  const { token } = await state({ day: '2027-06-09' });
  await shop.aBasket([{ variantId: cake.variantId }, { variantId: dj.variantId }], token);
  await shop.hold([
    { kind: 'capacity', subjectId: productId, productId, day: '2027-06-09', quantity: 1, capacity: 1 },
  ]);
  expect((await view(token)).lines.map(({ availability }) => availability)).toEqual([
    { state: 'too-soon', earliest: '2027-06-12' },
    { state: 'taken' },
  ]);
});

test('a basket is a page: a hundred lines and no more', async () => {
  const variants = Array.from({ length: MOST_LINES + 1 }, () => ({}));
  const { variantIds } = await shop.aProduct({ variants });
  const { token } = await shop.aBasket(variantIds.slice(0, MOST_LINES).map((variantId) => ({ variantId })));
  expect(await add({ variantId: variantIds.at(-1) as string, token })).toEqual({
    ok: false,
    code: 'cart-full',
    details: { most: MOST_LINES },
  });
  expect((await view(token)).lines).toHaveLength(MOST_LINES);
  expect(await add({ variantId: variantIds[0] as string, token })).toMatchObject({ ok: true });
});

test('looking at a basket is two statements, whatever is in it', async () => {
  const { token } = await state({ day: '2027-07-10', guests: 80 });
  await shop.aBasket(
    await Promise.all([1, 2, 3].map(async () => ({ variantId: (await shop.aProduct()).variantId }))),
    token,
  );
  await shop.shopDays();
  expect((await countStatements(() => view(token))).statements).toBeLessThanOrEqual(2);
});

test.each(['', 'x', 'garbage', '🎂'.repeat(11), 'x'.repeat(100_000), "' or '1'='1", '../../..', 'a\0b'])(
  'a token that is none (%#) opens no basket, and gets a fresh one when something is put in',
  async (token) => {
    expect(await shop.carts.view(token, 'en')).toBeUndefined();
    expect(await shop.carts.pieces(token)).toBe(0);
    const { variantId } = await shop.aProduct();
    const [one, two] = [await add({ variantId, token }), await add({ variantId, token })];
    expect(one.ok && two.ok && one.value.token !== two.value.token && one.value.token.length).toBe(22);
    expect((await state({ guests: 8 }, token)).token).not.toBe(token);
    expect(await shop.carts.changeQuantity({ token, lineId: newId(), quantity: 1 })).toMatchObject({
      code: 'no-such-line',
    });
  },
);

test('a token nobody has used opens nothing and leaves no basket behind', async () => {
  const token = newLinkToken();
  expect(await shop.carts.removeLine({ token, lineId: newId() })).toMatchObject({ code: 'no-such-line' });
  expect(await shop.carts.view(token, 'en')).toBeUndefined();
  expect(await shop.carts.view(undefined, 'en')).toBeUndefined();
});
