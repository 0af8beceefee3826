import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

const DAY = '2027-06-12';
let app: TestApplication;
let shop: OpenShop;
let counter: string;
let agent: ReturnType<typeof aProgram>;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  shop = await anOpenShop(app);
  counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00' });
  agent = aProgram(app, await aTokenOf(app, 'agent'));
});
afterAll(() => app.close());

/** A basket of two cakes, and what its checkout offers when the first goes the other way. */
async function aSplitBasket() {
  const { id } = (await agent('POST', '/carts', { date: DAY })).body;
  for (let nth = 0; nth < 2; nth++) {
    const { variantId } = await shop.aProduct({ onHand: 9 });
    await agent('POST', `/carts/${id}/lines`, { variantId, quantity: 1 });
  }
  const lines: string[] = (await agent('GET', `/carts/${id}`)).body.lines.map(
    (line: { id: string }) => line.id,
  );
  const where = `day=${DAY}&method=delivery&postcode=9000&apart=${lines[0]}`;
  const offer = (await agent('GET', `/carts/${id}/checkout?${where}`)).body;
  const order = {
    checkoutKey: offer.checkoutKey,
    version: offer.version,
    total: offer.total,
    contact: { name: 'Noor de Vries', email: 'noor@convive.test', phone: '+32 470 00 00 00' },
    day: DAY,
    method: 'delivery',
    slotId: shop.slotId,
    address: { street: 'Bloemstraat 3', postcode: '9000', town: 'Gent' },
    payment: offer.paymentMethods[0].id,
    acceptTerms: true,
  };
  const place = (over: object) =>
    agent('POST', `/carts/${id}/checkout`, { ...order, ...over }, { 'idempotency-key': newId() });
  return { lines, offer, place };
}

test('a program splits an order, and moves each of its parts', async () => {
  const { lines, offer, place } = await aSplitBasket();
  expect(offer.parts).toMatchObject([
    { method: 'delivery', lines: [lines[1]], day: DAY, fee: { amount: 900 } },
    { method: 'pick-up', lines: [lines[0]], day: DAY, fee: { amount: 0 }, slots: [{ id: counter }] },
  ]);
  const placed = await place({ parts: [{ method: 'pick-up', slotId: counter, lines: [lines[0]] }] });
  expect(placed.status, JSON.stringify(placed.body)).toBe(201);
  const { number } = placed.body;
  const { rows } = await app.database.pool.query('select id from payments where order_number = $1', [number]);
  await app.choose(rows[0].id, 'paid');
  await app.settled();

  const seen = async () => (await agent('GET', `/orders/${number}`)).body;
  const [pickUp, delivery] = (await seen()).parts;
  expect([pickUp.method, delivery.method]).toEqual(['pick-up', 'delivery']);
  for (const step of ['approval', 'preparation']) await agent('POST', `/orders/${number}/${step}`, {});
  const ready = await agent('POST', `/orders/${number}/readiness`, { part: pickUp.id });
  expect(ready.body).toEqual({ number, fulfilmentState: 'in-preparation' });
  expect((await seen()).parts).toMatchObject([
    { fulfilmentState: 'ready', transitions: ['collection'] },
    { fulfilmentState: 'in-preparation', transitions: ['readiness'] },
  ]);
  expect((await agent('POST', `/orders/${number}/readiness`, {})).body.fulfilmentState).toBe('ready');
  const strange = await agent('POST', `/orders/${number}/collection`, {
    part: '0190a0b0-0000-7000-8000-000000000001',
  });
  expect([strange.status, strange.body.code]).toEqual([404, 'no-such-part']);
  const listed = (await agent('GET', `/orders?method=pick-up&q=${number}`)).body.items;
  expect(listed).toMatchObject([{ number, method: 'pick-up', methods: ['pick-up', 'delivery'] }]);
});

test('a request without parts means what it meant, and one way cannot be two parts', async () => {
  const { lines, place } = await aSplitBasket();
  const twice = [
    { method: 'pick-up', lines: [lines[0]] },
    { method: 'pick-up', lines: [lines[1]] },
  ];
  expect((await place({ parts: twice })).status).toBe(400);
  const whole = await place({});
  expect(whole.status, JSON.stringify(whole.body)).toBe(201);
  expect((await agent('GET', `/orders/${whole.body.number}`)).body.parts).toMatchObject([
    { method: 'delivery', fulfilmentState: 'placed' },
  ]);
});
