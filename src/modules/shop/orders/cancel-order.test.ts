import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import { anUnpaidOrder, aPaidOrder, as, type PlacedForTest } from './orders-for-test.ts';

// A cake of 10 euro, delivered for 9, on 12 June; free until 29 May, 30 % kept until 10 June.
const TOTAL = 1_900;
let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2027-05-01T09:00:00Z');
  app = await testApplication({ clock, connections: 8 });
  shop = await anOpenShop(app);
  await app.settings.change({
    part: 'cancelling',
    values: { mayCancel: true, cancelFreeDays: 14, cancelLastDays: 2, cancelKeepBp: 3_000 },
    expected: 0,
    by: as('manager'),
  });
});
afterAll(() => app.close());
beforeEach(() => clock.set('2027-05-01T09:00:00Z'));

const cancel = (order: PlacedForTest, shownMinor: number) =>
  app.checkout.cancel({ order: { link: order.link }, shownMinor, by: visitor });
const seen = async ({ link }: PlacedForTest) => {
  const order = await app.orders.byLink(link);
  if (!order) throw new Error('the order is not there');
  return order;
};
const stockOf = async ({ cake }: PlacedForTest) => {
  const { rows } = await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [
    cake.variantId,
  ]);
  return rows[0];
};
const placesTaken = async () => {
  const { rows } = await app.database.pool.query(
    'select coalesce(sum(taken), 0)::int as taken from capacity_days where subject_id = $1',
    [shop.slotId],
  );
  return rows[0].taken;
};
const mailsOf = ({ number }: PlacedForTest) => app.sent.filter(({ text }) => text.includes(number));

test('a customer cancels in time: everything comes back, the goods are free, and everybody hears of it', async () => {
  const before = await placesTaken();
  const order = await aPaidOrder(app, shop);
  expect((await seen(order)).cancelling).toEqual({
    backMinor: TOTAL,
    keptMinor: 0,
    freeUntil: '2027-05-29',
    until: '2027-06-10',
  });
  expect(await cancel(order, TOTAL)).toEqual({ ok: true, value: { backMinor: TOTAL } });
  await app.settled();
  expect(await seen(order)).toMatchObject({
    fulfilmentState: 'cancelled',
    paymentState: 'refunded',
    refundedMinor: TOTAL,
    cancelling: null,
  });
  expect(await stockOf(order)).toEqual({ on_hand: 3, held: 0 });
  expect(await placesTaken()).toBe(before);
  expect(mailsOf(order).map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([`Order ${order.number} is cancelled`]),
  );
  const { rows } = await app.database.pool.query(
    `select after from journal where subject_id = $1 and action = 'order.cancel'`,
    [order.id],
  );
  expect(rows).toEqual([{ after: { state: 'cancelled', reason: 'by-customer', amountMinor: TOTAL } }]);
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
});

test('a coupon of one use can be used again when its order was cancelled', async () => {
  const { code, id } = await shop.aCoupon({ maxUses: 1 });
  const cake = await shop.aProduct({ onHand: 3 });
  const shopper = await shop.aShopper([{ variantId: cake.variantId }]);
  await app.carts.keepCoupon({ token: shopper.token, code });
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const link = placed.value.orderLink.split('/').pop() ?? '';
  const uses = async () => {
    const { rows } = await app.database.pool.query('select used from coupons where id = $1', [id]);
    return rows[0].used;
  };
  expect(await uses()).toBe(1);
  expect(await app.checkout.cancel({ order: { link }, shownMinor: 0, by: visitor })).toMatchObject({
    ok: true,
  });
  expect(await uses()).toBe(0);
});

test('later a part is kept, and it is what the page said', async () => {
  const order = await aPaidOrder(app, shop);
  clock.set('2027-06-01T09:00:00Z');
  expect((await seen(order)).cancelling).toMatchObject({ backMinor: 1_330, keptMinor: 570, freeUntil: null });
  // The page stood open since May.
  expect(await cancel(order, TOTAL)).toMatchObject({
    code: 'changed-meanwhile',
    details: { backMinor: 1_330 },
  });
  expect((await seen(order)).fulfilmentState).toBe('placed');
  expect(await cancel(order, 1_330)).toMatchObject({ ok: true });
  await app.settled();
  expect(await seen(order)).toMatchObject({ paymentState: 'refunded-in-part', refundedMinor: 1_330 });
});

test('what has gone back already does not go back again', async () => {
  const order = await aPaidOrder(app, shop);
  await app.orders.refund({
    number: order.number,
    paymentId: order.paymentId,
    amountMinor: 900,
    reason: 'late',
    by: as('manager'),
  });
  expect((await seen(order)).cancelling).toMatchObject({ backMinor: 1_000, keptMinor: 0 });
  expect(await cancel(order, 1_000)).toMatchObject({ ok: true });
  await app.settled();
  expect(await seen(order)).toMatchObject({ paymentState: 'refunded', refundedMinor: TOTAL });
});

test('too late, begun, or not one’s own: nothing is cancelled', async () => {
  const order = await aPaidOrder(app, shop);
  clock.set('2027-06-11T09:00:00Z');
  expect(await cancel(order, 0)).toMatchObject({ code: 'step-not-possible' });
  clock.set('2027-05-01T09:00:00Z');
  for (const step of ['approve', 'start-preparation'] as const)
    await app.orders.takeStep({ number: order.number, step, by: as('agent') });
  expect((await seen(order)).cancelling).toBeNull();
  expect(await cancel(order, TOTAL)).toMatchObject({ code: 'step-not-possible' });
  for (const own of [{ number: order.number }, { link: 'A'.repeat(22) }])
    for (const by of [visitor, as('customer')])
      expect(await app.checkout.cancel({ order: own, shownMinor: TOTAL, by })).toMatchObject({
        code: 'no-such-order',
      });
});

test('an order that only waits for its money is given up at once, and money that comes later does not wake it', async () => {
  const order = await anUnpaidOrder(app, shop);
  expect((await seen(order)).cancelling).toMatchObject({ backMinor: 0, until: null });
  expect(await cancel(order, 0)).toMatchObject({ ok: true });
  expect(await stockOf(order)).toEqual({ on_hand: 3, held: 0 });
  await app.choose(order.paymentId, 'paid', 'lost');
  await app.checkout.settle(order.paymentId);
  expect(await seen(order)).toMatchObject({
    fulfilmentState: 'cancelled',
    payments: [{ settledAs: 'paid-late', refunds: [{ state: 'proposed', amountMinor: TOTAL }] }],
  });
});

test('money that is here and not told yet is asked for before anything is given up', async () => {
  const order = await anUnpaidOrder(app, shop);
  await app.choose(order.paymentId, 'paid', 'lost');
  expect(await cancel(order, 0)).toMatchObject({ code: 'changed-meanwhile', details: { backMinor: TOTAL } });
  expect(await seen(order)).toMatchObject({ fulfilmentState: 'placed', paymentState: 'paid' });
});

/** What a careless shop does: it looks, it thinks, it writes. */
async function carelessly({ id }: PlacedForTest, to: string): Promise<boolean> {
  const { pool } = app.database;
  const { rows } = await pool.query('select fulfilment_state as state from orders where id = $1', [id]);
  if (rows[0].state !== 'approved') return false;
  await pool.query('update orders set fulfilment_state = $2 where id = $1', [id, to]);
  return true;
}

test('the makers begin while the customer cancels: one of the two happens, never both', async () => {
  const anApproved = async () => {
    const order = await aPaidOrder(app, shop);
    await app.orders.takeStep({ number: order.number, step: 'approve', by: as('agent') });
    return order;
  };
  const shared = await anApproved();
  const reset = () =>
    app.database.pool.query(`update orders set fulfilment_state = 'approved' where id = $1`, [shared.id]);
  const hurts = await untilItHurts(async () => {
    await reset();
    const both = await Promise.all([carelessly(shared, 'cancelled'), carelessly(shared, 'in-preparation')]);
    return both.every(Boolean);
  });
  expect(hurts).toBe(true);
  for (let round = 0; round < 5; round++) {
    const order = await anApproved();
    const [cancelled, begun] = await Promise.all([
      cancel(order, TOTAL),
      app.orders.takeStep({ number: order.number, step: 'start-preparation', by: as('agent') }),
    ]);
    expect([cancelled.ok, begun.ok].filter(Boolean)).toHaveLength(1);
    expect((await seen(order)).fulfilmentState).toBe(cancelled.ok ? 'cancelled' : 'in-preparation');
    expect(await stockOf(order)).toEqual({ on_hand: cancelled.ok ? 3 : 2, held: 0 });
  }
});

test('pressed twice, or while the office pays back: the money goes back once', async () => {
  const order = await aPaidOrder(app, shop);
  const outcomes = await Promise.all([cancel(order, TOTAL), cancel(order, TOTAL)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const other = await aPaidOrder(app, shop);
  await Promise.all([
    cancel(other, TOTAL),
    app.orders.refund({
      number: other.number,
      paymentId: other.paymentId,
      amountMinor: 500,
      reason: 'a gesture',
      by: as('manager'),
    }),
  ]);
  await app.settled();
  expect((await seen(order)).refundedMinor).toBe(TOTAL);
  const { refundedMinor, fulfilmentState } = await seen(other);
  expect(refundedMinor).toBe(fulfilmentState === 'cancelled' ? TOTAL : 500);
});

test('the money comes while the customer gives up: it is paid, or it is proposed to go back, and nothing is lost', async () => {
  for (let round = 0; round < 5; round++) {
    const order = await anUnpaidOrder(app, shop);
    await app.choose(order.paymentId, 'paid', 'lost');
    const [given] = await Promise.all([
      app.orders.cancelOwn({ order: { link: order.link }, shownMinor: 0, by: visitor }),
      app.checkout.settle(order.paymentId),
    ]);
    const { fulfilmentState, payments } = await seen(order);
    expect(fulfilmentState).toBe(given.ok ? 'cancelled' : 'placed');
    expect(payments[0]?.settledAs).toBe(given.ok ? 'paid-late' : 'paid');
    expect(await stockOf(order)).toEqual({ on_hand: given.ok ? 3 : 2, held: 0 });
  }
});

test('the office cancels with a reason and gives back what was agreed, also when it is being made', async () => {
  const order = await aPaidOrder(app, shop);
  for (const step of ['approve', 'start-preparation'] as const)
    await app.orders.takeStep({ number: order.number, step, by: as('agent') });
  const step = { number: order.number, step: 'cancel', reason: 'The hall burnt down' } as const;
  expect(await app.orders.takeStep({ ...step, by: as('agent') })).toMatchObject({ code: 'not-allowed' });
  const { reason: _, ...silent } = step;
  expect(await app.orders.takeStep({ ...silent, by: as('manager') })).toMatchObject({
    code: 'reason-missing',
  });
  expect(await app.orders.takeStep({ ...step, refundMinor: 1_901, by: as('manager') })).toMatchObject({
    code: 'more-than-paid',
  });
  expect(await app.orders.takeStep({ ...step, refundMinor: 1_000, by: as('manager') })).toMatchObject({
    ok: true,
  });
  await app.settled();
  expect(await seen(order)).toMatchObject({
    fulfilmentState: 'cancelled',
    endedReason: 'The hall burnt down',
    paymentState: 'refunded-in-part',
    refundedMinor: 1_000,
  });
  expect(await stockOf(order)).toEqual({ on_hand: 3, held: 0 });
  expect(mailsOf(order).some(({ text }) => text.includes('The hall burnt down'))).toBe(true);
});

test('when the office says no amount, all of it goes back; nothing, when it says nought', async () => {
  for (const [refundMinor, back] of [
    [undefined, TOTAL],
    [0, 0],
  ] as const) {
    const { number, link } = await aPaidOrder(app, shop);
    const over = refundMinor === undefined ? {} : { refundMinor };
    await app.orders.takeStep({
      number,
      step: 'cancel',
      reason: 'agreed by phone',
      ...over,
      by: as('admin'),
    });
    await app.settled();
    expect((await app.orders.byLink(link))?.refundedMinor).toBe(back);
  }
});
