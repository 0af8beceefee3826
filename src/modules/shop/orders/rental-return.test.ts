import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
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
import type { LineBack } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2027-06-10T09:00:00Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const SATURDAY = '2027-06-12';
const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});
const someChairs = () =>
  shop.aProduct({ kind: 'rental', rentalOutDays: 1, rentalBackDays: 1, depositMinor: 500, onHand: 20 });

async function anOrderThatIsOut(things: BuiltProduct[], quantity = 15) {
  clock.set('2027-06-10T09:00:00Z');
  const shopper = await shop.aShopper(things.map(({ variantId }) => ({ variantId, quantity })));
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const { number, payments } = await orderOf(app, placed.value);
  await app.choose(payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(payments[0]?.id ?? '');
  for (const step of ['approve', 'start-preparation', 'make-ready', 'send-out', 'deliver'] as const)
    expect(await app.orders.takeStep({ number, step, by: as('agent') })).toMatchObject({ ok: true });
  const order = await orderOf(app, placed.value);
  const office = async () => {
    const seen = await app.orders.forOffice(number, as('agent'));
    if (!seen) throw new Error('the order is not there');
    return seen;
  };
  const lineIds = order.lines.map(({ id }) => id);
  const back = (back: LineBack[], reason = '') =>
    app.orders.takeStep({ number, step: 'record-return', back, reason, by: as('agent') });
  return { number, lineIds, back, office, now: () => orderOf(app, placed.value) };
}

const ownedOf = async ({ variantId }: BuiltProduct) => app.inventory.stockOf(variantId, as('agent'));
const freeOn = async ({ slug }: BuiltProduct, day: string) =>
  (await app.catalogue.product(slug, { day }, 'en'))?.availability;

test('one chair is missing and one is broken: both leave the stock, the order says so, and it can be closed', async () => {
  const chairs = await someChairs();
  const { number, lineIds, back, office, now } = await anOrderThatIsOut([chairs]);
  expect((await office()).steps).toEqual(['record-return']);
  clock.set('2027-06-13T15:00:00Z');
  const [lineId = ''] = lineIds;
  expect(await back([{ lineId, returned: 14, damaged: 1 }], 'leg broken')).toMatchObject({
    value: { state: 'returned' },
  });
  const order = await office();
  expect(order).toMatchObject({
    fulfilmentState: 'returned',
    steps: ['close'],
    lines: [{ rental: { returned: 14, damaged: 1 } }],
  });
  expect(order.activity.slice(-2)).toMatchObject([
    { kind: 'returned', data: { returned: 14, missing: 1, damaged: 1 } },
    { kind: 'note', internal: true, data: { text: 'leg broken' } },
  ]);
  expect(JSON.stringify(await now())).not.toContain('leg broken');
  expect(await ownedOf(chairs)).toMatchObject({
    onHand: 18,
    movements: [{ reason: 'corrected', onHandDelta: -2, orderNumber: number, note: number }, {}],
  });
  expect(await freeOn(chairs, '2027-06-19')).toEqual({ state: 'rentable', left: 18 });
  expect(await app.orders.takeStep({ number, step: 'close', by: as('agent') })).toMatchObject({ ok: true });
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
});

test('what is not named came back whole', async () => {
  const chairs = await someChairs();
  const { back, office } = await anOrderThatIsOut([chairs]);
  expect(await back([])).toMatchObject({ ok: true });
  expect((await office()).lines).toMatchObject([{ rental: { returned: 15, damaged: 0 } }]);
  expect(await ownedOf(chairs)).toMatchObject({ onHand: 20 });
});

test('counts that cannot be are refused, and nothing is written', async () => {
  const [chairs, other] = [await someChairs(), await someChairs()];
  const { lineIds, back, office } = await anOrderThatIsOut([chairs]);
  const elsewhere = await anOrderThatIsOut([other]);
  const [lineId = ''] = lineIds;
  for (const wrong of [
    [{ lineId, returned: 16, damaged: 0 }],
    [{ lineId, returned: 3, damaged: 4 }],
    [{ lineId: elsewhere.lineIds[0] ?? '', returned: 1, damaged: 0 }],
    [
      { lineId, returned: 1, damaged: 0 },
      { lineId, returned: 15, damaged: 0 },
    ],
  ])
    expect(await back(wrong)).toMatchObject({ code: 'bad-count' });
  expect(await office()).toMatchObject({
    fulfilmentState: 'delivered',
    lines: [{ rental: { returned: null } }],
  });
  expect(await ownedOf(chairs)).toMatchObject({ onHand: 20 });
});

test('a return is recorded once, by whoever is first, and never of what is not let', async () => {
  const chairs = await someChairs();
  const { number, lineIds, back } = await anOrderThatIsOut([chairs]);
  const [lineId = ''] = lineIds;
  const both = await Promise.all([1, 1].map((damaged) => back([{ lineId, returned: 15, damaged }])));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ownedOf(chairs)).toMatchObject({ onHand: 19 });
  expect(await app.orders.takeStep({ number, step: 'record-return', by: as('customer') })).toMatchObject({
    code: 'not-allowed',
  });
  const cake = await anOrderThatIsOut([await shop.aProduct({ onHand: 50 })], 1);
  expect(await cake.back([])).toMatchObject({ code: 'step-not-possible' });
});

test('the day’s page shows what goes out, what is due back, and what is late', async () => {
  const chairs = await someChairs();
  const { number, back } = await anOrderThatIsOut([chairs], 2);
  const seen = async (now: string) => {
    clock.set(now);
    const today = await app.orders.today(as('agent'));
    if (!today.ok) throw new Error(today.code);
    const mine = (rows: { number: string; backDay: string }[]) => rows.filter((row) => row.number === number);
    return { goesOut: mine(today.value.goesOut).length, comesBack: mine(today.value.comesBack) };
  };
  expect(await seen('2027-06-12T09:00:00Z')).toEqual({ goesOut: 0, comesBack: [] });
  expect((await seen('2027-06-13T09:00:00Z')).comesBack).toMatchObject([
    { quantity: 2, backDay: '2027-06-13' },
  ]);
  expect((await seen('2027-06-16T09:00:00Z')).comesBack).toMatchObject([{ backDay: '2027-06-13' }]);
  await back([]);
  expect((await seen('2027-06-16T09:00:00Z')).comesBack).toEqual([]);
});

test('what is let and paid stands among what goes out on the day of its handover', async () => {
  clock.set('2027-06-10T09:00:00Z');
  const chairs = await someChairs();
  const placed = await (await shop.aShopper([{ variantId: chairs.variantId, quantity: 3 }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const { number, payments } = await orderOf(app, placed.value);
  const onFriday = async () => {
    clock.set('2027-06-11T07:00:00Z');
    const today = await app.orders.today(as('agent'));
    const of = (rows: { number: string }[]) => rows.filter((row) => row.number === number).length;
    return today.ok ? [of(today.value.goesOut), of(today.value.leavingToday)] : [];
  };
  expect(await onFriday()).toEqual([0, 0]);
  clock.set('2027-06-10T09:00:00Z');
  await app.choose(payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(payments[0]?.id ?? '');
  expect(await onFriday()).toEqual([1, 1]);
});

test('a rejected order gives its days back', async () => {
  clock.set('2027-06-10T09:00:00Z');
  const chairs = await someChairs();
  const placed = await (await shop.aShopper([{ variantId: chairs.variantId, quantity: 20 }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const { number, payments } = await orderOf(app, placed.value);
  await app.choose(payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(payments[0]?.id ?? '');
  expect(await freeOn(chairs, SATURDAY)).toEqual({ state: 'taken' });
  await app.orders.takeStep({ number, step: 'reject', reason: 'no van', by: as('manager') });
  expect(await freeOn(chairs, SATURDAY)).toEqual({ state: 'rentable', left: 20 });
});
