import { afterAll, beforeAll, expect, test } from 'vitest';
import { mollie } from '#modules/shop/payments';
import { system } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';
import { mollieDouble } from './mollie.ts';

const clock = fixedClock('2027-05-01T09:00:00Z');
let double: Awaited<ReturnType<typeof mollieDouble>>;
let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  double = await mollieDouble({ refundsWait: true });
  const methods = [{ method: 'ideal', label: 'iDEAL | Wero', minutes: 15 }];
  const provider = mollie({ apiUrl: double.url, key: 'test_double', methods });
  app = await testApplication({ clock, providers: [provider] });
  shop = await anOpenShop(app);
});
afterAll(async () => {
  await double.close();
  await app.close();
});

const control = (id: string, order: object) =>
  fetch(`${double.url}/control/payments/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
async function settled() {
  await double.quiet();
  await app.settled();
}

/** An order that is paid, with 300 cents of it on their way back. */
async function aRefundUnderWay() {
  const { variantId } = await shop.aProduct({ onHand: 5 });
  const placed = await (await shop.aShopper([{ variantId }])).place({ payment: 'mollie:ideal' });
  if (!placed.ok) throw new Error(placed.code);
  const now = () => orderOf(app, placed.value);
  const { id: orderId, payments } = await now();
  const at = [...double.payments.keys()].at(-1) ?? '';
  await control(at, { status: 'paid' });
  await settled();
  await app.database.inTransaction((tx) =>
    app.payments.refund(tx, {
      paymentId: payments[0]?.id ?? '',
      amountMinor: 300,
      reason: 'a test',
      by: system('test'),
    }),
  );
  await settled();
  expect((await now()).refundedMinor).toBe(0);
  const stateOf = async () =>
    (await app.database.pool.query('select state, error from refunds where order_id = $1', [orderId]))
      .rows[0];
  expect(await stateOf()).toEqual({ state: 'pending', error: null });
  return { now, at, orderId, stateOf };
}

test('a refund that a bank takes days for counts when its news comes', async () => {
  const { now, at, stateOf } = await aRefundUnderWay();
  await control(at, { refunds: 'refunded' });
  await settled();
  expect(await stateOf()).toEqual({ state: 'done', error: null });
  expect((await now()).refundedMinor).toBe(300);
});

test('when no news comes it is found by reconciliation', async () => {
  const { now, at, stateOf } = await aRefundUnderWay();
  const refund = double.payments.get(at)?.refunds[0];
  if (refund) refund.status = 'refunded';
  // A refund's age is the database's own time.
  await app.database.pool.query(`update refunds set created_at = '2027-05-01T07:00:00Z', checked_at = null`);
  await app.checkout.reconcile();
  await settled();
  expect(await stateOf()).toEqual({ state: 'done', error: null });
  expect((await now()).refundedMinor).toBe(300);
});

test('a refund that the bank sends back is told to the staff, with the reason, and can be tried again', async () => {
  const { now, at, orderId, stateOf } = await aRefundUnderWay();
  await control(at, { refunds: 'failed' });
  await settled();
  expect(await stateOf()).toEqual({ state: 'failed', error: 'failed' });
  const { rows } = await app.database.pool.query(
    `select data->>'why' as why from order_activity where order_id = $1 and kind = 'refund-failed'`,
    [orderId],
  );
  expect(rows).toEqual([{ why: 'failed' }]);
  const { payments, totalMinor } = await now();
  const again = await app.database.inTransaction((tx) =>
    app.payments.refund(tx, {
      paymentId: payments[0]?.id ?? '',
      amountMinor: totalMinor,
      reason: 'again',
      by: system('test'),
    }),
  );
  expect(again.ok).toBe(true);
});
