import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '#platform/policy';
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

async function anOrderOf(lines: { variantId: string; quantity?: number; personalText?: string }[]) {
  const placed = await (await shop.aShopper(lines)).place();
  if (!placed.ok) throw new Error(placed.code);
  await orderOf(app, placed.value);
  return { link: placed.value.orderLink.split('/').pop() ?? '' };
}
async function again(order: { link: string }, token?: string) {
  const done = await app.checkout.orderAgain({ order, token, by: visitor });
  if (!done.ok) throw new Error(done.code);
  return done.value;
}
const change = (sql: string, ...values: unknown[]) => app.database.pool.query(sql, values);

test('what was ordered is in the basket once more, with its words, and without its day', async () => {
  const cake = await shop.aProduct({ onHand: 9, personalText: { max: 40, label: { en: 'Message' } } });
  const order = await anOrderOf([{ variantId: cake.variantId, quantity: 2, personalText: 'Lotte & Karim' }]);
  const { token, ...told } = await again(order);
  expect(told).toEqual({ added: 1, changes: [] });
  expect(await app.carts.view(token, 'en')).toMatchObject({
    occasion: {},
    lines: [{ variantId: cake.variantId, quantity: 2, personalText: 'Lotte & Karim' }],
  });
});

test('it comes beside what lies in the basket already', async () => {
  const [cake, lantern] = [await shop.aProduct({ onHand: 9 }), await shop.aProduct({ onHand: 9 })];
  const { token } = await shop.aBasket([{ variantId: lantern.variantId }]);
  const done = await again(await anOrderOf([{ variantId: cake.variantId }]), token);
  expect(done.token).toBe(token);
  expect((await app.carts.view(token, 'en'))?.lines).toHaveLength(2);
});

test('what is gone, what costs something else and what takes no text any more is said', async () => {
  const names = (en: string) => ({ names: { en } });
  const gone = await shop.aProduct({ onHand: 9, ...names('Gone') });
  const dearer = await shop.aProduct({ onHand: 9, priceMinor: 1_000, ...names('Dearer') });
  const bare = await shop.aProduct({
    onHand: 9,
    personalText: { max: 40, label: { en: 'Message' } },
    ...names('Bare'),
  });
  const order = await anOrderOf([
    { variantId: gone.variantId },
    { variantId: dearer.variantId },
    { variantId: bare.variantId, personalText: 'For ever' },
  ]);
  await change(`update products set state = 'archived' where id = $1`, gone.productId);
  await change(`update variants set price_minor = 1250 where id = $1`, dearer.variantId);
  await change(`update products set personal_text = null where id = $1`, bare.productId);
  const { token, ...told } = await again(order);
  expect(told).toEqual({
    added: 2,
    changes: [
      { names: { en: 'Gone' }, what: 'gone' },
      { names: { en: 'Dearer' }, what: 'price', wasMinor: 1_000, isMinor: 1_250 },
      { names: { en: 'Bare' }, what: 'no-text' },
    ],
  });
  expect((await app.carts.view(token, 'en'))?.lines).toHaveLength(2);
});

test('nobody orders again what somebody else ordered', async () => {
  for (const order of [{ link: 'A'.repeat(22) }, { number: 'CV-2001' }])
    expect(await app.checkout.orderAgain({ order, token: undefined, by: visitor })).toMatchObject({
      code: 'no-such-order',
    });
});
