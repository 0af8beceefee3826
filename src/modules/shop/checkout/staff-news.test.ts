import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaymentProvider } from '#modules/shop/payments';
import { newId } from '#platform/ids';
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
let agent: Actor;
let colleague: Actor;

/** A bank that never gives anything back. */
const stubbornBank: PaymentProvider = {
  name: 'bank',
  mode: 'live',
  signsNews: true,
  pages: null,
  methods: [{ method: 'transfer', label: 'Transfer', minutes: 60 }],
  create: async ({ key }) => ({ externalId: key, redirectUrl: 'https://bank.test/pay' }),
  fetch: async () => undefined,
  refund: async () => ({ externalId: 'r', state: 'failed' }),
  fetchRefund: async () => ({ externalId: 'r', state: 'failed' }),
  parseWebhook: async () => undefined,
};

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z'), providers: [stubbornBank] });
  shop = await anOpenShop(app);
  agent = await aColleague('agent@shop.test');
  colleague = await aColleague('other@shop.test');
});
afterAll(() => app.close());

async function aColleague(email: string): Promise<Actor> {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: email,
      role: 'agent',
      language: 'nl',
      password: 'a-long-word-42',
    }),
  );
  return { kind: 'account', accountId, role: 'agent', name: email, sessionId: 's' };
}

async function anOrder() {
  const shopper = await shop.aShopper([{ variantId: (await shop.aProduct({ onHand: 5 })).variantId }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  return { order, paymentId: order.payments[0]?.id ?? '' };
}

const newest = async (of = agent) => (await app.notifications.bell(of, { limit: 1 })).items[0];

test('a payment that fails rings for the staff, once, and leads to its order', async () => {
  const { order, paymentId } = await anOrder();
  await app.choose(paymentId, 'failed');
  await app.settled();
  await app.checkout.settle(paymentId);
  expect(await newest()).toMatchObject({
    kind: 'staff-payment-failed',
    data: { orderNumber: order.number, totalMinor: order.totalMinor },
    link: `/office/orders/${order.number}`,
  });
  const { items } = await app.notifications.bell(agent, { kind: 'staff-payment-failed' });
  expect(items).toHaveLength(1);
});

test('money that a bank takes back rings; money that comes back does not', async () => {
  const { order, paymentId } = await anOrder();
  await app.choose(paymentId, 'paid');
  await app.settled();
  const note = (amountMinor: number) =>
    app.database.inTransaction(async (tx) => {
      const locked = await app.orders.writing.lock(tx, order.id);
      if (locked) await app.orders.writing.noteChargeBack(tx, locked, amountMinor);
    });
  await note(500);
  await note(-500);
  const { items } = await app.notifications.bell(agent, { kind: 'staff-charge-back' });
  expect(items).toMatchObject([{ data: { orderNumber: order.number, totalMinor: 500 } }]);
});

test('a refund that is refused for good rings, and so does money that came too late', async () => {
  const { order, paymentId } = await anOrder();
  await app.choose(paymentId, 'paid');
  await app.settled();
  await app.database.pool.query(`update payments set provider = 'bank', mode = 'live' where id = $1`, [
    paymentId,
  ]);
  await app.database.inTransaction((tx) =>
    app.payments.refund(tx, { paymentId, amountMinor: 300, reason: 'test', by: system('test') }),
  );
  await app.settled();
  expect(await newest()).toMatchObject({
    kind: 'staff-refund-failed',
    data: { orderNumber: order.number, totalMinor: 300 },
  });
  await app.database.inTransaction(async (tx) => {
    const locked = await app.orders.writing.lock(tx, order.id);
    if (locked)
      await app.orders.writing.notePaidLate(
        tx,
        locked,
        { id: newId(), amountMinor: 700, dueId: null },
        'paid-late',
      );
  });
  expect(await newest()).toMatchObject({ kind: 'staff-payment-received', data: { totalMinor: 700 } });
});

test('who asked to follow orders hears of the steps of others, and not of their own', async () => {
  const follow = { kind: 'staff-order-changed', byMail: false, byBell: true };
  for (const one of [agent, colleague]) await app.notifications.choose(one, follow);
  const { order, paymentId } = await anOrder();
  await app.choose(paymentId, 'paid');
  await app.settled();
  expect(await app.orders.takeStep({ number: order.number, step: 'approve', by: agent })).toMatchObject({
    ok: true,
  });
  expect(await newest(colleague)).toMatchObject({
    kind: 'staff-order-changed',
    data: { by: 'agent@shop.test', orderNumber: order.number, to: 'approved' },
  });
  expect((await app.notifications.bell(agent, { kind: 'staff-order-changed' })).items).toEqual([]);
});
