import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
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

async function aPaidOrder(lines: { variantId: string; quantity?: number }[]) {
  const shopper = await shop.aShopper(lines);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  await app.choose(order.payments[0]?.id ?? '', 'paid');
  await app.settled();
  return orderOf(app, placed.value);
}

test('a cake, a DJ and a dinner are ordered, paid, confirmed by mail and shown to the staff', async () => {
  const cake = await shop.aProduct({ priceMinor: 12_900, onHand: 5 });
  const dj = await shop.aDj();
  const dinner = await shop.aDinner();
  const order = await aPaidOrder([
    { variantId: cake.variantId },
    { variantId: dj.variantId },
    { variantId: dinner.variantId, quantity: 80 },
  ]);
  expect(app.errors).toEqual([]);
  expect(order).toMatchObject({ paymentState: 'paid', fulfilmentState: 'placed', payable: false });
  expect(order.paidMinor).toBe(order.totalMinor);
  expect(order.activity.map((entry) => entry.kind)).toEqual(['placed', 'paid']);
  expect(app.sent.filter((mail) => mail.to.includes('noor@convive.test'))).toHaveLength(1);
  expect(await app.inventory.openHolds(app.database.reader)).toBe(0);
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
});

test('placing an order takes at most 15 statements after validation, for one line or for thirty', async () => {
  const one = await shop.aShopper([{ variantId: (await shop.aProduct({ onHand: 50 })).variantId }]);
  const many = await Promise.all(Array.from({ length: 30 }, () => shop.aProduct({ onHand: 50 })));
  const thirty = await shop.aShopper(many.map(({ variantId }) => ({ variantId })));
  for (const shopper of [one, thirty]) {
    const form = await shopper.form();
    const counted = await countStatements(() =>
      app.checkout.place({
        ...form,
        token: shopper.token,
        language: 'en',
        address: '10.9.9.9',
        by: { kind: 'visitor' },
      }),
    );
    expect(counted.value.ok).toBe(true);
    const begin = counted.texts.indexOf('begin');
    const commit = counted.texts.indexOf('commit');
    expect(commit - begin + 1).toBeLessThanOrEqual(15);
  }
});
