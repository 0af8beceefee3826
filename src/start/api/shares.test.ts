import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app, { feeMinor: 0 });
  const terms = { depositBp: 0, depositFromMinor: 0, restDays: 14, invoiceDays: 30, payAtPickUp: false };
  const by = {
    kind: 'account' as const,
    accountId: newId(),
    name: 'Inès',
    role: 'admin' as const,
    sessionId: 's',
  };
  await app.settings.change({ part: 'terms', values: { ...terms, shareDays: 5 }, expected: 0, by });
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the document alone
type Loose = any;
async function call(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<{ status: number; data: Loose }> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { 'idempotency-key': newId(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, data: await answer.json() };
}

test('a program places an order that two pay, and reads who has paid, with no address of anybody', async () => {
  const cake = await shop.aProduct({ priceMinor: 5_001, onHand: 3 });
  const { data: cart } = await call('POST', '/carts', { date: '2027-06-12', guests: 20 });
  await call('POST', `/carts/${cart.id}/lines`, { variantId: cake.variantId, quantity: 1 });
  const { data: offer } = await call(
    'GET',
    `/carts/${cart.id}/checkout?postcode=9000&method=delivery&day=2027-06-12`,
  );
  expect(offer.sharing).toEqual({ until: '2027-05-06T09:00:00.000Z' });
  const order = {
    checkoutKey: offer.checkoutKey,
    version: offer.version,
    total: offer.total,
    contact: { name: 'Noor de Vries', email: 'noor@convive.test', phone: '+32 470 00 00 00' },
    day: '2027-06-12',
    method: 'delivery',
    slotId: offer.slots.delivery[0].id,
    address: { street: 'Bloemstraat 3', postcode: '9000', town: 'Gent' },
    payment: offer.paymentMethods[0].id,
    acceptTerms: true,
  };
  const tom = { name: 'Tom', email: 'tom@convive.test' };
  const amount = (minor: number) => ({ amount: minor, currency: 'EUR' });
  const refused = await call('POST', `/carts/${cart.id}/checkout`, {
    ...order,
    shares: { split: 'amounts', own: amount(5_000), payers: [{ ...tom, amount: amount(2) }] },
  });
  expect(refused).toMatchObject({ status: 422, data: { code: 'shares-do-not-add-up' } });
  const advertised = await call('POST', `/carts/${cart.id}/checkout`, {
    ...order,
    shares: { split: 'evenly', payers: [{ ...tom, name: 'win at www.example.org' }] },
  });
  expect(advertised.status).toBe(400);
  const placed = await call('POST', `/carts/${cart.id}/checkout`, {
    ...order,
    shares: { split: 'evenly', payers: [tom] },
  });
  expect(placed.status, JSON.stringify(placed.data)).toBe(201);
  const { data: tracked } = await call('GET', `/tracking/${placed.data.trackingLink}`);
  expect(tracked).toMatchObject({
    terms: 'shared',
    payable: true,
    dues: [
      { kind: 'share', amount: amount(2_501), payer: 'Noor de Vries', paidAt: null },
      { kind: 'share', amount: amount(2_500), payer: 'Tom', paidAt: null },
    ],
  });
  expect(JSON.stringify(tracked)).not.toContain('tom@');
});
