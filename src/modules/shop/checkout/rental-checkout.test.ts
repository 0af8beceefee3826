import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import {
  anOpenShop,
  type BuiltProduct,
  type FixedClock,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2027-05-01T09:00:00Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const SATURDAY = '2027-06-12';
const someChairs = (wish: Parameters<OpenShop['aProduct']>[0] = {}) =>
  shop.aProduct({
    kind: 'rental',
    rentalOutDays: 1,
    rentalBackDays: 1,
    depositMinor: 500,
    onHand: 20,
    ...wish,
  });

async function anOrder(chairs: BuiltProduct, quantity: number, day = SATURDAY) {
  const placed = await (await shop.aShopper([{ variantId: chairs.variantId, quantity }])).place({ day });
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  return { order, paymentId: order.payments[0]?.id ?? '', now: () => orderOf(app, placed.value) };
}

test('the confirmation names the handover, the way back and the deposit; one without rentals none of them', async () => {
  const chairs = await someChairs();
  const { paymentId } = await anOrder(chairs, 15);
  await app.choose(paymentId, 'paid');
  await app.settled();
  const mail = app.sent.at(-1);
  expect(mail?.text).toContain(
    'Your rentals are handed over on Friday 11 June 2027 and go back on Sunday 13 June 2027.',
  );
  expect(mail?.text).toContain('€75.00 deposit is due at the handover.');
  expect(mail?.html).toContain('€75.00 deposit is due at the handover.');
  const plain = await anOrder(await shop.aProduct(), 1);
  await app.choose(plain.paymentId, 'paid');
  await app.settled();
  expect(app.sent.at(-1)?.text).not.toMatch(/rentals|deposit/);
});

const freeOn = async (chairs: BuiltProduct, day: string) =>
  (await app.catalogue.product(chairs.slug, { day }, 'en'))?.availability;

test('15 of 20 chairs are booked for a Saturday: five are free for the Sunday, all for the Saturday after', async () => {
  const chairs = await someChairs();
  const { order } = await anOrder(chairs, 15);
  expect(await freeOn(chairs, '2027-06-13')).toEqual({ state: 'rentable', left: 5 });
  expect(await freeOn(chairs, '2027-06-14')).toEqual({ state: 'rentable', left: 5 });
  expect(await freeOn(chairs, '2027-06-15')).toEqual({ state: 'rentable', left: 20 });
  expect(await freeOn(chairs, '2027-06-19')).toEqual({ state: 'rentable', left: 20 });
  expect(order).toMatchObject({
    day: SATURDAY,
    parts: [{ day: '2027-06-11' }],
    lines: [{ rental: { outDay: '2027-06-11', backDay: '2027-06-13', depositMinor: 7_500, returned: null } }],
  });
  // The deposit is due on the spot: no cent of it is in the total.
  expect(order.totalMinor).toBe(15 * 1_000 + 900);
});

test('a card, the basket and the filter say the same as the page', async () => {
  const chairs = await someChairs({ category: 'hire' });
  await anOrder(chairs, 20);
  const listing = (query: object) => app.catalogue.listing({ category: 'hire', ...query }, 'en');
  expect((await listing({})).cards[0]?.availability).toEqual({ state: 'day-needed' });
  expect((await listing({ date: '2027-06-13' })).cards[0]?.availability).toEqual({ state: 'taken' });
  expect((await listing({ date: '2027-06-13', free: true })).cards).toHaveLength(0);
  expect((await listing({ date: '2027-06-19', free: true })).cards).toHaveLength(1);
  const { token } = await shop.aBasket([{ variantId: chairs.variantId, quantity: 21 }]);
  await app.carts.setOccasion({ token, occasion: { day: '2027-06-19' }, by: { kind: 'visitor' } });
  expect((await app.carts.view(token, 'en'))?.lines[0]).toMatchObject({
    availability: { state: 'last-ones', left: 20 },
    rental: { window: { from: '2027-06-18', until: '2027-06-20' } },
  });
});

test('more than are free are refused with how many there are, and none with the reason', async () => {
  const chairs = await someChairs();
  const too = await (await shop.aShopper([{ variantId: chairs.variantId, quantity: 21 }])).place();
  expect(too).toMatchObject({ code: 'sold-out', details: { left: 20 } });
  await anOrder(chairs, 20);
  const none = await (await shop.aShopper([{ variantId: chairs.variantId }])).place();
  expect(none).toMatchObject({ code: 'taken', details: { slug: chairs.slug } });
});

test('the notice is counted from the day it leaves', async () => {
  const tent = await someChairs({ rentalOutDays: 2, leadDays: 10 });
  const shopper = await shop.aShopper([{ variantId: tent.variantId }]);
  expect(await shopper.place({ day: '2027-05-12' })).toMatchObject({
    code: 'too-soon',
    details: { earliest: '2027-05-13' },
  });
  expect(await shopper.place({ day: '2027-05-13' })).toMatchObject({ ok: true });
});

test('the slot is one of the day of the handover; with a cake in the basket it is the day itself', async () => {
  const chairs = await someChairs();
  const friday = await shop.aSlot({ weekdays: [5] });
  const alone = await shop.aShopper([{ variantId: chairs.variantId }]);
  const page = await app.checkout.page({ token: alone.token, day: SATURDAY, language: 'en' });
  expect(page?.slots.delivery.map(({ id }) => id)).toContain(friday);
  expect(page?.rental).toEqual({
    handover: '2027-06-11',
    back: '2027-06-13',
    depositMinor: 500,
    withGoods: false,
  });
  const cake = await shop.aProduct({ onHand: 5 });
  const mixed = await shop.aShopper([{ variantId: chairs.variantId }, { variantId: cake.variantId }]);
  expect(await mixed.place({ slotId: friday })).toMatchObject({ code: 'no-such-slot' });
  const placed = await mixed.place();
  expect(placed.ok && (await orderOf(app, placed.value)).parts).toMatchObject([{ day: SATURDAY }]);
});

test('an order that nobody pays gives its days back when its time is over', async () => {
  const chairs = await someChairs();
  const { order, now } = await anOrder(chairs, 15);
  await app.database.pool.query('update orders set pay_before = $2 where id = $1', [order.id, '2027-04-30']);
  await app.checkout.reconcile();
  expect(await now()).toMatchObject({ fulfilmentState: 'cancelled' });
  expect(await freeOn(chairs, SATURDAY)).toEqual({ state: 'rentable', left: 20 });
});

test.each([
  [5, 'paid', 0],
  [6, 'none', 14],
])(
  'money that came late, when %i others were booked meanwhile: the order is %s',
  async (others, state, left) => {
    const chairs = await someChairs();
    const { order, paymentId, now } = await anOrder(chairs, 15);
    await app.database.pool.query('update orders set pay_before = $2 where id = $1', [
      order.id,
      '2027-04-30',
    ]);
    await app.checkout.reconcile();
    await anOrder(chairs, others);
    await app.choose(paymentId, 'paid', 'lost');
    await app.checkout.settle(paymentId);
    expect(await now()).toMatchObject({ paymentState: state });
    expect(await freeOn(chairs, SATURDAY)).toEqual(
      left > 0 ? { state: 'rentable', left } : { state: 'taken' },
    );
  },
);

test('placing an order with rentals takes no more statements than one without', async () => {
  const things = await Promise.all([
    someChairs(),
    someChairs({ rentalBackDays: 30 }),
    shop.aProduct({ onHand: 9 }),
  ]);
  const shopper = await shop.aShopper(things.map(({ variantId }) => ({ variantId })));
  const form = await shopper.form();
  const counted = await countStatements(() =>
    app.checkout.place({
      ...form,
      token: shopper.token,
      language: 'en',
      address: '10.9.9.8',
      by: { kind: 'visitor' },
    }),
  );
  expect(counted.value.ok).toBe(true);
  const [begin, commit] = [counted.texts.indexOf('begin'), counted.texts.indexOf('commit')];
  expect(commit - begin + 1).toBeLessThanOrEqual(15);
});
