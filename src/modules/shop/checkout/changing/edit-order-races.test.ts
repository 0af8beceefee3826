import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';
import { as, ordersToEdit } from './order-changes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
type Orders = ReturnType<typeof ordersToEdit>;
let orders: Orders;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  orders = ordersToEdit(app, shop);
});
afterAll(() => app.close());

type Order = Awaited<ReturnType<Orders['anOrder']>>;

/** Somebody who looks whether an order may be changed, and changes it a moment later without looking again. */
async function carelessEdit({ number, cake }: Order, pieces: number): Promise<void> {
  const { pool } = app.database;
  const { rows } = await pool.query(
    'select payment_state, fulfilment_state, total_minor, lines_minor from orders where number = $1',
    [number],
  );
  if (!['placed', 'approved'].includes(rows[0].fulfilment_state)) return;
  await pool.query('select pg_sleep(0.15)');
  const dearer = pieces * 5_000;
  await pool.query('update orders set total_minor = $2, lines_minor = $3 where number = $1', [
    number,
    rows[0].total_minor + dearer,
    rows[0].lines_minor + dearer,
  ]);
  await pool.query('update stock set on_hand = on_hand - $2 where variant_id = $1', [cake.variantId, pieces]);
}

const oneMore = async ({ lineOf, cake }: Order) => ({ lines: [{ id: await lineOf(cake), quantity: 3 }] });

/** What is paid and what is due come to the price, and its shelf to its ledger; the careless ones leave gaps of their own. */
async function agrees({ now, cake }: Order): Promise<void> {
  const { totalMinor, paidMinor, refundedMinor, dues } = await now();
  const due = dues.reduce((sum, { amountMinor, paidAt }) => sum + (paidAt ? 0 : amountMinor), 0);
  expect(paidMinor - refundedMinor + due).toBe(totalMinor);
  const gaps = await app.inventory.ledgerGaps(app.database.reader);
  expect(gaps.filter(({ variantId }) => variantId === cake.variantId)).toEqual([]);
}

test('careless, a change and a payment make an order that is paid and is not', async () => {
  const hurts = await untilItHurts(async () => {
    const order = await orders.anOrder({ paid: false });
    await Promise.all([carelessEdit(order, 1), order.pay()]);
    const { paymentState, paidMinor, totalMinor } = await order.now();
    return paymentState === 'paid' && paidMinor < totalMinor;
  });
  expect(hurts).toBe(true);
});

test('a change and the payment that arrives with it: the money is what is due, whoever comes first', async () => {
  for (let round = 0; round < 4; round++) {
    const order = await orders.anOrder({ paid: false });
    const paymentId = (await order.now()).payments[0]?.id ?? '';
    await app.choose(paymentId, 'failed');
    await app.checkout.settle(paymentId);
    await app.checkout.payAgain({ link: order.link, payment: 'test:card' });
    const second = (await order.now()).payments.at(-1)?.id ?? '';
    await app.choose(second, 'paid', 'lost');
    const asked = { ...(await oneMore(order)) };
    await Promise.all([app.checkout.settle(second), order.edit(asked)]);
    await app.settled();
    await agrees(order);
  }
});

test('money that was asked before the change is kept, and what is missing is due', async () => {
  const order = await orders.anOrder({ paid: false });
  const paymentId = (await order.now()).payments[0]?.id ?? '';
  await app.choose(paymentId, 'failed');
  expect((await order.edit(await oneMore(order))).ok).toBe(true);
  // The bank thinks again: the page that had failed was paid after all, at the price it showed.
  await app.database.pool.query(`update payments set state = 'open' where id = $1`, [paymentId]);
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  await app.settled();
  expect(await order.now()).toMatchObject({
    paymentState: 'part',
    paidMinor: 13_900,
    dues: [{ kind: 'difference', amountMinor: 5_000 }],
  });
  await agrees(order);
});

test('careless, an order that was cancelled takes goods with it', async () => {
  const cancel = (number: string) =>
    app.orders.takeStep({ number, step: 'cancel', reason: 'rain', by: as('manager') });
  const hurts = await untilItHurts(async () => {
    const order = await orders.anOrder();
    await Promise.all([carelessEdit(order, 1), cancel(order.number)]);
    return (await orders.stockOf(order.cake.variantId)).on_hand < 5;
  });
  expect(hurts).toBe(true);
});

test('a change and a cancellation: whoever comes second is told, and everything is on its shelf again', async () => {
  for (let round = 0; round < 4; round++) {
    const order = await orders.anOrder();
    const looked = await order.look(await oneMore(order));
    if (!looked.ok) throw new Error(looked.code);
    const [cancelled] = await Promise.all([
      app.orders.takeStep({ number: order.number, step: 'cancel', reason: 'rain', by: as('manager') }),
      looked.confirm(),
    ]);
    expect(cancelled.ok).toBe(true);
    await app.settled();
    expect(await orders.stockOf(order.cake.variantId)).toEqual({ on_hand: 5, held: 0 });
    const { paidMinor, refundedMinor } = await order.now();
    expect(refundedMinor).toBe(paidMinor);
  }
});

test('a change and the first step of making: never is changed what is being made', async () => {
  const by = as('manager');
  const start = (number: string) => app.orders.takeStep({ number, step: 'start-preparation', by });
  const order = async () => {
    const made = await orders.anOrder();
    await app.orders.takeStep({ number: made.number, step: 'approve', by });
    return made;
  };
  const hurts = await untilItHurts(async () => {
    const made = await order();
    let begunAt = 0;
    let changedAt = 0;
    await Promise.all([
      carelessEdit(made, 1).then(() => {
        changedAt = performance.now();
      }),
      start(made.number).then(() => {
        begunAt = performance.now();
      }),
    ]);
    return changedAt > begunAt && (await made.now()).totalMinor > 13_900;
  });
  expect(hurts).toBe(true);
  for (let round = 0; round < 4; round++) {
    const made = await order();
    const looked = await made.look(await oneMore(made));
    if (!looked.ok) throw new Error(looked.code);
    await Promise.all([looked.confirm(), start(made.number)]);
    const kinds = (await made.now()).activity.map(({ kind }) => kind);
    const [changed, begun] = [kinds.indexOf('changed'), kinds.indexOf('in-preparation')];
    expect(begun).toBeGreaterThan(-1);
    expect(changed).toBeLessThan(begun);
  }
});

test('two who change one order at once: one does, the other is told, and nothing is taken twice', async () => {
  const hurts = await untilItHurts(async () => {
    const order = await orders.anOrder();
    await Promise.all([carelessEdit(order, 1), carelessEdit(order, 1)]);
    // Two pieces are gone, and one is paid for.
    const { on_hand: left } = await orders.stockOf(order.cake.variantId);
    return left === 1 && (await order.now()).totalMinor === 18_900;
  });
  expect(hurts).toBe(true);
  for (let round = 0; round < 4; round++) {
    const order = await orders.anOrder();
    const looked = await Promise.all([
      order.look(await oneMore(order)),
      order.look({ lines: [{ id: await order.lineOf(order.cake), quantity: 4 }] }),
    ]);
    const done = await Promise.all(
      looked.map((one) => (one.ok ? one.confirm() : Promise.reject(new Error(one.code)))),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    const { lines, totalMinor } = await order.now();
    const { quantity = 0 } = lines.find(({ slug }) => slug === order.cake.slug) ?? {};
    expect(totalMinor).toBe(3_900 + quantity * 5_000);
    expect(await orders.stockOf(order.cake.variantId)).toEqual({ on_hand: 5 - quantity, held: 0 });
  }
});
