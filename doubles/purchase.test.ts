import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';
import type { Fault } from './double.ts';
import { type Bench, benches } from './providers-for-tests.ts';

describe.each(Object.entries(benches))('a purchase paid through %s', (name, open) => {
  let app: TestApplication;
  let shop: OpenShop;
  let clock: FixedClock;
  let bench: Bench;

  beforeAll(async () => {
    // Stands in for an authority that the machine trusts, as NODE_EXTRA_CA_CERTS would.
    const root = readFileSync(join(import.meta.dirname, 'keys', 'paypal-root.pem'), 'utf8');
    setDefaultCACertificates([...getCACertificates('default'), root]);
    clock = fixedClock('2027-05-01T09:00:00Z');
    bench = await open({
      webhook: (provider) => `${app.url}/webhooks/payments/${provider}`,
      now: () => clock.now(),
    });
    app = await testApplication({ clock, providers: [bench.provider] });
    shop = await anOpenShop(app);
  });
  afterAll(async () => {
    await bench.double.close();
    await app.close();
  });

  /** What the provider calls a payment: the shopper's view does not tell. */
  async function atProvider(paymentId = ''): Promise<string> {
    const found = await app.database.pool.query('select external_id from payments where id = $1', [
      paymentId,
    ]);
    return found.rows[0]?.external_id;
  }
  async function settled() {
    for (let round = 0; round < 2; round++) {
      await bench.double.quiet();
      await app.settled();
    }
  }
  async function anOrder() {
    const product = await shop.aProduct({ onHand: 5 });
    const shopper = await shop.aShopper([{ variantId: product.variantId }]);
    const placed = await shopper.place({ payment: bench.choice });
    if (!placed.ok) throw new Error(placed.code);
    const now = () => orderOf(app, placed.value);
    const order = await now();
    const [payment] = order.payments;
    if (!payment) throw new Error('nothing was asked');
    return { now, order, payment, at: await atProvider(payment.id), ...placed.value };
  }
  async function aPaidOrder() {
    const made = await anOrder();
    await bench.pay(made.at, 'paid');
    await settled();
    return made;
  }
  const refund = (paymentId: string, amountMinor: number) =>
    app.database.inTransaction((tx) =>
      app.payments.refund(tx, { paymentId, amountMinor, reason: 'a test', by: system('test') }),
    );
  const send = ({ headers, body }: { headers: Record<string, string>; body: string }) =>
    fetch(`${app.url}/webhooks/payments/${name}`, { method: 'POST', headers, body });
  const internal = async (orderId: string) =>
    (await app.database.pool.query('select kind, data from order_activity where order_id = $1', [orderId]))
      .rows;

  test('leads to its page, and is paid when its news comes', async () => {
    const { now, order, redirectUrl, at } = await anOrder();
    expect(redirectUrl).toContain(bench.double.url);
    expect(order.payments[0]).toMatchObject({ provider: name, mode: 'test', state: 'open' });
    await bench.pay(at, 'paid');
    await settled();
    expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor });
  });

  test('is found by reconciliation when no news comes', async () => {
    const { now, at, payment } = await anOrder();
    await app.database.pool.query('update payments set provider = $2 where id = $1', [payment.id, 'test']);
    await bench.pay(at, 'paid');
    await settled();
    expect((await now()).paymentState).toBe('none');
    await app.database.pool.query(
      `update payments set provider = $2, created_at = '2027-05-01T08:00:00Z' where id = $1`,
      [payment.id, name],
    );
    await app.checkout.reconcile();
    expect((await now()).paymentState).toBe('paid');
  });

  test('is not paid while a slow bank is at work, and is when it arrives', async () => {
    const { now, at, payment } = await anOrder();
    await bench.pay(at, 'pending');
    await settled();
    await app.checkout.settle(payment.id);
    expect(await now()).toMatchObject({ paymentState: 'none', payments: [{ state: 'pending' }] });
    await bench.arrive(at);
    await settled();
    expect((await now()).paymentState).toBe('paid');
  });

  test('that failed can be tried again', async () => {
    const { now, at, orderLink, payment } = await anOrder();
    await bench.pay(at, 'failed');
    await settled();
    await app.checkout.settle(payment.id);
    expect(await now()).toMatchObject({
      paymentState: 'none',
      payable: true,
      payments: [{ state: 'failed' }],
    });
    const again = await app.checkout.payAgain({
      link: orderLink.split('/').pop() ?? '',
      payment: bench.choice,
    });
    expect(again.ok).toBe(true);
    await bench.pay(await atProvider((await now()).payments[1]?.id), 'paid');
    await settled();
    expect((await now()).paymentState).toBe('paid');
  });

  test('goes back in parts, never more than was paid, and each part once', async () => {
    const { now, order, payment, at } = await aPaidOrder();
    const whole = order.totalMinor;
    expect((await refund(payment.id, 300)).ok).toBe(true);
    await settled();
    expect(await now()).toMatchObject({ refundedMinor: 300, paymentState: 'refunded-in-part' });
    const many = await Promise.all(Array.from({ length: 10 }, () => refund(payment.id, whole - 300)));
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
    await settled();
    expect(await now()).toMatchObject({ refundedMinor: whole, paymentState: 'refunded' });
    expect(await bench.provider.fetch(at)).toMatchObject({ refundedMinor: whole });
  });

  test('that goes back on the provider’s own pages is a refund like ours, once, and leaves less to give', async () => {
    const { now, order, payment, at } = await aPaidOrder();
    const whole = order.totalMinor;
    expect((await refund(payment.id, 200)).ok).toBe(true);
    await settled();
    await bench.refundThere(at, 300);
    await settled();
    expect(await now()).toMatchObject({ refundedMinor: 500, paymentState: 'refunded-in-part' });
    // News that is doubled finds it done; what is left is what the provider would still send.
    await app.checkout.settle(payment.id);
    await settled();
    expect((await now()).refundedMinor).toBe(500);
    expect(await refund(payment.id, whole - 499)).toMatchObject({ ok: false, code: 'more-than-paid' });
    expect((await refund(payment.id, whole - 500)).ok).toBe(true);
    await settled();
    expect(await now()).toMatchObject({ refundedMinor: whole, paymentState: 'refunded' });
  });

  test('that a bank takes back is told to the staff, and cannot be refunded as well', async () => {
    const { order, payment, at } = await aPaidOrder();
    await bench.chargeBack(at, order.totalMinor);
    await settled();
    expect(await internal(order.id)).toContainEqual({
      kind: 'charged-back',
      data: { amountMinor: order.totalMinor },
    });
    expect(await refund(payment.id, 1)).toMatchObject({ ok: false, code: 'more-than-paid' });
  });

  test('believes no forged news, and no news of a payment it does not know', async () => {
    const { now, at } = await anOrder();
    const forged = await send(bench.forge(at));
    await settled();
    expect((await now()).paymentState).toBe('none');
    // Mollie signs nothing: what a stranger says there is a reason to look, and the look finds nothing.
    expect(forged.status).toBe(name === 'mollie' ? 200 : 401);
    expect((await send({ headers: { 'content-type': 'application/json' }, body: '{"id":' })).status).toBe(
      401,
    );
    const stored = 'select count(*)::int from payment_news';
    const before = (await app.database.pool.query(stored)).rows[0].count;
    await send(bench.forge('tr_nobodys'));
    expect((await app.database.pool.query(stored)).rows[0].count).toBe(before);
  });

  const everyFault: Fault[] = ['500', '503', '429', 'html', 'shape', 'reset', 'reset-after'];
  test.each(everyFault)('that begins with "%s" is the same payment afterwards', async (fault) => {
    const known = bench.count();
    bench.double.faults.push(...Array<Fault>(2).fill(fault));
    const { variantId } = await shop.aProduct({ onHand: 5 });
    const placed = await (await shop.aShopper([{ variantId }])).place({ payment: bench.choice });
    if (!placed.ok) throw new Error(placed.code);
    expect(placed.value.redirectUrl).toContain('/track/');
    const [payment] = (await orderOf(app, placed.value)).payments;
    bench.double.faults.length = 0;
    await app.checkout.settle(payment?.id ?? '');
    expect(bench.count()).toBe(known + 1);
    await bench.pay(await atProvider(payment?.id), 'paid');
    await settled();
    expect((await orderOf(app, placed.value)).paymentState).toBe('paid');
  });

  test.each(everyFault)('that goes back through "%s" goes back once', async (fault) => {
    const { now, payment, at } = await aPaidOrder();
    bench.double.faults.push(fault);
    await refund(payment.id, 300);
    await settled();
    bench.double.faults.length = 0;
    await app.database.pool.query(
      `update pgboss.job set start_after = now() where state in ('created', 'retry')`,
    );
    await settled();
    expect(await bench.provider.fetch(at)).toMatchObject({ refundedMinor: 300 });
    expect((await now()).refundedMinor).toBe(300);
  });
});
