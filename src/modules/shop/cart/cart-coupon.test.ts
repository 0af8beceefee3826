import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, newLinkToken } from '#platform/ids';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-05-01T09:00:00Z' });
});
afterAll(() => database.drop());

let addresses = 0;
const use = (token: string | undefined, typed: string, from = `10.1.${++addresses}.1`) =>
  shop.carts.enterCoupon({ token, typed, from });
const viewOf = async (token: string) => {
  const cart = await shop.carts.view(token, 'en');
  if (!cart) throw new Error('no cart');
  return cart;
};
async function aBasketOf(priceMinor: number, wish: { category?: string; vatRateBp?: number } = {}) {
  const { productId, variantId } = await shop.aProduct({ priceMinor, ...wish });
  return { productId, token: (await shop.aBasket([{ variantId }])).token };
}
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'taken' : outcome.code);

test('a coupon comes off in the basket, line by line, and VAT is of what remains', async () => {
  const cake = await shop.aProduct({ priceMinor: 1_060, vatRateBp: 600 });
  const lamp = await shop.aProduct({ priceMinor: 1_210, vatRateBp: 2_100 });
  const { token } = await shop.aBasket([{ variantId: cake.variantId }, { variantId: lamp.variantId }]);
  const { code } = await shop.aCoupon({ code: 'Half off', percentBp: 5_000 });
  expect(await use(token, ` ${code.toLowerCase()} `)).toEqual({ ok: true, value: { replaced: null } });
  expect(await viewOf(token)).toMatchObject({
    linesMinor: 2_270,
    discountMinor: 1_135,
    coupon: { code: 'HALF-OFF', problem: null, goodsMinor: 1_135, deliveryMinor: 0 },
    lines: [{ discountMinor: 530 }, { discountMinor: 605 }],
    vat: [
      { rateBp: 600, gross: 530, vat: 30 },
      { rateBp: 2_100, gross: 605, vat: 105 },
    ],
  });
});

test('what is set aside bears nothing of the discount, and counts for no minimum', async () => {
  const { token } = await aBasketOf(4_000);
  const { variantId } = await shop.aProduct({ priceMinor: 4_000 });
  const { lineIds } = await shop.aBasket([{ variantId }], token);
  const { code } = await shop.aCoupon({ minimumMinor: 6_000 });
  expect(codeOf(await use(token, code))).toBe('taken');
  await shop.carts.saveForLater({ token, lineId: lineIds[0] as string });
  expect(await viewOf(token)).toMatchObject({
    discountMinor: 0,
    coupon: { problem: { code: 'coupon-below-minimum', details: { missingMinor: 2_000 } } },
  });
});

test('each reason has its answer, and the coupon that was there stays', async () => {
  const { token } = await aBasketOf(4_000);
  const kept = (await shop.aCoupon()).code;
  expect(codeOf(await use(token, kept))).toBe('taken');
  const lamps = await shop.aCategory('lights');
  const { rows } = await database.pool.query('select id from categories where slug = $1', [lamps]);
  const reasons: [string, Parameters<TestShop['aCoupon']>[0]][] = [
    ['coupon-ended', { endsOn: '2027-04-30' }],
    ['coupon-not-yet', { startsOn: '2027-05-02' }],
    ['coupon-below-minimum', { minimumMinor: 4_001 }],
    ['coupon-not-for-these', { scope: 'some', categoryIds: [rows[0].id] }],
  ];
  for (const [reason, wish] of reasons)
    expect(codeOf(await use(token, (await shop.aCoupon(wish)).code))).toBe(reason);
  expect(codeOf(await use(token, 'NOTHING LIKE IT', '10.8.0.1'))).toBe('no-such-coupon');
  expect(codeOf(await use(token, `${kept}, ${kept}2`, '10.8.0.2'))).toBe('one-coupon');
  expect(codeOf(await use(token, '', '10.8.0.3'))).toBe('no-such-coupon');
  expect((await viewOf(token)).coupon?.code).toBe(kept);
});

test('one coupon per basket: a second takes the place of the first, and says so; taking it out takes it out', async () => {
  const { token } = await aBasketOf(4_000);
  const [first, second] = [await shop.aCoupon(), await shop.aCoupon()];
  await use(token, first.code);
  expect(await use(token, second.code)).toEqual({ ok: true, value: { replaced: first.code } });
  expect(await use(token, second.code)).toEqual({ ok: true, value: { replaced: null } });
  expect((await viewOf(token)).coupon?.code).toBe(second.code);
  await shop.carts.dropCoupon({ token });
  expect(await viewOf(token)).toMatchObject({ coupon: null, discountMinor: 0 });
});

test('codes guessed at speed: ten per basket, thirty per address, and then right and wrong are answered alike', async () => {
  const { code } = await shop.aCoupon();
  const { token } = await aBasketOf(4_000);
  const mine = await Promise.all(Array.from({ length: 25 }, (_, nth) => use(token, `GUESS${nth}`)));
  expect(mine.filter((one) => codeOf(one) === 'no-such-coupon')).toHaveLength(10);
  expect(await use(token, code)).toEqual(await use(token, 'WRONG'));

  const from = '10.9.9.9';
  const baskets = await Promise.all(Array.from({ length: 8 }, () => aBasketOf(100)));
  const tries = baskets.flatMap((basket) =>
    Array.from({ length: 5 }, (_, nth) => use(basket.token, `TRY${nth}`, from)),
  );
  const answers = (await Promise.all(tries)).map(codeOf);
  expect(answers.filter((one) => one === 'no-such-coupon')).toHaveLength(30);
  expect(answers.filter((one) => one === 'too-many-tries')).toHaveLength(10);
  const fresh = await aBasketOf(100);
  expect(codeOf(await use(fresh.token, code, from))).toBe('too-many-tries');
  expect(codeOf(await use(fresh.token, code, '10.9.9.8'))).toBe('taken');
});

test('a token that opens no basket takes no coupon and makes no basket', async () => {
  const { code } = await shop.aCoupon();
  const stranger = newLinkToken();
  for (const token of [undefined, '', stranger]) expect(codeOf(await use(token, code))).toBe('no-such-cart');
  expect(await shop.carts.view(stranger, 'en')).toBeUndefined();
});

test('signing in brings the coupon along, unless the own basket has one', async () => {
  const [mine, old] = [await shop.aCoupon(), await shop.aCoupon()];
  const accountId = newId();
  const brought = await aBasketOf(4_000);
  await use(brought.token, mine.code);
  const first = await shop.carts.adopt({ token: brought.token, accountId });
  expect((await viewOf(first.token)).coupon?.code).toBe(mine.code);
  const another = await aBasketOf(2_000);
  await use(another.token, old.code);
  const second = await shop.carts.adopt({ token: another.token, accountId });
  expect((await viewOf(second.token)).coupon?.code).toBe(mine.code);
  await shop.carts.dropCoupon({ token: second.token });
  const third = await aBasketOf(1_000);
  await use(third.token, old.code);
  const joined = await shop.carts.adopt({ token: third.token, accountId });
  expect(await viewOf(joined.token)).toMatchObject({ coupon: { code: old.code }, linesMinor: 7_000 });
});

test('a coupon that was deleted or put away meanwhile is told, and takes nothing off', async () => {
  const { token } = await aBasketOf(4_000);
  const { id, code } = await shop.aCoupon();
  await use(token, code);
  await shop.offers.remove({ id, by: { kind: 'system', job: 'test' } });
  expect(await viewOf(token)).toMatchObject({
    discountMinor: 0,
    coupon: { code, what: null, problem: { code: 'no-such-coupon' } },
  });
});
