import { afterAll, beforeAll, expect, test } from 'vitest';
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

async function aPayment() {
  const shopper = await shop.aShopper([{ variantId: (await shop.aProduct({ onHand: 3 })).variantId }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = () => orderOf(app, placed.value);
  return { order, pageUrl: placed.value.redirectUrl, id: placed.value.redirectUrl.split('/').pop() ?? '' };
}

/** How the order stands once all news that has come in was heard. */
async function standing(order: () => ReturnType<typeof orderOf>) {
  await app.settled();
  return (await order()).paymentState;
}

const choose = (pageUrl: string, form: Record<string, string>) =>
  fetch(pageUrl, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: app.url },
    redirect: 'manual',
  });
const api = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/test-provider/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${app.secret}`, 'content-type': 'application/json', ...headers },
  });

test.each([
  ['en', 'ideal', 'This is a practice payment'],
  ['nl', 'paypal', 'oefenbetaling'],
  ['fr', 'card', 'paiement d’essai'],
  ['xx', 'card', 'This is a practice payment'],
])(
  'the page speaks %s, says that it is a test, and shows what is paid (%s)',
  async (language, method, words) => {
    const { id, pageUrl } = await aPayment();
    await app.database.pool.query(
      `update test_provider_payments set language = $2, method = $3, description = '<b>x</b>' where id = $1`,
      [id, language, method],
    );
    const html = await (await fetch(pageUrl)).text();
    expect(html).toContain(words);
    expect(html).not.toContain('<b>x</b>');
  },
);

test('what is chosen on the page leads back to the shop, and the payment is over', async () => {
  const { pageUrl, order } = await aPayment();
  const answer = await choose(pageUrl, { outcome: 'paid', delivery: 'normal' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toContain('/track/');
  await app.settled();
  expect((await order()).paymentState).toBe('paid');
  const html = await (await fetch(pageUrl)).text();
  expect(html).not.toContain('<form');
  expect((await choose(pageUrl, { outcome: 'failed' })).status).toBe(303);
  await app.settled();
  expect((await order()).paymentState).toBe('paid');
});

test('a bank that is still thinking leaves the order waiting, and its later yes pays', async () => {
  const { pageUrl, order } = await aPayment();
  await choose(pageUrl, { outcome: 'pending' });
  await app.settled();
  expect((await order()).payments[0]?.state).toBe('pending');
  await choose(pageUrl, { outcome: 'paid' });
  await app.settled();
  expect((await order()).paymentState).toBe('paid');
});

test('expired, then paid late: the money is seen, and the order lives again', async () => {
  const { pageUrl, order } = await aPayment();
  await choose(pageUrl, { outcome: 'paid-late' });
  await app.settled();
  expect((await order()).payments[0]?.state).toBe('expired');
  await expect.poll(() => standing(order), { timeout: 12_000 }).toBe('paid');
});

test('late news comes late, and pays', async () => {
  const { pageUrl, order } = await aPayment();
  await choose(pageUrl, { outcome: 'paid', delivery: 'late' });
  await app.settled();
  expect((await order()).paymentState).toBe('none');
  await expect.poll(() => standing(order), { timeout: 12_000 }).toBe('paid');
});

test('news that nobody takes is sent again', async () => {
  const { pageUrl, order, id } = await aPayment();
  await app.database.pool.query('alter table payment_news rename to away');
  await choose(pageUrl, { outcome: 'paid' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await app.database.pool.query('alter table away rename to payment_news');
  await expect.poll(() => standing(order), { timeout: 8_000 }).toBe('paid');
  expect(id).toMatch(/^tp_/);
});

test('a choice that does not exist, or for nobody, is refused', async () => {
  const { pageUrl, id } = await aPayment();
  expect((await choose(pageUrl, { outcome: 'stolen' })).status).toBe(422);
  expect((await choose(`${app.url}/test-provider/pay/tp_nobody`, { outcome: 'paid' })).status).toBe(422);
  expect((await fetch(`${app.url}/test-provider/pay/tp_nobody`)).status).toBe(404);
  expect((await api(`/payments/${id}/outcome`, { outcome: 'stolen' })).status).toBe(422);
});

test('its API wants its key, a whole payment, and pays back once and never more than came in', async () => {
  const { id } = await aPayment();
  expect((await api('/payments', {}, { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await api('/payments', { amountMinor: -5 })).status).toBe(422);
  const bearer = { headers: { authorization: `Bearer ${app.secret}` } };
  expect((await fetch(`${app.url}/test-provider/api/payments/tp_nobody`, bearer)).status).toBe(404);
  expect((await api(`/payments/${id}/refunds`, { amountMinor: 100 })).status).toBe(422);
  await app.database.pool.query(`update test_provider_payments set state = 'paid' where id = $1`, [id]);
  expect((await api(`/payments/${id}/refunds`, { amountMinor: 'all' })).status).toBe(422);
  const first = await api(`/payments/${id}/refunds`, { amountMinor: 100 }, { 'idempotency-key': 'once' });
  const again = await api(`/payments/${id}/refunds`, { amountMinor: 100 }, { 'idempotency-key': 'once' });
  expect(await again.json()).toEqual(await first.json());
  expect((await api(`/payments/${id}/refunds`, { amountMinor: 10_000_000 })).status).toBe(422);
});
