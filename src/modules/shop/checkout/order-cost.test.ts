import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { type Actor, system } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const manager: Actor = {
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role: 'manager',
  name: 'Inès',
  sessionId: 's',
};

/** An order of so many different things, its payment open. */
async function anOrder(things: number) {
  const goods = await Promise.all(Array.from({ length: things }, () => shop.aProduct({ onHand: 9 })));
  const placed = await (await shop.aShopper(goods.map(({ variantId }) => ({ variantId })))).place();
  if (!placed.ok) throw new Error(placed.code);
  const now = () => orderOf(app, placed.value);
  const { number, payments } = await now();
  return { now, number, paymentId: payments[0]?.id ?? '' };
}

async function aPaidOrder(things: number) {
  const order = await anOrder(things);
  await app.choose(order.paymentId, 'paid', 'lost');
  await app.checkout.settle(order.paymentId);
  return order;
}

const statementsOf = async (work: () => Promise<unknown>) => (await countStatements(work)).statements;

test('the news of a payment is settled in as many statements for ten things as for one, and again in two', async () => {
  // What is kept of the shop is asked for with the first.
  await aPaidOrder(1);
  const counts: number[] = [];
  for (const things of [1, 10]) {
    const { now, paymentId } = await anOrder(things);
    await app.choose(paymentId, 'paid', 'lost');
    counts.push(await statementsOf(() => app.checkout.settle(paymentId)));
    expect(await now()).toMatchObject({ paymentState: 'paid' });
    // The same news once more finds everything done.
    expect(await statementsOf(() => app.checkout.settle(paymentId))).toBeLessThanOrEqual(2);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(18);
});

test('a refund is asked for in as many statements for an order of ten things as of one', async () => {
  const counts: number[] = [];
  for (const things of [1, 10]) {
    const { now, number, paymentId } = await aPaidOrder(things);
    counts.push(
      await statementsOf(() =>
        app.orders.refund({ number, paymentId, amountMinor: 100, reason: 'late', by: manager }),
      ),
    );
    await app.settled();
    expect(await now()).toMatchObject({ refundedMinor: 100, paymentState: 'refunded-in-part' });
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(14);
});

test('the board is one statement, however many orders stand on it', async () => {
  const board = () => app.orders.board(system('test'));
  const before = await countStatements(board);
  for (let order = 0; order < 5; order++) await aPaidOrder(2);
  const after = await countStatements(board);
  expect(after.statements).toBe(before.statements);
  expect(after.statements).toBe(1);
  const placed = after.value.ok ? after.value.value.find(({ state }) => state === 'placed') : undefined;
  expect(placed?.total).toBeGreaterThanOrEqual(5);
});
