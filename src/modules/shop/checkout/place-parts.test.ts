import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { type Actor, visitor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type Shopper,
  type TestApplication,
  testApplication,
} from '#testing';

const SATURDAY = '2027-06-12';
let app: TestApplication;
let shop: OpenShop;
let counter: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00', capacity: 50 });
});
afterAll(() => app.close());

const as = (role: 'manager'): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});
const aCake = () => shop.aProduct({ onHand: 50, priceMinor: 4_000 });
const someChairs = () =>
  shop.aProduct({ kind: 'rental', rentalOutDays: 1, rentalBackDays: 1, onHand: 20, priceMinor: 300 });
const shopperOf = async (...things: { variantId: string }[]) =>
  shop.aShopper(things.map(({ variantId }) => ({ variantId })));
const orderFrom = async (shopper: Shopper, over: Parameters<Shopper['place']>[0]) => {
  const placed = await shopper.place(over);
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  return orderOf(app, placed.value);
};

test('the cake is fetched and the flowers are brought: two parts, each with its hour, and the fee of the one', async () => {
  const shopper = await shopperOf(await aCake(), await aCake());
  const [cake = ''] = shopper.lineIds;
  const order = await orderFrom(shopper, { apart: [cake], apartSlotId: counter });
  expect(order.parts).toMatchObject([
    { method: 'pick-up', slot: { from: '09:00' }, address: null, feeMinor: 0, fulfilmentState: 'placed' },
    { method: 'delivery', slot: { from: '10:00' }, address: { town: 'Gent' }, feeMinor: 900 },
  ]);
  expect(order).toMatchObject({ linesMinor: 8_000, deliveryMinor: 900, totalMinor: 8_900 });
  expect(new Set(order.lines.map(({ partId }) => partId))).toEqual(new Set(order.parts.map(({ id }) => id)));
  const { rows } = await app.database.pool.query(
    `select c.subject_id as id, c.taken from capacity_days c where c.day = $1 and c.subject_id = any($2) order by c.taken`,
    [SATURDAY, [counter, shop.slotId]],
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { id: counter, taken: 1 },
      { id: shop.slotId, taken: 1 },
    ]),
  );
});

test('the cake is fetched while the DJ comes, who needs an address and has a fee, but no hour', async () => {
  const shopper = await shopperOf(await aCake(), await shop.aDj());
  const fetched = { method: 'pick-up', slotId: counter } as const;
  expect(await shopper.place({ ...fetched, street: '', town: '' })).toMatchObject({
    code: 'address-needed',
    details: { part: 'on-site' },
  });
  const order = await orderFrom(shopper, fetched);
  expect(order.parts).toMatchObject([
    { method: 'pick-up', feeMinor: 0 },
    { method: 'on-site', slot: null, address: { postcode: '9000' }, feeMinor: 900 },
  ]);
  const alone = await shopperOf(await shop.aDj());
  expect(await alone.place(fetched)).toMatchObject({ code: 'pick-up-not-possible' });
});

test('chairs leave by themselves the day before when the cake is fetched on the day', async () => {
  const shopper = await shopperOf(await aCake(), await someChairs());
  const together = await app.checkout.page({ token: shopper.token, language: 'en', day: SATURDAY });
  expect(together?.parts).toMatchObject([{ day: SATURDAY, rental: { withGoods: true } }]);
  const [cake = ''] = shopper.lineIds;
  const order = await orderFrom(shopper, { apart: [cake], apartSlotId: counter });
  expect(order.parts).toMatchObject([
    { method: 'delivery', day: '2027-06-11' },
    { method: 'pick-up', day: SATURDAY },
  ]);
  expect(order.lines.map(({ rental }) => rental?.outDay ?? null)).toEqual(['2027-06-11', null]);
});

test('a refusal names the part it is about', async () => {
  const full = await shop.aSlot({ method: 'pick-up', capacity: 1 });
  const shopper = await shopperOf(await aCake(), await aCake());
  const apart = [shopper.lineIds[0] ?? ''];
  const named = { part: 'pick-up', apart: 1 };
  expect(await shopper.place({ apart })).toMatchObject({ code: 'slot-needed', details: named });
  expect(await shopper.place({ apart, apartSlotId: shop.slotId })).toMatchObject({
    code: 'no-such-slot',
    details: named,
  });
  expect(await shopper.place({ apart, apartSlotId: counter, slotId: undefined })).toMatchObject({
    code: 'slot-needed',
    details: { part: 'delivery' },
  });
  await orderFrom(await shopperOf(await aCake()), { method: 'pick-up', slotId: full });
  expect(await shopper.place({ apart, apartSlotId: full })).toMatchObject({
    code: 'slot-full',
    details: named,
  });
  expect((await app.carts.view(shopper.token, 'en'))?.lines).toHaveLength(2);
});

test('delivery is free from what is delivered, and what is fetched does not count', async () => {
  await shop.aZone({ prefixes: ['8000'], feeMinor: 700, freeFromMinor: 8_000, name: 'Brugge' });
  const shopper = await shopperOf(await aCake(), await aCake());
  const there = { postcode: '8000', town: 'Brugge' };
  const page = (apart: string[]) =>
    app.checkout.page({ token: shopper.token, language: 'en', day: SATURDAY, postcode: '8000', apart });
  const apart = [shopper.lineIds[0] ?? ''];
  expect((await page([]))?.deliveryMinor).toBe(0);
  expect(await page(apart)).toMatchObject({ deliveryMinor: 700, totalMinor: 8_700 });
  const order = await orderFrom(shopper, { ...there, apart, apartSlotId: counter });
  expect(order).toMatchObject({ deliveryMinor: 700, totalMinor: 8_700 });
});

test('a coupon for free delivery takes the fee of the part that is brought, and VAT follows to the cent', async () => {
  const { code } = await shop.aCoupon({ kind: 'free-delivery' });
  const shopper = await shopperOf(await aCake(), await aCake());
  await app.carts.enterCoupon({ token: shopper.token, typed: code, from: '10.4.0.1' });
  const apart = [shopper.lineIds[0] ?? ''];
  const order = await orderFrom(shopper, { apart, apartSlotId: counter });
  expect(order).toMatchObject({ deliveryMinor: 900, deliveryDiscountMinor: 900, totalMinor: 8_000 });
  expect(order.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(8_000);
});

test('what is paid at the counter is fetched, all of it', async () => {
  await app.settings.change({
    part: 'terms',
    values: { ...(await app.settings.terms()), payAtPickUp: true },
    expected: 0,
    by: as('manager'),
  });
  const isOffered = async (apart: string[]) =>
    (
      await app.checkout.page({
        token: shopper.token,
        language: 'en',
        day: SATURDAY,
        method: 'pick-up',
        apart,
      })
    )?.paymentMethods.some(({ method }) => method === 'at-pick-up');
  const shopper = await shopperOf(await aCake(), await aCake());
  expect(await isOffered([])).toBe(true);
  expect(await isOffered([shopper.lineIds[0] ?? ''])).toBe(false);
  const counted = { method: 'pick-up', slotId: counter, payment: 'by-hand:at-pick-up' } as const;
  expect(
    await shopper.place({ ...counted, apart: [shopper.lineIds[0] ?? ''], apartSlotId: shop.slotId }),
  ).toMatchObject({ code: 'not-at-pick-up' });
});

test('placing takes at most 15 statements, for two parts as for one', async () => {
  const things = await Promise.all(Array.from({ length: 12 }, aCake));
  const shopper = await shop.aShopper(things.map(({ variantId }) => ({ variantId })));
  const form = await shopper.form({ apart: shopper.lineIds.slice(6), apartSlotId: counter });
  const counted = await countStatements(() =>
    app.checkout.place({ ...form, token: shopper.token, language: 'en', address: '10.9.9.9', by: visitor }),
  );
  expect(counted.value.ok).toBe(true);
  const [begin, commit] = ['begin', 'commit'].map((word) => counted.texts.indexOf(word));
  expect((commit ?? 0) - (begin ?? 0) + 1).toBeLessThanOrEqual(15);
});

test('a line that is not in the basket splits nothing, and all of it the other way is one part', async () => {
  const shopper = await shopperOf(await aCake());
  const strange = '0190a0b0-0000-7000-8000-000000000001';
  expect((await orderFrom(shopper, { apart: [strange] })).parts).toMatchObject([{ method: 'delivery' }]);
  const other = await shopperOf(await aCake());
  const order = await orderFrom(other, { apart: other.lineIds, apartSlotId: counter });
  expect(order.parts).toMatchObject([{ method: 'pick-up', feeMinor: 0 }]);
});
