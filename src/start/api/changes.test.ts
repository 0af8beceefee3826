import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, type OpenShop, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let agent: ReturnType<typeof aProgram>;
let customer: ReturnType<typeof aProgram>;
beforeAll(async () => {
  app = await testApplication();
  shop = await anOpenShop(app);
  agent = aProgram(app, await aTokenOf(app, 'agent'));
  customer = aProgram(app, await aTokenOf(app, 'customer'));
});
afterAll(() => app.close());

test('a program of the staff looks at a change, and makes it as it was shown; what is not so any more is refused', async () => {
  const { variantId, slug } = await shop.aProduct({ priceMinor: 4_000, onHand: 9 });
  const placed = await (await shop.aShopper([{ variantId }])).place({ payment: 'test:ideal' });
  if (!placed.ok) throw new Error(placed.code);
  const number = placed.value.orderNumber;
  const { body: order } = await agent('GET', `/orders/${number}`);
  await app.choose(order.payments[0].id, 'paid', 'lost');
  await app.checkout.settle(order.payments[0].id);
  await app.settled();

  const change = { version: order.version, lines: [{ id: order.lines[0].id, quantity: 3 }] };
  const preview = await agent('POST', `/orders/${number}/change-preview`, change);
  expect(preview.status).toBe(200);
  expect(preview.body).toMatchObject({
    before: { total: { amount: 4_900 } },
    after: { total: { amount: 12_900 } },
    dues: [{ kind: 'difference', is: { amount: 8_000, currency: 'EUR' } }],
    seen: { totalMinor: 12_900, toPayMinor: 8_000, backMinor: 0 },
  });
  expect((await customer('POST', `/orders/${number}/change-preview`, change)).status).toBe(403);
  const { seen } = preview.body;
  const other = await agent('PATCH', `/orders/${number}`, { ...change, seen: { ...seen, toPayMinor: 1 } });
  expect([other.status, other.body.code]).toEqual([409, 'changed-meanwhile']);
  const done = await agent('PATCH', `/orders/${number}`, { ...change, seen });
  expect([done.status, done.body]).toEqual([200, { number, version: order.version + 1 }]);
  const again = await agent('PATCH', `/orders/${number}`, { ...change, seen });
  expect([again.status, again.body.code]).toEqual([409, 'changed-meanwhile']);
  const { body: now } = await agent('GET', `/orders/${number}`);
  expect(now).toMatchObject({
    version: 2,
    total: { amount: 12_900 },
    lines: [{ product: slug, quantity: 3 }],
  });
  const odd = await agent('PATCH', `/orders/${number}`, {
    version: 2,
    lines: [{ id: 'x', quantity: -1 }],
    seen,
  });
  expect(odd.status).toBe(400);
});
