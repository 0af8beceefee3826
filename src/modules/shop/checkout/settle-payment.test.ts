import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { system, visitor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  orderOf,
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

async function anOrder(lines?: { variantId: string; quantity?: number }[]) {
  const wanted = lines ?? [{ variantId: (await shop.aProduct({ onHand: 5 })).variantId }];
  const shopper = await shop.aShopper(wanted);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  const now = () => orderOf(app, placed.value);
  const link = placed.value.orderLink.split('/').pop() ?? '';
  return { shopper, placed: placed.value, order, now, link, paymentId: order.payments[0]?.id ?? '' };
}

const stockOf = async (variantId: string) =>
  (await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [variantId]))
    .rows[0];
const kinds = (order: { activity: { kind: string }[] }) => order.activity.map((entry) => entry.kind);
const confirmations = (number: string) =>
  app.sent.filter((mail) => mail.to.includes('noor@') && mail.text.includes(number));

test('news that comes fifty times at once pays the order once and confirms it once', async () => {
  const { now, paymentId, order } = await anOrder();
  await app.choose(paymentId, 'paid', 'lost');
  await Promise.all(Array.from({ length: 50 }, () => app.checkout.settle(paymentId)));
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor });
  expect(kinds(await now()).filter((kind) => kind === 'paid')).toHaveLength(1);
  expect(confirmations(order.number)).toHaveLength(1);
});

test('twenty programs that find the same payment at once pay the order once', async () => {
  const { now, paymentId, order } = await anOrder();
  await app.choose(paymentId, 'paid', 'lost');
  await app.database.pool.query(`update payments set created_at = '2027-05-01T08:00:00Z' where id = $1`, [
    paymentId,
  ]);
  // Reconciliation does not take turns with anybody: the locks alone keep these apart.
  await Promise.all(Array.from({ length: 20 }, () => app.checkout.reconcile()));
  await app.settled();
  expect(kinds(await now()).filter((kind) => kind === 'paid')).toHaveLength(1);
  expect(confirmations(order.number)).toHaveLength(1);
});

test('who comes back to a payment that is settled asks nothing of the provider, unless there has been news', async () => {
  const { paymentId } = await anOrder();
  await app.choose(paymentId, 'paid', 'normal');
  await app.settled();
  const { texts } = await countStatements(() => app.checkout.settle(paymentId));
  expect(texts).toHaveLength(1);
  await app.database.pool.query(
    `insert into payment_news (id, provider, event_id, external_id)
     select $2, provider, 'later', external_id from payments where id = $1`,
    [paymentId, newId()],
  );
  const again = await countStatements(() => app.checkout.settle(paymentId));
  expect(again.texts.length).toBeGreaterThan(3);
});

test.each(['normal', 'twice', 'reordered'])(
  'a payment whose news travels "%s" is settled',
  async (delivery) => {
    const { now, paymentId } = await anOrder();
    await app.choose(paymentId, 'paid', delivery);
    await app.settled();
    expect((await now()).paymentState).toBe('paid');
  },
);

test('a payment whose news is lost is found by reconciliation', async () => {
  const { now, paymentId } = await anOrder();
  await app.choose(paymentId, 'paid', 'lost');
  await app.settled();
  expect((await now()).paymentState).toBe('none');
  // The row's age is the database's own time; reconciliation looks at what is older than half a minute.
  await app.database.pool.query(`update payments set created_at = '2027-05-01T08:00:00Z' where id = $1`, [
    paymentId,
  ]);
  await app.checkout.reconcile();
  expect((await now()).paymentState).toBe('paid');
});

test('a failed payment can be tried again, and the second try pays', async () => {
  const { now, link, paymentId } = await anOrder();
  await app.choose(paymentId, 'failed');
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'none', payable: true });
  const again = await app.checkout.payAgain({ link, payment: 'test:paypal' });
  expect(again.ok).toBe(true);
  const second = (await now()).payments[1];
  await app.choose(second?.id ?? '', 'paid');
  await app.settled();
  expect((await now()).paymentState).toBe('paid');
});

test('two payments of one order: the second goes back, and the order stays paid', async () => {
  const { now, link, paymentId, order } = await anOrder();
  await app.checkout.payAgain({ link, payment: 'test:card' });
  const second = (await now()).payments[1]?.id ?? '';
  await app.choose(paymentId, 'paid');
  await app.choose(second, 'paid');
  await app.settled();
  const settled = await now();
  expect(settled).toMatchObject({ paymentState: 'paid', fulfilmentState: 'placed', refundedMinor: 0 });
  expect(settled.payments.map((payment) => payment.settledAs).sort()).toEqual(['paid', 'second-payment']);
  expect(settled.payments.find((payment) => payment.settledAs === 'second-payment')?.refundedMinor).toBe(
    order.totalMinor,
  );
});

test('an order nobody pays gives everything back when its time is over, and says so', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const { now, order } = await anOrder([{ variantId: cake.variantId }]);
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 1, held: 1 });
  clock.set('2027-05-01T10:00:00Z');
  await app.checkout.reconcile();
  await app.settled();
  expect(await now()).toMatchObject({
    fulfilmentState: 'cancelled',
    endedReason: 'not-paid',
    payable: false,
  });
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 1, held: 0 });
  expect(confirmations(order.number)).toHaveLength(1);
});

/** The order ends unpaid, and the bank sends the money all the same. */
async function paidTooLate(lines: { variantId: string; quantity?: number }[], meanwhile = async () => {}) {
  const late = await anOrder(lines);
  await app.choose(late.paymentId, 'expired', 'lost');
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, late.order.id, 'not-paid'));
  await meanwhile();
  await app.choose(late.paymentId, 'paid', 'lost');
  await app.checkout.settle(late.paymentId);
  await app.settled();
  return late.now();
}

test('money that comes late for an order that ended revives it while everything is still there', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  expect(await paidTooLate([{ variantId: cake.variantId }])).toMatchObject({
    paymentState: 'paid',
    fulfilmentState: 'placed',
  });
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 0, held: 0 });
});

test('money that comes late when the last piece is gone is proposed for refund, and the shopper is told', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const order = await paidTooLate([{ variantId: cake.variantId }], async () => {
    await anOrder([{ variantId: cake.variantId }]);
  });
  expect(order).toMatchObject({ paymentState: 'none', fulfilmentState: 'cancelled' });
  expect(kinds(order)).toContain('paid-late');
  expect(order.payments[0]).toMatchObject({ settledAs: 'paid-late', refunds: [{ state: 'proposed' }] });
});

test('a payment of another amount, currency or order never pays', async () => {
  for (const change of ['amount_minor = 1', `currency = 'USD'`, `reference = '${newId()}'`]) {
    const { now, paymentId } = await anOrder();
    await app.choose(paymentId, 'paid', 'lost');
    await app.database.pool.query(
      `update test_provider_payments set ${change} where id = (select external_id from payments where id = $1)`,
      [paymentId],
    );
    await app.checkout.settle(paymentId);
    expect(await now()).toMatchObject({ paymentState: 'none', payments: [{ settledAs: 'mismatch' }] });
  }
});

test('a paid order cannot be put back into the basket, an unpaid one can, with everything in it', async () => {
  const cake = await shop.aProduct({ onHand: 3, personalText: { max: 40, label: { en: 'Message' } } });
  const shopper = await shop.aShopper([
    { variantId: cake.variantId, quantity: 2, personalText: 'Proficiat' },
  ]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const link = placed.value.orderLink.split('/').pop() ?? '';
  expect((await app.carts.view(shopper.token, 'en'))?.lines).toEqual([]);
  const back = await app.checkout.backToBasket({ link, token: shopper.token, by: visitor });
  expect(back.ok).toBe(true);
  expect((await app.carts.view(shopper.token, 'en'))?.lines).toMatchObject([
    { quantity: 2, personalText: 'Proficiat' },
  ]);
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 3, held: 0 });

  const paid = await anOrder();
  await app.choose(paid.paymentId, 'paid');
  await app.settled();
  expect(await app.checkout.backToBasket({ link: paid.link, token: undefined, by: visitor })).toMatchObject({
    ok: false,
  });
});

test('an order whose time ran out gives its lines back once, however often the button is pressed', async () => {
  const cake = await shop.aProduct({ onHand: 9 });
  const shopper = await shop.aShopper([{ variantId: cake.variantId, quantity: 2 }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  const { id } = await orderOf(app, placed.value);
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, id, 'not-paid'));
  const link = placed.value.orderLink.split('/').pop() ?? '';
  const press = () => app.checkout.backToBasket({ link, token: shopper.token, by: visitor });
  expect((await Promise.all([press(), press(), press()])).filter(({ ok }) => ok)).toHaveLength(1);
  expect((await app.carts.view(shopper.token, 'en'))?.lines).toMatchObject([{ quantity: 2 }]);
});

test('rejecting an order frees its stock, pays back and tells the shopper, in one step', async () => {
  const cake = await shop.aProduct({ onHand: 4 });
  const { now, order, paymentId } = await anOrder([{ variantId: cake.variantId, quantity: 3 }]);
  await app.choose(paymentId, 'paid');
  await app.settled();
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 1, held: 0 });
  const by = system('test');
  expect(await app.orders.takeStep({ number: order.number, step: 'reject', by })).toMatchObject({
    code: 'reason-missing',
  });
  expect(
    await app.orders.takeStep({ number: order.number, step: 'reject', reason: 'Oven broken', by }),
  ).toMatchObject({ ok: true });
  await app.settled();
  expect(await now()).toMatchObject({
    fulfilmentState: 'rejected',
    paymentState: 'refunded',
    refundedMinor: order.totalMinor,
  });
  expect(await stockOf(cake.variantId)).toEqual({ on_hand: 4, held: 0 });
  expect(confirmations(order.number).length).toBeGreaterThanOrEqual(3);
  expect(await app.inventory.ledgerGaps(app.database.reader)).toEqual([]);
  expect(app.errors).toEqual([]);
});
