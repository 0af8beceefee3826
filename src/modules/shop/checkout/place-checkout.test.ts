import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { visitor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';
import { CheckoutRequest } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z'), connections: 30 });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const aCake = (wish: Parameters<OpenShop['aProduct']>[0] = {}) => shop.aProduct({ onHand: 100, ...wish });
const aShopper = async (wish?: Parameters<OpenShop['aProduct']>[0], quantity = 1) =>
  shop.aShopper([{ variantId: (await aCake(wish)).variantId, quantity }]);
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'placed' : outcome.code);

test.each([
  ['a day in the past', { day: '2027-04-30' }, 'day-past'],
  ['a postcode outside the area', { postcode: '1000' }, 'outside-area'],
  ['a postcode that is none', { postcode: 'abc' }, 'outside-area'],
  ['no slot', { slotId: undefined }, 'slot-needed'],
  ['a slot that does not exist', { slotId: newId() }, 'no-such-slot'],
  ['a delivery slot for a pick-up', { method: 'pick-up' as const }, 'no-such-slot'],
  ['a way to pay that is not offered', { payment: 'test:gold' }, 'no-such-method'],
  ['another total than the page showed', { shownTotal: 1 }, 'total-changed'],
  ['an older version of the basket', { cartVersion: 999 }, 'cart-changed'],
  ['a made-up checkout key', { checkoutKey: newId() }, 'cart-changed'],
])('a checkout with %s is refused and keeps the basket', async (_, over, code) => {
  const shopper = await aShopper();
  expect(codeOf(await shopper.place(over))).toBe(code);
  expect((await app.carts.view(shopper.token, 'en'))?.lines).toHaveLength(1);
});

test('inside the lead time it says from when it can be had', async () => {
  const shopper = await aShopper({ leadDays: 14 });
  expect(await shopper.place({ day: '2027-05-10' })).toMatchObject({
    code: 'too-soon',
    details: { earliest: '2027-05-15' },
  });
});

test('a day the shop rests is refused', async () => {
  await app.database.pool.query(`update shop_settings set closed_days = '{2027-06-13}'`);
  const fresh = await testShopSettings();
  expect(codeOf(await (await aShopper()).place({ day: '2027-06-13' }))).toBe('shop-closed');
  await fresh.reopen();
});

// Settings are kept for two seconds of the clock; a save through the face is seen at once.
async function testShopSettings() {
  const save = async (closedDays: string[]) => {
    const { isDemo: _, ...business } = await app.settings.shop();
    await app.database.inTransaction((tx) => app.settings.save(tx, { ...business, closedDays }));
  };
  await save(['2027-06-13']);
  return { reopen: () => save([]) };
}

test('an order larger than anybody means is refused in words, not by an error', async () => {
  const palace = await shop.aProduct({ priceMinor: 2_000_000 });
  const lines = await Promise.all([1, 2].map(() => shop.aProduct({ priceMinor: 2_000_000 })));
  const shopper = await shop.aShopper(
    [palace, ...lines].map(({ variantId }) => ({ variantId, quantity: 9999 })),
  );
  expect(codeOf(await shopper.place())).toBe('too-large');
});

test('somebody else’s basket cannot be checked out with my key', async () => {
  const [mine, theirs] = [await aShopper(), await aShopper()];
  const form = await theirs.form();
  const outcome = await app.checkout.place({
    ...form,
    token: mine.token,
    language: 'en',
    address: 'x',
    by: visitor,
  });
  expect(codeOf(outcome)).toBe('cart-changed');
});

test('what is not sold any more, or sold out meanwhile, is named', async () => {
  const gone = await aCake();
  const shopper = await shop.aShopper([{ variantId: gone.variantId }]);
  await app.database.pool.query(`update products set state = 'draft' where id = $1`, [gone.productId]);
  expect(codeOf(await shopper.place())).toBe('not-sold-any-more');

  const last = await aCake({ onHand: 1 });
  const [first, second] = [
    await shop.aShopper([{ variantId: last.variantId }]),
    await shop.aShopper([{ variantId: last.variantId }]),
  ];
  expect(codeOf(await first.place())).toBe('placed');
  expect(await second.place()).toMatchObject({ code: 'sold-out', details: { slug: last.slug } });
});

test('the button pressed twice, or twenty times at once, makes one order', async () => {
  const shopper = await aShopper();
  const form = await shopper.form();
  const press = () =>
    app.checkout.place({ ...form, token: shopper.token, language: 'en', address: '10.1.1.1', by: visitor });
  const outcomes = await Promise.all(Array.from({ length: 20 }, press));
  const numbers = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.orderNumber : outcome.code)));
  expect([...numbers]).toHaveLength(1);
  const { rows } = await app.database.pool.query(
    'select count(*)::int as n from orders where checkout_key = $1',
    [form.checkoutKey],
  );
  expect(rows[0].n).toBe(1);
});

test('going back after paying and pressing again leads to the same order', async () => {
  const shopper = await aShopper();
  const form = await shopper.form();
  const press = () =>
    app.checkout.place({ ...form, token: shopper.token, language: 'en', address: '10.1.1.2', by: visitor });
  const first = await press();
  if (!first.ok) throw new Error(first.code);
  await app.choose((await orderOf(app, first.value)).payments[0]?.id ?? '', 'paid');
  await app.settled();
  const again = await press();
  expect(again).toMatchObject({
    ok: true,
    value: { orderNumber: first.value.orderNumber, redirectUrl: first.value.orderLink },
  });
});

test('a change in another tab is told, never bought blindly', async () => {
  const shopper = await aShopper();
  const form = await shopper.form();
  await app.carts.addLine({
    token: shopper.token,
    variantId: (await aCake()).variantId,
    quantity: 1,
    personalText: '',
    by: visitor,
  });
  const outcome = await app.checkout.place({
    ...form,
    token: shopper.token,
    language: 'en',
    address: 'x',
    by: visitor,
  });
  expect(codeOf(outcome)).toBe('cart-changed');
});

test('200 shoppers check out the last 10 pieces: ten orders, never one more or fewer', async () => {
  const lamp = await aCake({ onHand: 10 });
  const shoppers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => shop.aShopper([{ variantId: lamp.variantId }], `10.2.${i}.1`)),
  );
  const slot = await shop.aSlot({ capacity: 500 });
  const forms = await Promise.all(shoppers.map((shopper) => shopper.form({ slotId: slot })));
  const outcomes = await Promise.all(
    shoppers.map((shopper, i) =>
      app.checkout.place({
        ...(forms[i] as CheckoutRequest),
        token: shopper.token,
        language: 'en',
        address: `10.2.${i}.1`,
        by: visitor,
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(10);
  expect(new Set(outcomes.filter((outcome) => !outcome.ok).map(codeOf))).toEqual(new Set(['sold-out']));
}, 60_000);

test('the provider away: the order stands, nothing is lost, and the next try pays', async () => {
  const shopper = await aShopper();
  await app.database.pool.query('alter table test_provider_payments rename to away');
  const placed = await shopper.place();
  await app.database.pool.query('alter table away rename to test_provider_payments');
  if (!placed.ok) throw new Error(placed.code);
  expect(placed.value.redirectUrl).toContain('/track/');
  const link = placed.value.orderLink.split('/').pop() ?? '';
  expect(await app.checkout.payAgain({ link, payment: 'test:ideal' })).toMatchObject({ ok: true });
});

test('the form refuses what cannot be meant, field by field', () => {
  const good = {
    checkoutKey: newId(),
    cartVersion: '3',
    shownTotal: '1200',
    name: 'Noor',
    email: 'noor@convive.test',
    phone: '+32 470 00 00 00',
    day: '2027-06-12',
    method: 'delivery',
    slotId: '',
    street: 'Bloemstraat 3',
    postcode: '9000',
    town: 'Gent',
    payment: 'test:ideal',
    terms: 'on',
  };
  expect(CheckoutRequest.safeParse(good).success).toBe(true);
  const wrong: [keyof typeof good, string][] = [
    ['name', ''],
    ['name', 'Noor\r\nBcc: all@example.test'],
    ['email', 'noor'],
    ['phone', 'call me'],
    ['day', '2027-02-30'],
    ['method', 'drone'],
    ['street', ''],
    ['payment', "test'; drop table orders"],
    ['terms', 'off'],
    ['cartVersion', '1.5'],
    ['shownTotal', '-1'],
  ];
  for (const [field, value] of wrong) {
    const parsed = CheckoutRequest.safeParse({ ...good, [field]: value });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(field);
  }
});
