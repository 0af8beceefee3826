import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: what a stranger reads
type Answer = { status: number; body: any };

async function ask(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
      'sec-fetch-site': 'same-origin',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

async function aCart(): Promise<string> {
  const { variantId } = await shop.aProduct({ priceMinor: 10_000, onHand: 20 });
  const { body } = await ask('POST', '/carts', {});
  await ask('POST', `/carts/${body.id}/lines`, { variantId });
  return body.id;
}

test('a coupon comes in by the API, is in every total, and out again', async () => {
  const { code } = await shop.aCoupon({ code: 'API-10' });
  const id = await aCart();
  const used = await ask('PUT', `/carts/${id}/coupon`, { code: 'api 10' });
  expect(used).toMatchObject({
    status: 200,
    body: {
      goods: { amount: 10_000 },
      total: { amount: 9_000 },
      coupon: { code, kind: 'percentage', discount: { amount: 1_000 }, problem: null },
      lines: [{ total: { amount: 10_000 }, discount: { amount: 1_000 } }],
    },
  });
  const offer = await ask('GET', `/carts/${id}/checkout?postcode=9000&method=delivery`);
  expect(offer.body).toMatchObject({
    total: { amount: 9_900 },
    coupon: { code, discount: { amount: 1_000 } },
  });
  const dropped = await ask('DELETE', `/carts/${id}/coupon`);
  expect(dropped).toMatchObject({ status: 200, body: { coupon: null, total: { amount: 10_000 } } });
});

test('an order by the API keeps its discount; with nothing left to pay no payment method is asked', async () => {
  const { code } = await shop.aCoupon({ percentBp: 10_000 });
  const id = await aCart();
  await ask('PUT', `/carts/${id}/coupon`, { code });
  const slotId = await shop.aSlot({ method: 'pick-up' });
  const { body: offer } = await ask('GET', `/carts/${id}/checkout?method=pick-up&day=2027-06-12`);
  expect(offer.total.amount).toBe(0);
  const order = {
    checkoutKey: offer.checkoutKey,
    version: offer.version,
    total: offer.total,
    contact: { name: 'Noor', email: 'noor@convive.test', phone: '+32 470 00 00 00' },
    day: '2027-06-12',
    method: 'pick-up',
    slotId,
    acceptTerms: true,
  };
  const placed = await ask('POST', `/carts/${id}/checkout`, order, 'free-order');
  expect(placed.status, JSON.stringify(placed.body)).toBe(201);
  const tracked = await ask('GET', `/tracking/${placed.body.trackingLink}`);
  expect(tracked.body).toMatchObject({
    paymentState: 'paid',
    total: { amount: 0 },
    discount: { code, percentBp: 10_000, total: { amount: 10_000 }, offDelivery: { amount: 0 } },
    lines: [{ discount: { amount: 10_000 } }],
  });
});

test('what is wrong with a code is a problem with a stable code', async () => {
  const id = await aCart();
  const { code } = await shop.aCoupon({ endsOn: '2020-01-01' });
  const refused = async (typed: unknown, cart = id) => {
    const { status, body } = await ask('PUT', `/carts/${cart}/coupon`, { code: typed });
    return [status, body.code];
  };
  expect(await refused('NO-SUCH')).toEqual([422, 'no-such-coupon']);
  expect(await refused(code)).toEqual([422, 'coupon-ended']);
  expect(await refused('A10, B20')).toEqual([422, 'one-coupon']);
  expect((await refused(12))[0]).toBe(400);
  expect((await refused('x'.repeat(61)))[0]).toBe(400);
  expect(await refused('NO-SUCH', 'AAAAAAAAAAAAAAAAAAAAAA')).toEqual([404, 'not-found']);
  for (let nth = 0; nth < 7; nth++) await refused('NO-SUCH');
  expect(await refused(code)).toEqual([429, 'too-many-tries']);
});
