import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { spread as shareOf } from '#platform/money';
import { system, visitor } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type Shopper,
  type TestApplication,
  testApplication,
} from '#testing';
import type { CheckoutRequest } from './contract.ts';

const clock = fixedClock('2027-05-01T09:00:00Z');
let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock, connections: 30 });
  shop = await anOpenShop(app, { slotCapacity: 500 });
});
afterAll(() => app.close());

let addresses = 0;
async function aShopper(code: string, over: { priceMinor?: number; onHand?: number } = {}): Promise<Shopper> {
  const { variantId } = await shop.aProduct({ onHand: 500, priceMinor: 10_000, ...over });
  return withCoupon(await shop.aShopper([{ variantId }]), code);
}
async function withCoupon(shopper: Shopper, code: string): Promise<Shopper> {
  const used = await app.carts.enterCoupon({
    token: shopper.token,
    typed: code,
    from: `10.3.${++addresses}.1`,
  });
  if (!used.ok) throw new Error(used.code);
  return shopper;
}
async function placed(shopper: Shopper, over?: Partial<CheckoutRequest>) {
  const outcome = await shopper.place(over);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const usedOf = async (id: string) =>
  (await app.database.pool.query('select used from coupons where id = $1', [id])).rows[0].used;
const pickUp = async () => ({
  method: 'pick-up' as const,
  slotId: await shop.aSlot({ method: 'pick-up', capacity: 500 }),
});
const pay = async (order: { payments: { id: string }[] }) => {
  await app.choose(order.payments.at(-1)?.id ?? '', 'paid');
  await app.settled();
};
const linkOf = ({ orderLink }: { orderLink: string }) => orderLink.split('/').pop() ?? '';

test('a coupon is on the order, in its payment, in its VAT and in its mail, to the cent', async () => {
  const { id, code } = await shop.aCoupon({ code: 'SUMMER' });
  const outcome = await placed(await aShopper(code, { priceMinor: 10_605 }));
  const order = await orderOf(app, outcome);
  expect(order).toMatchObject({
    linesMinor: 10_605,
    deliveryMinor: 900,
    discountMinor: 1_061,
    deliveryDiscountMinor: 0,
    totalMinor: 10_444,
    discount: { code, kind: 'percentage', percentBp: 1_000 },
    lines: [{ totalMinor: 10_605, discountMinor: 1_061 }],
    payments: [{ amountMinor: 10_444 }],
  });
  expect(order.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(10_444);
  expect(await usedOf(id)).toBe(1);
  await pay(order);
  const mail = app.sent.find(({ subject }) => subject.includes(order.number));
  expect(mail?.text).toMatch(/Coupon SUMMER: -€10\.61/);
});

test('50 checkouts at once with a coupon of five uses: five orders have it, the others are told and keep everything', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 5 });
  const { variantId } = await shop.aProduct({ onHand: 500, priceMinor: 5_000 });
  const shoppers = await Promise.all(
    Array.from({ length: 50 }, async () => withCoupon(await shop.aShopper([{ variantId }]), code)),
  );
  const forms = await Promise.all(
    shoppers.map((shopper, nth) => shopper.form({ email: `guest${nth}@convive.test` })),
  );
  const outcomes = await Promise.all(
    shoppers.map(({ token }, nth) =>
      app.checkout.place({
        ...(forms[nth] as CheckoutRequest),
        token,
        language: 'en',
        address: `10.4.${nth}.1`,
        by: visitor,
      }),
    ),
  );
  const codes = outcomes.map((outcome) => (outcome.ok ? 'placed' : outcome.code));
  expect(codes.filter((one) => one === 'placed')).toHaveLength(5);
  expect(codes.filter((one) => one === 'coupon-used-up')).toHaveLength(45);
  expect(await usedOf(id)).toBe(5);
  const { rows } = await app.database.pool.query(
    `select count(*)::int as n from orders where discount->>'couponId' = $1`,
    [id],
  );
  expect(rows[0].n).toBe(5);

  // Who was too late sees the total without it, and a second press buys at that.
  const late = shoppers[codes.indexOf('coupon-used-up')] as Shopper;
  const order = await orderOf(app, await placed(late));
  expect(order).toMatchObject({ discount: null, totalMinor: 5_900 });
}, 60_000);

test('a coupon that ends between basket and payment is told with the new total, never silently dropped', async () => {
  const { id, code } = await shop.aCoupon();
  const shopper = await aShopper(code);
  const form = await shopper.form();
  await app.offers.mark({ id, mark: 'end', by: system('test') });
  expect(await shopper.place(form)).toMatchObject({ code: 'coupon-ended', details: { totalMinor: 10_900 } });
  expect(await orderOf(app, await placed(shopper))).toMatchObject({ discount: null, totalMinor: 10_900 });
});

test('a coupon that changed between basket and payment is told as another total', async () => {
  const { id, code } = await shop.aCoupon();
  const shopper = await aShopper(code);
  const form = await shopper.form();
  await app.database.pool.query('update coupons set percent_bp = 500, version = version + 1 where id = $1', [
    id,
  ]);
  expect(await shopper.place(form)).toMatchObject({ code: 'total-changed', details: { totalMinor: 10_400 } });
});

test('each customer once: the second order of the same mailbox is told', async () => {
  const { code } = await shop.aCoupon({ maxPerCustomer: 1 });
  await placed(await aShopper(code), { email: 'once@convive.test' });
  const again = await aShopper(code);
  expect(await again.place({ email: 'Once+2@convive.test' })).toMatchObject({ code: 'coupon-used-by-you' });
  const page = await app.checkout.page({
    token: again.token,
    language: 'en',
    postcode: '9000',
    email: 'once@convive.test',
  });
  expect(page).toMatchObject({ totalMinor: 10_900, coupon: { problem: { code: 'coupon-used-by-you' } } });
  expect((await again.place({ email: 'other@convive.test' })).ok).toBe(true);
});

test('free delivery takes the fee off, and is not used up by who picks up', async () => {
  const { id, code } = await shop.aCoupon({ kind: 'free-delivery' });
  const delivered = await orderOf(app, await placed(await aShopper(code)));
  expect(delivered).toMatchObject({ totalMinor: 10_000, discountMinor: 900, deliveryDiscountMinor: 900 });
  expect(delivered.vat.map(({ rateBp }) => rateBp)).toEqual([600]);
  const fetched = await orderOf(app, await placed(await aShopper(code), await pickUp()));
  expect(fetched).toMatchObject({ totalMinor: 10_000, discount: null });
  expect(await usedOf(id)).toBe(1);
});

test('100 % off: the delivery remains to be paid; picked up, the order is paid at once without a provider', async () => {
  const { code } = await shop.aCoupon({ percentBp: 10_000 });
  expect(await orderOf(app, await placed(await aShopper(code)))).toMatchObject({
    totalMinor: 900,
    paymentState: 'none',
  });

  const cake = await shop.aProduct({ priceMinor: 4_200, onHand: 3 });
  const shopper = await withCoupon(await shop.aShopper([{ variantId: cake.variantId }]), code);
  const form = await shopper.form({ ...(await pickUp()), payment: '' });
  expect(form.shownTotal).toBe(0);
  const outcome = await placed(shopper, form);
  expect(outcome.redirectUrl).toBe(outcome.orderLink);
  await app.settled();
  const order = await orderOf(app, outcome);
  expect(order).toMatchObject({
    totalMinor: 0,
    paymentState: 'paid',
    paidMinor: 0,
    payments: [],
    vat: [{ gross: 0 }],
  });
  expect(order.activity.map(({ kind }) => kind)).toEqual(['placed', 'nothing-to-pay']);
  expect(app.sent.some(({ subject }) => subject.includes(order.number))).toBe(true);
  const { rows } = await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [
    cake.variantId,
  ]);
  expect(rows).toEqual([{ on_hand: 2, held: 0 }]);
  // Pressed again, it is the same order.
  expect((await placed(shopper, form)).orderNumber).toBe(outcome.orderNumber);
});

test('things, services and heads bear the discount alike, each its share', async () => {
  const [cake, dj, dinner] = [
    await shop.aProduct({ priceMinor: 9_999 }),
    await shop.aDj(),
    await shop.aDinner(),
  ];
  const lines = [
    { variantId: cake.variantId },
    { variantId: dj.variantId },
    { variantId: dinner.variantId, quantity: 33 },
  ];
  const { code } = await shop.aCoupon({ kind: 'amount', amountMinor: 10_001 });
  const order = await orderOf(app, await placed(await withCoupon(await shop.aShopper(lines), code)));
  expect(order.lines.map(({ discountMinor }) => discountMinor)).toEqual(
    shareOf(10_001, [9_999, 60_000, 115_500]),
  );
  expect(order).toMatchObject({ discountMinor: 10_001, totalMinor: 9_999 + 60_000 + 115_500 + 900 - 10_001 });
});

test('an amount larger than the goods makes them free, never less than that', async () => {
  const { code } = await shop.aCoupon({ kind: 'amount', amountMinor: 50_000 });
  expect(await orderOf(app, await placed(await aShopper(code)))).toMatchObject({
    discountMinor: 10_000,
    totalMinor: 900,
  });
});

test('killed between placing and settling, an order of nothing is settled by its own job, not cancelled', async () => {
  const { code } = await shop.aCoupon({ percentBp: 10_000 });
  const shopper = await aShopper(code);
  const outcome = await placed(shopper, { ...(await pickUp()), payment: '' });
  const { id } = await orderOf(app, outcome);
  await app.database.pool.query(
    `update orders set payment_state = 'none', paid_at = null, confirmed_at = null where id = $1`,
    [id],
  );
  await app.database.pool.query(`update holds set state = 'held' where reference = $1`, [id]);
  const { rows } = await app.database.pool.query('select variant_id from order_lines where order_id = $1', [
    id,
  ]);
  await app.database.pool.query(
    'update stock set on_hand = on_hand + 1, held = held + 1 where variant_id = $1',
    [rows[0].variant_id],
  );
  expect(await app.checkout.payAgain({ link: linkOf(outcome), payment: 'test:ideal' })).toMatchObject({
    code: 'not-payable',
  });
  clock.set('2027-05-01T09:05:00Z');
  await app.checkout.reconcile();
  clock.set('2027-05-01T09:00:00Z');
  expect(await orderOf(app, outcome)).toMatchObject({ paymentState: 'paid', fulfilmentState: 'placed' });
});

test('an order that is not paid gives its use back; put back in the basket, the coupon comes along', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 1 });
  const shopper = await aShopper(code);
  const outcome = await placed(shopper);
  expect(await usedOf(id)).toBe(1);
  const back = await app.checkout.backToBasket({ link: linkOf(outcome), token: shopper.token, by: visitor });
  expect(back.ok).toBe(true);
  expect(await usedOf(id)).toBe(0);
  expect((await app.carts.view(shopper.token, 'en'))?.coupon).toMatchObject({ code, problem: null });
});

test('a rejected order gives its use back, and pays back what was paid', async () => {
  const { id, code } = await shop.aCoupon();
  const order = await orderOf(app, await placed(await aShopper(code)));
  await pay(order);
  const by = {
    kind: 'account',
    accountId: '0190a0b0-0000-7000-8000-000000000001',
    role: 'manager',
    name: 'Inès',
    sessionId: '0190a0b0-0000-7000-8000-000000000002',
  } as const;
  expect((await app.orders.takeStep({ number: order.number, step: 'reject', reason: 'full', by })).ok).toBe(
    true,
  );
  expect(await usedOf(id)).toBe(0);
});

test('money that comes late revives its order at the promised price, also when the coupon is used up by then', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 1 });
  const outcome = await placed(await aShopper(code));
  const order = await orderOf(app, outcome);
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, order.id, 'not-paid'));
  expect(await usedOf(id)).toBe(0);
  await placed(await aShopper(code));
  await pay(order);
  expect(await orderOf(app, outcome)).toMatchObject({
    paymentState: 'paid',
    fulfilmentState: 'placed',
    totalMinor: 9_900,
    discountMinor: 1_000,
  });
  expect(await usedOf(id)).toBe(2);
  const { rows } = await app.database.pool.query(
    `select internal from order_activity where order_id = $1 and kind = 'coupon-beyond-limit'`,
    [order.id],
  );
  expect(rows).toEqual([{ internal: true }]);
});

test('late money for goods that are gone takes no use of the coupon either', async () => {
  const { id, code } = await shop.aCoupon();
  const lamp = await shop.aProduct({ priceMinor: 10_000, onHand: 1 });
  const shopper = await withCoupon(await shop.aShopper([{ variantId: lamp.variantId }]), code);
  const order = await orderOf(app, await placed(shopper));
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, order.id, 'not-paid'));
  await placed(await shop.aShopper([{ variantId: lamp.variantId }]));
  await pay(order);
  expect(await usedOf(id)).toBe(0);
});

test('a coupon costs two statements more, one of them before the transaction, and without one nothing is asked', async () => {
  const { code } = await shop.aCoupon();
  const { variantId } = await shop.aProduct({ onHand: 50, priceMinor: 10_000 });
  const count = async (shopper: Shopper) => {
    const form = await shopper.form();
    const { token } = shopper;
    const work = () =>
      app.checkout.place({ ...form, token, language: 'en', address: `10.5.${++addresses}.1`, by: visitor });
    const counted = await countStatements(work);
    expect(counted.value.ok).toBe(true);
    const inside = counted.texts.indexOf('commit') - counted.texts.indexOf('begin') + 1;
    return { all: counted.statements, inside, texts: counted.texts };
  };
  await count(await shop.aShopper([{ variantId }]));
  const bare = await count(await shop.aShopper([{ variantId }]));
  const reduced = await count(await withCoupon(await shop.aShopper([{ variantId }]), code));
  expect(bare.texts.filter((text) => /\bcoupons\b|coupon_uses/.test(text))).toEqual([]);
  expect(reduced.all - bare.all).toBe(2);
  expect(reduced.inside - bare.inside).toBe(1);
  expect(reduced.inside).toBeLessThanOrEqual(15);
});
