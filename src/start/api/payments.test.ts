import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#platform/policy';
import { anOpenShop, fixedClock, orderOf, type TestApplication, testApplication } from '#testing';
import { aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let order: Awaited<ReturnType<typeof orderOf>>;
let paymentId: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  const shop = await anOpenShop(app);
  await app.settings.change({
    part: 'transfer',
    values: { transferIban: 'BE68539007547034', transferHolder: 'Feest bv', transferDays: 7 },
    expected: 0,
    by: system('test'),
  });
  await app.settings.shop();
  const { variantId } = await shop.aProduct({ onHand: 5 });
  const placed = await (await shop.aShopper([{ variantId }])).place({ payment: 'by-hand:transfer' });
  if (!placed.ok) throw new Error(placed.code);
  order = await orderOf(app, placed.value);
  paymentId = order.payments[0]?.id ?? '';
});
afterAll(() => app.close());

test('a program of the staff reads payments and records a transfer, once for each key; nobody else does', async () => {
  const call = async (path: string, token?: string, body?: object) => {
    const answer = await fetch(`${app.url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json', 'idempotency-key': `receipt-${paymentId}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const agent = await aTokenOf(app, 'agent');
  const found = await call(`/payments?q=${order.number}`, agent);
  expect(found).toMatchObject({
    status: 200,
    body: { total: 1, items: [{ id: paymentId, waits: 'transfer', amount: { amount: order.totalMinor } }] },
  });
  expect((await call('/payments')).status).toBe(401);
  expect((await call('/payments', await aTokenOf(app, 'customer'))).status).toBe(403);
  expect((await call('/payments?kind=none', agent)).status).toBe(400);
  const body = { amountMinor: 500, day: '2027-05-03' };
  const answers = [
    await call(`/payments/${paymentId}/receipts`, agent, body),
    await call(`/payments/${paymentId}/receipts`, agent, body),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[1]?.body).toMatchObject({ state: 'pending', missing: { amount: order.totalMinor - 500 } });
  expect((await app.payments.office.detail(paymentId, system('test')))?.receivedMinor).toBe(500);
});
