import { glob, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { type Answered, type Client, generatedClient } from './generated-client.ts';

let app: TestApplication;
let shop: OpenShop;
let client: Client;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  shop = await anOpenShop(app);
  client = await generatedClient(`${app.url}/api/openapi.json`);
});
afterAll(async () => {
  await app.close();
  for await (const folder of glob('node_modules/.api-client-*')) await rm(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the client was not there when this was compiled
type Loose = any;
const call = async (name: string, ...given: unknown[]): Promise<{ status: number; data: Loose }> => {
  const operation = client[name] as unknown as (...all: unknown[]) => Promise<Answered>;
  expect(operation, `${name} was not generated`).toBeTypeOf('function');
  return operation(...given);
};

test('a client generated from the document alone finds a cake, places an order and pays it', async () => {
  const cake = await shop.aProduct({ names: { en: 'Honey cake' }, priceMinor: 4_200, onHand: 3 });
  const listed = await call('listProducts', { q: 'honey', date: '2027-06-12' });
  expect(listed.status).toBe(200);
  const [found] = listed.data.items;
  expect(found).toMatchObject({ slug: cake.slug, fromPrice: { amount: 4_200, currency: 'EUR' } });
  const product = await call('getProduct', found.slug);
  const [variant] = product.data.variants;

  const opened = await call('createCart', { date: '2027-06-12', guests: 20 });
  expect(opened.status).toBe(201);
  const { id } = opened.data;
  const filled = await call('addLine', id, { variantId: variant.id, quantity: 2 });
  expect(filled.data.total, JSON.stringify(filled.data)).toEqual({ amount: 8_400, currency: 'EUR' });

  const offered = await call('getCheckout', id, { postcode: '9000', method: 'delivery', day: '2027-06-12' });
  expect(offered.status).toBe(200);
  const { checkoutKey, version, total, slots, paymentMethods } = offered.data;
  const order = {
    checkoutKey,
    version,
    total,
    contact: { name: 'Noor de Vries', email: 'noor@convive.test', phone: '+32 470 00 00 00' },
    day: '2027-06-12',
    method: 'delivery',
    slotId: slots.delivery[0].id,
    address: { street: 'Bloemstraat 3', postcode: '9000', town: 'Gent' },
    payment: paymentMethods[0].id,
    acceptTerms: true,
  };
  const placed = await call('placeOrder', id, 'order-of-noor', order);
  expect(placed.status, JSON.stringify(placed.data)).toBe(201);
  expect(placed.data.paymentPage).toContain('/test-provider/pay/');

  const sentAgain = await call('placeOrder', id, 'order-of-noor', order);
  expect(sentAgain).toMatchObject({ status: 201, data: placed.data });

  await pay(placed.data.paymentPage);
  const tracked = await call('trackOrder', placed.data.trackingLink);
  expect(tracked.data).toMatchObject({
    number: placed.data.number,
    paymentState: 'paid',
    fulfilmentState: 'placed',
    paid: { amount: total.amount, currency: 'EUR' },
  });
  expect((await app.database.pool.query('select id from orders')).rows).toHaveLength(1);
});

/** What a shopper does on the provider's page. */
async function pay(page: string): Promise<void> {
  const { rows } = await app.database.pool.query('select id from payments order by created_at desc limit 1');
  expect((await fetch(page)).status).toBe(200);
  await app.choose(rows[0].id, 'paid');
  await app.settled();
}
