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
let agent: ReturnType<typeof aProgram>;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  shop = await anOpenShop(app);
  manager = aProgram(app, await aTokenOf(app, 'manager'));
  agent = aProgram(app, await aTokenOf(app, 'agent'));
});
afterAll(() => app.close());

async function aPaidOrder(): Promise<string> {
  const { variantId } = await shop.aProduct({ onHand: 5 });
  const shopper = await shop.aShopper([{ variantId }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  await app.choose(order.payments[0]?.id ?? '', 'paid');
  await app.settled();
  return order.number;
}

test('an order walks through the house: every transition is a resource, and nothing happens twice', async () => {
  const number = await aPaidOrder();
  expect((await agent('GET', `/orders/${number}`)).body.transitions).toEqual(['approval']);
  for (const [transition, state] of [
    ['approval', 'approved'],
    ['preparation', 'in-preparation'],
    ['readiness', 'ready'],
    ['departure', 'out-for-delivery'],
    ['delivery', 'delivered'],
    ['closure', 'closed'],
  ]) {
    const moved = await agent('POST', `/orders/${number}/${transition}`, {});
    expect([moved.status, moved.body]).toEqual([201, { number, fulfilmentState: state }]);
    const twice = await agent('POST', `/orders/${number}/${transition}`, {});
    expect([twice.status, twice.body.code]).toEqual([409, 'step-not-possible']);
  }
});

test('an approval sent twice under one key is one approval', async () => {
  const number = await aPaidOrder();
  const key = { 'idempotency-key': `approve-${number}` };
  const first = await agent('POST', `/orders/${number}/approval`, {}, key);
  const second = await agent('POST', `/orders/${number}/approval`, {}, key);
  expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([
    201,
    201,
    'true',
  ]);
});

test('a rejection needs a reason and a manager', async () => {
  const number = await aPaidOrder();
  expect((await agent('POST', `/orders/${number}/rejection`, { reason: 'no' })).body.code).toBe(
    'not-allowed',
  );
  const silent = await manager('POST', `/orders/${number}/rejection`, {});
  expect([silent.status, silent.body.code]).toEqual([422, 'reason-missing']);
  const rejected = await manager('POST', `/orders/${number}/rejection`, { reason: 'the oven is broken' });
  expect(rejected.body.fulfilmentState).toBe('rejected');
  const { body } = await manager('GET', `/orders/${number}`);
  expect(body.payments[0].refunds).toHaveLength(1);
});

test('many orders at once: each is answered, those that cannot do not stop the rest', async () => {
  const [one, two] = [await aPaidOrder(), await aPaidOrder()];
  await agent('POST', `/orders/${two}/approval`, {});
  const { status, body } = await agent('POST', '/order-transitions', {
    transition: 'approval',
    numbers: [one, two, 'CV-0'],
  });
  expect(status).toBe(200);
  expect(body.results).toMatchObject([
    { number: one, ok: true, fulfilmentState: 'approved', problem: null },
    { number: two, ok: false, problem: { status: 409, code: 'step-not-possible' } },
    { number: 'CV-0', ok: false, problem: { status: 404, code: 'no-such-order' } },
  ]);
  const unknown = await agent('POST', '/order-transitions', { transition: 'burning', numbers: [one] });
  expect(unknown.body.errors[0].field).toBe('transition');
});

test('staff find any order, with filters; a customer finds their own, and nobody else’s', async () => {
  const number = await aPaidOrder();
  const found = await agent('GET', `/orders?q=${number}&payment=paid&state=placed,approved`);
  expect(found.body.items.map((order: { number: string }) => order.number)).toEqual([number]);
  expect((await agent('GET', '/orders?state=burnt')).body.errors[0].field).toBe('state.0');

  const token = await aTokenOf(app, 'customer', 'own-orders@api.test');
  const customer = aProgram(app, token);
  expect((await customer('GET', '/orders')).body).toMatchObject({ items: [], total: 0 });
  expect((await customer('GET', `/orders/${number}`)).body.code).toBe('not-found');
  const { variantId } = await shop.aProduct({ priceMinor: 3_000 });
  const { body: cart } = await customer('POST', '/carts', {});
  await customer('POST', `/carts/${cart.id}/lines`, { variantId });
  const offer = (await customer('GET', `/carts/${cart.id}/checkout?day=2027-06-12&postcode=9000`)).body;
  const order = {
    checkoutKey: offer.checkoutKey,
    version: offer.version,
    total: offer.total,
    contact: { name: 'Noor', email: 'noor@convive.test', phone: '+32 470 00 00 00' },
    day: '2027-06-12',
    method: 'delivery',
    slotId: shop.slotId,
    address: { street: 'Bloemstraat 3', postcode: '9000', town: 'Gent' },
    payment: 'test:ideal',
    acceptTerms: true,
  };
  let presses = 0;
  const place = (body: object) =>
    customer('POST', `/carts/${cart.id}/checkout`, body, { 'idempotency-key': `press-number-${++presses}` });
  const dear = await place({ ...order, total: { amount: 1, currency: 'EUR' } });
  expect([dear.status, dear.body.code, dear.body.details]).toEqual([
    409,
    'total-changed',
    { totalMinor: 3_900 },
  ]);
  const { address: _, ...nowhere } = order;
  expect((await place(nowhere)).body.errors).toMatchObject([
    { field: 'address.street' },
    { field: 'address.postcode' },
    { field: 'address.town' },
  ]);
  expect((await place({ ...order, address: { ...order.address, postcode: '1000' } })).body.code).toBe(
    'outside-area',
  );
  const placed = await place(order);
  expect(placed.status).toBe(201);
  const mine = await customer('GET', `/orders/${placed.body.number}`);
  expect(mine.body).toMatchObject({ payable: true, transitions: [], trackingLink: placed.body.trackingLink });
  expect(
    (await customer('GET', '/orders?payment=none&from=2027-06-01&sort=total&perPage=1')).body,
  ).toMatchObject({
    total: 1,
    items: [{ number: placed.body.number, transitions: [] }],
  });
  expect((await customer('GET', '/orders?q=nothing-like-it')).body.total).toBe(0);
  const again = await customer('POST', `/tracking/${placed.body.trackingLink}/payments`, {
    payment: 'test:paypal',
  });
  expect([again.status, again.body.paymentPage]).toEqual([
    201,
    expect.stringContaining('/test-provider/pay/'),
  ]);
  const wrongWay = await customer('POST', `/tracking/${placed.body.trackingLink}/payments`, {
    payment: 'test:shells',
  });
  expect(wrongWay.body.code).toBe('no-such-method');
});

test('a note is for the staff alone', async () => {
  const number = await aPaidOrder();
  expect((await agent('POST', `/orders/${number}/notes`, { text: 'call first' })).status).toBe(201);
  const { body } = await agent('GET', `/orders/${number}`);
  expect(body.activity.at(-1)).toMatchObject({ kind: 'note', internal: true, data: { text: 'call first' } });
  expect((await agent('POST', '/orders/CV-0/notes', { text: 'x' })).body.code).toBe('no-such-order');
});

test('stock: what runs out first, and the ledger of one variant', async () => {
  const { variantId, slug } = await shop.aProduct({ onHand: 2 });
  const list = await agent('GET', '/stock?low=true');
  expect(list.body.items.map((item: { product: string }) => item.product)).toContain(slug);
  const one = await agent('GET', `/stock/${variantId}`);
  expect(one.body).toMatchObject({ onHand: 2, free: 2, movements: [{ reason: 'received', onHandDelta: 2 }] });
  expect((await agent('GET', '/stock/none')).body.code).toBe('not-found');
});

test('a product is made, published, changed and taken out; each keeps what was not spoken of', async () => {
  await shop.aCategory('cakes');
  const price = (amount: number, currency = 'EUR') => ({ amount, currency });
  const cake = {
    slug: 'api-cake',
    kind: 'product',
    category: 'cakes',
    names: { en: 'A cake by program' },
    vatRateBp: 600,
    variants: [{ sku: 'API-CAKE', price: price(4_200), options: {}, onHand: 7 }],
  };
  const made = await manager('POST', '/products', cake);
  expect([made.status, made.body.outcome, made.headers.get('location')]).toEqual([
    201,
    'added',
    '/api/products/api-cake',
  ]);
  const taken = await manager('POST', '/products', { ...cake, names: { en: 'Mine now' } });
  expect([taken.status, taken.body.code, JSON.stringify(taken.body.details)]).toEqual([
    422,
    'invalid',
    expect.stringContaining('slug-taken'),
  ]);
  expect(
    (
      await manager('POST', '/products', {
        ...cake,
        slug: 'pound',
        variants: [{ ...cake.variants[0], price: price(1, 'GBP') }],
      })
    ).body.code,
  ).toBe('wrong-currency');
  const lost = await manager('POST', '/products', { ...cake, slug: 'lost', category: 'no-such-category' });
  expect([lost.status, lost.body.code]).toEqual([422, 'invalid']);
  expect(JSON.stringify(lost.body.details)).toContain('no-such-category');

  expect((await agent('GET', '/products/api-cake')).body.code).toBe('not-found');
  expect((await agent('PATCH', '/products/api-cake', { state: 'published' })).body.code).toBe('not-allowed');
  expect((await manager('PATCH', '/products/api-cake', { state: 'published' })).body.outcome).toBe('changed');
  expect((await agent('GET', '/products/api-cake')).body).toMatchObject({
    name: { text: 'A cake by program' },
    variants: [{ sku: 'API-CAKE', price: price(4_200) }],
  });
  const stock = await agent('GET', '/stock?q=API-CAKE');
  expect(stock.body.items).toMatchObject([{ onHand: 7 }]);

  const version = made.body.version;
  const late = await manager('PATCH', '/products/api-cake', { names: { en: 'Late' }, version });
  expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
  expect((await manager('PATCH', '/products/no-such', { leadDays: 1 })).body.code).toBe('not-found');
  expect((await manager('DELETE', '/products/api-cake')).status).toBe(204);
  expect((await agent('GET', '/products/api-cake')).body.code).toBe('not-found');
  expect((await manager('DELETE', '/products/no-such')).body.code).toBe('not-found');
});
