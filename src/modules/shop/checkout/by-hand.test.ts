import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
  untilItHurts,
} from '#testing';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
const as = (role: 'admin' | 'manager' | 'agent'): Actor => ({
  kind: 'account',
  accountId: newId(),
  name: `the ${role}`,
  role,
  sessionId: newId(),
});
const START = '2027-05-01T09:00:00Z';

beforeAll(async () => {
  clock = fixedClock(START);
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
  const by = as('admin');
  const set = async (part: 'transfer' | 'terms', values: object) => {
    const changed = await app.settings.change({ part, values, expected: 0, by });
    if (!changed.ok) throw new Error(changed.code);
  };
  await set('transfer', { transferIban: 'be68 5390 0754 7034', transferHolder: 'Feest bv', transferDays: 7 });
  await set('terms', {
    depositBp: 3000,
    depositFromMinor: 5_000,
    restDays: 14,
    invoiceDays: 30,
    payAtPickUp: true,
  });
  await app.settings.shop();
  // Known from now on.
  app.settings.known();
});
afterAll(() => app.close());

async function anOrder(over: { payment?: string; deposit?: 'on'; day?: string } = {}) {
  const { variantId } = await shop.aProduct({ onHand: 5, priceMinor: 10_000 });
  const shopper = await shop.aShopper([{ variantId, quantity: 2 }]);
  const placed = await shopper.place({ payment: 'by-hand:transfer', ...over });
  if (!placed.ok) throw new Error(placed.code);
  await app.settled();
  const now = () => orderOf(app, placed.value);
  const order = await now();
  return {
    variantId,
    order,
    now,
    link: placed.value.orderLink.split('/').pop() ?? '',
    paymentId: order.payments[0]?.id ?? '',
    mails: () => app.sent.filter(({ text }) => text.includes(order.number)),
  };
}

const receipt = (amountMinor: number) => ({ amountMinor, day: '2027-05-03', note: '' });
const stockOf = async (variantId: string) =>
  (await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [variantId]))
    .rows[0];

test('a transfer holds its goods for days, is told by mail once, and pays when its money is recorded', async () => {
  const { order, now, variantId, paymentId, mails } = await anOrder();
  expect(order).toMatchObject({ paymentState: 'none', payable: true });
  // Seven days and the grace of two minutes.
  expect(order.payBefore).toBe('2027-05-08T09:02:00.000Z');
  expect(await stockOf(variantId)).toEqual({ on_hand: 5, held: 2 });
  const [reference] = mails()[0]?.text.match(/\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/) ?? [];
  expect(order.payments[0]?.externalId).toBe(reference);
  expect(mails()[0]?.text).toContain('BE68 5390 0754 7034');
  expect(mails()).toHaveLength(1);

  const paid = await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') });
  expect(paid.ok).toBe(true);
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor });
  expect(await stockOf(variantId)).toEqual({ on_hand: 3, held: 0 });
  expect(mails().map(({ subject }) => subject)).toHaveLength(2);
});

test('a part of it is not enough; more than is missing is refused, and so is whoever is no staff', async () => {
  const { order, now, paymentId } = await anOrder();
  const record = (amountMinor: number, by: Actor = as('agent')) =>
    app.checkout.recordReceipt({ ...receipt(amountMinor), paymentId, by });
  expect(await record(order.totalMinor + 1)).toMatchObject({ code: 'more-than-due' });
  expect(await record(order.totalMinor, { ...as('agent'), role: 'customer' } as Actor)).toMatchObject({
    code: 'not-allowed',
  });
  await record(order.totalMinor - 500);
  expect(await now()).toMatchObject({ paymentState: 'none', payments: [{ state: 'pending' }] });
  expect(await record(501)).toMatchObject({ code: 'more-than-due' });
  await record(500);
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor });
});

test('without the lock of its payment, one transfer is recorded twice', async () => {
  const hurts = await untilItHurts(async () => {
    const { order, paymentId } = await anOrder();
    const received = async () =>
      (await app.payments.office.detail(paymentId, as('agent')))?.receivedMinor ?? 0;
    const careless = async () => {
      if ((await received()) > 0) return;
      await app.database.pool.query(
        `insert into hand_entries (id, payment_id, amount_minor, day, recorded_name) values ($1, $2, $3, '2027-05-03', '')`,
        [newId(), paymentId, order.totalMinor],
      );
    };
    await Promise.all([careless(), careless()]);
    return (await received()) > order.totalMinor;
  });
  expect(hurts).toBe(true);
});

test('ten who record one transfer at once record it once', async () => {
  const { order, now, paymentId } = await anOrder();
  const all = await Promise.all(
    Array.from({ length: 10 }, () =>
      app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') }),
    ),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor });
});

test('what was recorded wrongly is taken out by its opposite, once, and the order says that its money is gone', async () => {
  const { order, now, paymentId } = await anOrder();
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') });
  const [entry] = (await app.payments.office.detail(paymentId, as('agent')))?.entries ?? [];
  const takeOut = (by: Actor) => app.checkout.takeOutReceipt({ paymentId, entryId: entry?.id ?? '', by });
  expect(await takeOut(as('agent'))).toMatchObject({ code: 'not-allowed' });
  const both = await Promise.all([takeOut(as('manager')), takeOut(as('admin'))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'charged-back' });
  // It came after all.
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') });
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'paid' });
});

test('money that goes back by hand is on its way until somebody says that it was sent, once', async () => {
  const { order, now, paymentId } = await anOrder();
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') });
  await app.orders.refund({
    number: order.number,
    paymentId,
    amountMinor: 5_000,
    reason: 'a dent',
    by: as('manager'),
  });
  await app.settled();
  const refund = (await now()).payments[0]?.refunds[0];
  expect(refund?.state).toBe('pending');
  expect((await now()).refundedMinor).toBe(0);
  const send = () =>
    app.payments.office.recordSentBack({ refundId: refund?.id ?? '', day: '2027-05-04', by: as('manager') });
  const both = await Promise.all([send(), send()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'refunded-in-part', refundedMinor: 5_000 });
});

test('a part that came for an order that ended waits to be sent back, and is taken out when it was', async () => {
  const { order, paymentId } = await anOrder();
  await app.checkout.recordReceipt({ ...receipt(500), paymentId, by: as('agent') });
  const cancelled = await app.orders.takeStep({
    number: order.number,
    step: 'cancel',
    reason: 'x',
    by: as('manager'),
  });
  expect(cancelled.ok).toBe(true);
  await app.settled();
  const waiting = async () => {
    const list = await app.payments.office.list(
      { q: order.number, kind: 'waiting' },
      'Europe/Brussels',
      as('agent'),
    );
    return list.ok ? list.value.rows.map(({ waits }) => waits) : list.code;
  };
  expect(await waiting()).toEqual(['return']);
  const detail = await app.payments.office.detail(paymentId, as('manager'));
  expect(detail).toMatchObject({ isOver: true, receivedMinor: 500 });
  const entryId = detail?.entries[0]?.id ?? '';
  await app.checkout.takeOutReceipt({ paymentId, entryId, by: as('manager') });
  expect(await waiting()).toEqual([]);
});

test('a transfer that comes when its order has ended waits for a person, or pays it if everything is still there', async () => {
  const { order, now, paymentId, variantId } = await anOrder();
  clock.set('2027-05-09T09:00:00Z');
  await app.checkout.reconcile();
  await app.settled();
  expect(await now()).toMatchObject({ fulfilmentState: 'cancelled', payments: [{ state: 'expired' }] });
  expect(await stockOf(variantId)).toEqual({ on_hand: 5, held: 0 });
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by: as('agent') });
  await app.settled();
  expect(await now()).toMatchObject({ fulfilmentState: 'placed', paymentState: 'paid' });
  clock.set(START);
});

test('a transfer is not offered when the last moment to order is too close', async () => {
  const { variantId } = await shop.aProduct({ onHand: 5, leadDays: 3 });
  const shopper = await shop.aShopper([{ variantId }]);
  const soon = { day: '2027-05-04', payment: 'by-hand:transfer' };
  expect(await shopper.place(soon)).toMatchObject({ code: 'transfer-too-late' });
  const page = (day: string) =>
    app.checkout.page({ token: shopper.token, day, method: 'delivery', postcode: '9000', language: 'en' });
  const offers = async (day: string) => (await page(day))?.paymentMethods.map(({ provider }) => provider);
  expect(await offers('2027-05-04')).not.toContain('by-hand');
  expect(await offers('2027-06-12')).toContain('by-hand');
});

test('with a deposit the order is sure; the rest is due later, is reminded of, and pays all of it', async () => {
  const { order, now, paymentId, variantId, link, mails } = await anOrder({
    payment: 'test:ideal',
    deposit: 'on',
  });
  const [deposit, rest] = order.dues;
  expect(order.dues).toMatchObject([
    { kind: 'deposit', amountMinor: Math.round(order.totalMinor * 0.3) },
    { kind: 'rest', dueOn: '2027-05-29' },
  ]);
  await app.choose(paymentId, 'paid');
  await app.settled();
  expect(await now()).toMatchObject({
    paymentState: 'part',
    fulfilmentState: 'placed',
    paidMinor: deposit?.amountMinor,
    payable: true,
  });
  expect(await stockOf(variantId)).toEqual({ on_hand: 3, held: 0 });
  const office = await app.orders.forOffice(order.number, as('manager'));
  expect(office?.steps).toContain('approve');

  // A week before, a day before, the day after: once each, however often the job runs.
  const subjects = () => mails().filter(({ text }) => /due on|was due/.test(text));
  for (const [day, count] of [
    ['2027-05-21', 0],
    ['2027-05-22', 1],
    ['2027-05-23', 1],
    ['2027-05-28', 2],
    ['2027-05-31', 3],
    ['2027-06-01', 3],
  ] as const) {
    clock.set(`${day}T09:00:00Z`);
    await app.orders.remindDues();
    await app.orders.remindDues();
    await app.settled();
    expect(subjects(), day).toHaveLength(count);
  }
  const again = await app.checkout.payAgain({ link, payment: 'test:card' });
  expect(again.ok).toBe(true);
  const second = (await now()).payments[1];
  expect(second?.amountMinor).toBe(rest?.amountMinor);
  await app.choose(second?.id ?? '', 'paid');
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor, payable: false });
  expect(await app.checkout.payAgain({ link, payment: 'test:card' })).toMatchObject({ code: 'not-payable' });
  clock.set(START);
});

test('a deposit has no invoice; the rest brings it, with a credit note for what went back before', async () => {
  const { order, now, paymentId, link } = await anOrder({ payment: 'test:ideal', deposit: 'on' });
  const papers = async () =>
    (await app.papers.ofOrder(order.id)).map(({ kind, totalMinor }) => [kind, totalMinor]).toSorted();
  await app.choose(paymentId, 'paid');
  await app.settled();
  await app.orders.refund({
    number: order.number,
    paymentId,
    amountMinor: 100,
    reason: 'x',
    by: as('manager'),
  });
  await app.settled();
  expect(await papers()).toEqual([]);
  await app.checkout.payAgain({ link, payment: 'test:card' });
  await app.choose((await now()).payments[1]?.id ?? '', 'paid');
  await app.settled();
  expect(await papers()).toEqual([
    ['credit-note', 100],
    ['invoice', order.totalMinor],
  ]);
});

test('an instalment that is paid twice is kept once, and goes back once', async () => {
  const { order, now, paymentId, link } = await anOrder({ payment: 'test:ideal', deposit: 'on' });
  await app.choose(paymentId, 'paid');
  await app.settled();
  for (const _ of [1, 2]) await app.checkout.payAgain({ link, payment: 'test:card' });
  const [, one, other] = (await now()).payments;
  await app.choose(one?.id ?? '', 'paid');
  await app.choose(other?.id ?? '', 'paid');
  await app.settled();
  const settled = await now();
  expect(settled).toMatchObject({ paymentState: 'paid', paidMinor: order.totalMinor, refundedMinor: 0 });
  expect(settled.payments.map(({ settledAs }) => settledAs).toSorted()).toEqual([
    'paid',
    'paid',
    'second-payment',
  ]);
});

test('a rest that is paid for an order that was rejected meanwhile does not stay', async () => {
  const { order, now, paymentId, link } = await anOrder({ payment: 'test:ideal', deposit: 'on' });
  await app.choose(paymentId, 'paid');
  await app.settled();
  await app.checkout.payAgain({ link, payment: 'test:card' });
  const rejected = await app.orders.takeStep({
    number: order.number,
    step: 'reject',
    reason: 'the oven is broken',
    by: as('manager'),
  });
  expect(rejected.ok).toBe(true);
  await app.settled();
  expect(await now()).toMatchObject({ paymentState: 'refunded', payable: false });
  await app.choose((await now()).payments[1]?.id ?? '', 'paid');
  await app.settled();
  expect((await now()).payments[1]).toMatchObject({
    settledAs: 'paid-late',
    refunds: [{ state: 'proposed' }],
  });
});

test('paid at the counter: sure at once, made, and handed over when its money is recorded', async () => {
  const { variantId } = await shop.aProduct({ onHand: 2, priceMinor: 3_000 });
  const shopper = await shop.aShopper([{ variantId }]);
  const slot = await shop.aSlot({ method: 'pick-up', capacity: 5 });
  expect(await shopper.place({ payment: 'by-hand:at-pick-up' })).toMatchObject({ code: 'not-at-pick-up' });
  const placed = await shopper.place({ payment: 'by-hand:at-pick-up', method: 'pick-up', slotId: slot });
  if (!placed.ok) throw new Error(placed.code);
  await app.settled();
  const order = await orderOf(app, placed.value);
  expect(order).toMatchObject({ paymentState: 'none', terms: 'at-pick-up' });
  expect(order.confirmedAt).not.toBeNull();
  expect(await stockOf(variantId)).toEqual({ on_hand: 1, held: 0 });
  clock.set('2027-05-02T09:00:00Z');
  await app.checkout.reconcile();
  const by = as('agent');
  const step = (name: 'approve' | 'start-preparation' | 'make-ready' | 'collect') =>
    app.orders.takeStep({ number: order.number, step: name, by });
  for (const name of ['approve', 'start-preparation', 'make-ready'] as const)
    expect(await step(name), name).toMatchObject({ ok: true });
  expect(await step('collect')).toMatchObject({ ok: false });
  const paymentId = order.payments[0]?.id ?? '';
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by });
  expect(await step('collect')).toMatchObject({ ok: true });
  clock.set(START);
});

test('on invoice is for accounts the owner trusts', async () => {
  const { variantId } = await shop.aProduct({ onHand: 2, priceMinor: 3_000 });
  const customer: Actor = { ...as('agent'), role: 'customer' } as Actor;
  const shopper = await shop.aShopper([{ variantId }]);
  const place = async () =>
    app.checkout.place({
      ...(await shopper.form({ payment: 'by-hand:invoice' })),
      token: shopper.token,
      language: 'en',
      address: '10.0.0.1',
      by: customer,
    });
  expect(await place()).toMatchObject({ code: 'no-invoice' });
  const accountId = customer.kind === 'account' ? customer.accountId : '';
  expect(await app.orders.letPayOnInvoice({ accountId, allowed: true, by: as('agent') })).toMatchObject({
    code: 'not-allowed',
  });
  await app.orders.letPayOnInvoice({ accountId, allowed: true, by: as('manager') });
  const placed = await place();
  if (!placed.ok) throw new Error(placed.code);
  await app.settled();
  const order = await orderOf(app, placed.value);
  expect(order).toMatchObject({ terms: 'invoice', dues: [{ kind: 'invoice', dueOn: '2027-05-31' }] });
  expect(await app.checkout.transferFor(order)).toMatchObject({ dueOn: '2027-05-31', isUrgent: false });
});

test('the office finds a payment by its reference, its amount or its customer, and the sums are those of what was found', async () => {
  const { order, paymentId } = await anOrder();
  const by = as('agent');
  await app.checkout.recordReceipt({ ...receipt(order.totalMinor), paymentId, by });
  await app.orders.refund({
    number: order.number,
    paymentId,
    amountMinor: 700,
    reason: 'x',
    by: as('manager'),
  });
  await app.settled();
  const refundId = (await app.payments.office.detail(paymentId, by))?.refunds[0]?.id ?? '';
  await app.payments.office.recordSentBack({ refundId, day: '2027-05-04', by: as('manager') });
  await app.settled();
  const other = await anOrder();
  const found = async (q: string, more: object = {}) => {
    const list = await app.payments.office.list({ q, ...more }, 'Europe/Brussels', by);
    if (!list.ok) throw new Error(list.code);
    return list.value;
  };
  const digits = order.payments[0]?.externalId?.replace(/\D/g, '') ?? '';
  for (const q of [order.number, digits, order.payments[0]?.externalId ?? ''])
    expect(await found(q), q).toMatchObject({
      total: 1,
      paidMinor: order.totalMinor,
      refundedMinor: 700,
      rows: [{ id: paymentId, refundedMinor: 700, contactName: 'Noor de Vries', waits: null }],
    });
  expect((await found('noor')).total).toBeGreaterThan(1);
  expect((await found('209,00')).total).toBeGreaterThan(1);
  expect(await found(other.order.number, { kind: 'waiting' })).toMatchObject({
    rows: [{ waits: 'transfer' }],
  });
  expect(await found(order.number, { kind: 'failed' })).toMatchObject({ total: 0, rows: [] });
  const { statements } = await countStatements(() => found('noor'));
  expect(statements).toBe(1);
  const customer = { ...by, role: 'customer' } as Actor;
  expect(await app.payments.office.list({}, 'Europe/Brussels', customer)).toMatchObject({
    code: 'not-allowed',
  });
});

test('an order whose payment failed offers the ways it can still be paid in, and no other', async () => {
  const tryAll = async (order: { payBefore: string; terms: 'before'; confirmedAt: null }, link: string) => {
    const offered = app.checkout.waysToPay(order).map(({ provider, method }) => `${provider}:${method}`);
    const taken = [];
    for (const { provider, method } of app.payments.methods()) {
      const payment = `${provider}:${method}`;
      if ((await app.checkout.payAgain({ link, payment })).ok) taken.push(payment);
    }
    return { offered, taken };
  };
  const { order, link } = await anOrder({ payment: 'test:ideal' });
  const quick = await tryAll({ ...order, terms: 'before', confirmedAt: null }, link);
  expect(quick.offered).toEqual(quick.taken);
  expect(quick.offered).toContain('test:card');
  expect(quick.offered).not.toContain('by-hand:transfer');

  const kept = await anOrder();
  const slow = await tryAll({ ...kept.order, terms: 'before', confirmedAt: null }, kept.link);
  expect(slow.offered).toEqual(slow.taken);
  expect(slow.offered).toContain('by-hand:transfer');
  expect(slow.offered).not.toContain('by-hand:invoice');
});
