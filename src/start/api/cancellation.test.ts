import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let manager: ReturnType<typeof aProgram>;
let customer: ReturnType<typeof aProgram>;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
  manager = aProgram(app, await aTokenOf(app, 'manager'));
  customer = aProgram(app, await aTokenOf(app, 'customer'));
  await app.settings.change({
    part: 'cancelling',
    values: { mayCancel: true, cancelFreeDays: 14, cancelLastDays: 2, cancelKeepBp: 3_000 },
    expected: 0,
    by: { kind: 'system', job: 'test' },
  });
});
afterAll(() => app.close());

async function aPaidOrder(owner?: string): Promise<string> {
  const { variantId } = await shop.aProduct({ onHand: 5 });
  const placed = await (await shop.aShopper([{ variantId }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const { number, payments } = await orderOf(app, placed.value);
  await app.choose(payments[0]?.id ?? '', 'paid');
  await app.settled();
  if (owner)
    await app.database.pool.query(
      `update orders set account_id = (select id from accounts where email = $2) where number = $1`,
      [number, owner],
    );
  return number;
}

test('a cancellation sent twice under one key is one cancellation', async () => {
  const number = await aPaidOrder();
  const key = { 'idempotency-key': `cancel-${number}` };
  const body = { reason: 'the hall burnt down', refundMinor: 500 };
  const first = await manager('POST', `/orders/${number}/cancellation`, body, key);
  const second = await manager('POST', `/orders/${number}/cancellation`, body, key);
  expect([first.status, first.body]).toEqual([201, { number, fulfilmentState: 'cancelled' }]);
  expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  await app.settled();
  expect((await manager('GET', `/orders/${number}`)).body.refunded.amount).toBe(500);
});

test('a customer cancels their own order with the amount the order said, and nobody else’s', async () => {
  const own = await aPaidOrder('customer@api.test');
  const { cancelling } = (await customer('GET', `/orders/${own}`)).body;
  expect(cancelling).toMatchObject({ back: { amount: 1_900 }, freeUntil: '2027-05-29' });
  expect((await customer('POST', `/orders/${own}/cancellation`, { refundMinor: 5 })).body.code).toBe(
    'changed-meanwhile',
  );
  const done = await customer('POST', `/orders/${own}/cancellation`, { refundMinor: cancelling.back.amount });
  expect([done.status, done.body]).toEqual([201, { number: own, fulfilmentState: 'cancelled' }]);
  const other = await aPaidOrder();
  expect((await customer('POST', `/orders/${other}/cancellation`, { refundMinor: 1_900 })).status).toBe(404);
});
