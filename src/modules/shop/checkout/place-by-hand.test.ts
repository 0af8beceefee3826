import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-05-01T09:00:00Z');
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

/** What the office has typed for somebody who called. */
async function aCall(onHand = 3) {
  const cake = await shop.aProduct({ onHand });
  const shopper = await shop.aShopper([{ variantId: cake.variantId }]);
  const { payment: _, ...form } = await shopper.form();
  const place = (days: number, by: Actor = as('agent'), over: Partial<typeof form> = {}) =>
    app.checkout.placeByHand({
      ...form,
      ...over,
      days,
      token: shopper.token,
      language: 'nl',
      address: '10.9.0.1',
      by,
    });
  return { cake, place };
}
const whole = async (number: string) => {
  const order = await app.orders.forOffice(number, as('agent'));
  if (!order) throw new Error('the order is not there');
  return order;
};

test('an order by telephone holds its goods, says who wrote it down, and is paid by the link in the mail', async () => {
  const { cake, place } = await aCall();
  const placed = await place(3);
  if (!placed.ok) throw new Error(placed.code);
  const { orderNumber } = placed.value;
  const order = await whole(orderNumber);
  expect(order).toMatchObject({
    paymentState: 'none',
    payable: true,
    totalMinor: 1_900,
    payBefore: '2027-05-04T09:00:00.000Z',
    payments: [],
  });
  expect(order.activity).toMatchObject([
    { kind: 'placed' },
    { kind: 'by-hand', actorName: 'Inès', internal: true },
  ]);
  const { rows } = await app.database.pool.query(
    'select account_id, held from orders, stock where number = $1 and variant_id = $2',
    [orderNumber, cake.variantId],
  );
  expect(rows).toEqual([{ account_id: null, held: 1 }]);
  await app.settled();
  const mail = app.sent.find(({ text }) => text.includes(orderNumber));
  expect(mail?.subject).toBe(`Je bestelling ${orderNumber} staat klaar om te betalen`);
  const link = /\/nl\/track\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  expect(link).toBe(order.link);

  clock.set('2027-05-03T21:00:00Z');
  const opened = await app.checkout.payAgain({ link, payment: 'test:ideal' });
  expect(opened.ok).toBe(true);
  expect((await whole(orderNumber)).payBefore).toBe('2027-05-04T09:00:00.000Z');
  const paymentId = (await whole(orderNumber)).payments[0]?.id ?? '';
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  expect(await whole(orderNumber)).toMatchObject({ paymentState: 'paid', link: null });
  clock.set('2027-05-01T09:00:00Z');
});

test('of what somebody orders by telephone the cake is fetched and the lanterns are brought, each at its hour', async () => {
  const counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00' });
  const [cake, lantern] = [await shop.aProduct({ onHand: 3 }), await shop.aProduct({ onHand: 3 })];
  const shopper = await shop.aShopper([{ variantId: cake.variantId }, { variantId: lantern.variantId }]);
  const apart = shopper.lineIds.slice(0, 1);
  const { payment: _, ...form } = await shopper.form({ apart });
  const by = as('agent');
  const call = { ...form, days: 3, token: shopper.token, language: 'nl' as const, address: '10.9.0.2', by };
  expect(await app.checkout.placeByHand(call)).toMatchObject({
    code: 'slot-needed',
    details: { part: 'pick-up', apart: 1 },
  });
  const placed = await app.checkout.placeByHand({ ...call, apartSlotId: counter });
  if (!placed.ok) throw new Error(placed.code);
  const { parts, lines } = await whole(placed.value.orderNumber);
  const pickUp = parts.find(({ method }) => method === 'pick-up');
  expect(pickUp).toMatchObject({ slot: { from: '09:00' }, feeMinor: 0, address: null });
  expect(parts.find(({ method }) => method === 'delivery')).toMatchObject({ feeMinor: 900 });
  expect(lines.find(({ slug }) => slug === cake.slug)?.partId).toBe(pickUp?.id);
});

test('nobody pays in time: the goods are free again', async () => {
  const { cake, place } = await aCall();
  const placed = await place(1);
  if (!placed.ok) throw new Error(placed.code);
  clock.set('2027-05-02T09:01:00Z');
  await app.checkout.reconcile();
  expect((await whole(placed.value.orderNumber)).fulfilmentState).toBe('cancelled');
  const { rows } = await app.database.pool.query('select held from stock where variant_id = $1', [
    cake.variantId,
  ]);
  expect(rows).toEqual([{ held: 0 }]);
  clock.set('2027-05-01T09:00:00Z');
});

test('it is never kept past the last moment at which it could be ordered for its day', async () => {
  const { place } = await aCall();
  clock.set('2027-06-11T09:00:00Z');
  const placed = await place(14);
  if (!placed.ok) throw new Error(placed.code);
  expect((await whole(placed.value.orderNumber)).payBefore <= '2027-06-12T14:00:00.000Z').toBe(true);
  clock.set('2027-05-01T09:00:00Z');
});

test('pressed twice it is one order', async () => {
  const { place } = await aCall();
  const [one, two] = await Promise.all([place(3), place(3)]);
  expect(one.ok && two.ok && one.value.orderNumber === two.value.orderNumber).toBe(true);
});

test('the staff hold no more than there is, and pay no attention to a price that has changed', async () => {
  const { cake, place } = await aCall(1);
  const rival = await (await shop.aShopper([{ variantId: cake.variantId }])).place();
  expect(rival.ok).toBe(true);
  expect(await place(3)).toMatchObject({ code: 'sold-out' });
  const other = await aCall();
  expect(await other.place(3, as('agent'), { shownTotal: 1 })).toMatchObject({ code: 'total-changed' });
});

test('only who works here orders for somebody else', async () => {
  for (const role of ['customer', 'planner', 'vendor', 'association'] as const) {
    const { place } = await aCall();
    expect(await place(3, as(role))).toMatchObject({ code: 'not-allowed' });
  }
});
