import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import {
  anOpenShop,
  type FixedClock,
  fixedClock,
  type OpenShop,
  type TestApplication,
  testApplication,
} from '#testing';
import { as, ordersToEdit } from './order-changes-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
type Orders = ReturnType<typeof ordersToEdit>;
let orders: Orders;
const START = '2027-05-01T09:00:00Z';

beforeAll(async () => {
  clock = fixedClock(START);
  app = await testApplication({ clock });
  shop = await anOpenShop(app);
  orders = ordersToEdit(app, shop);
  const set = async (part: 'transfer' | 'terms', values: object) => {
    const changed = await app.settings.change({ part, values, expected: 0, by: as('admin') });
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
  app.settings.known();
});
afterAll(() => app.close());

const papersOf = async (id: string) =>
  (await app.papers.ofOrder(id)).map(({ kind, totalMinor }) => [kind, totalMinor]);
const receipt = (amountMinor: number) => ({ amountMinor, day: '2027-05-03', note: '' });
const more = async ({ lineOf, cake }: Awaited<ReturnType<Orders['anOrder']>>, quantity: number) => ({
  lines: [{ id: await lineOf(cake), quantity }],
});

test('with a deposit the rest grows and shrinks, and only what is too much of the deposit goes back', async () => {
  const order = await orders.anOrder({ deposit: 'on' });
  expect((await order.now()).dues).toMatchObject([
    { kind: 'deposit', amountMinor: 4_170 },
    { kind: 'rest', amountMinor: 9_730, dueOn: '2027-05-29' },
  ]);
  const shown = await order.preview(await more(order, 3));
  expect(shown.ok && shown.value).toMatchObject({
    dues: [{ kind: 'rest', wasMinor: 9_730, isMinor: 14_730, dueOn: '2027-05-29' }],
    backMinor: 0,
  });
  expect((await order.edit(await more(order, 3))).ok).toBe(true);
  expect((await order.now()).dues).toMatchObject([{ amountMinor: 4_170 }, { amountMinor: 14_730 }]);
  const lines = [
    { id: await order.lineOf(order.cake), quantity: 0 },
    { id: await order.lineOf(order.lantern), quantity: 1 },
  ];
  expect((await order.edit({ lines })).ok).toBe(true);
  await app.settled();
  expect(await order.now()).toMatchObject({
    totalMinor: 3_900,
    dues: [{ kind: 'deposit', amountMinor: 4_170 }],
    refundedMinor: 270,
    paymentState: 'paid',
  });
  // All of it is paid with that: the invoice says what it costs now, and the refund of the change has no note of its own.
  expect(await papersOf((await order.now()).id)).toEqual([['invoice', 3_900]]);
});

test('what is paid at the counter is asked there at its new price', async () => {
  await shop.aSlot({ method: 'pick-up' });
  const { rows } = await app.database.pool.query(`select id from delivery_slots where method = 'pick-up'`);
  const order = await orders.anOrder({
    paid: false,
    payment: 'by-hand:at-pick-up',
    method: 'pick-up',
    slotId: rows[0].id,
  });
  // Who pays when they come for it has to come for it.
  const id = (await order.now()).parts[0]?.id ?? '';
  const address = { street: 'Kerkstraat 9', postcode: '9000', town: 'Gent' };
  const brought = { parts: [{ id, method: 'delivery' as const, slotId: shop.slotId, address }] };
  expect(await order.edit(brought)).toMatchObject({ code: 'not-at-pick-up' });
  expect((await order.edit(await more(order, 3))).ok).toBe(true);
  const changed = await order.now();
  expect(changed.dues).toMatchObject([{ kind: 'at-pick-up', amountMinor: 18_000 }]);
  const payment = changed.payments[0];
  expect(payment).toMatchObject({ amountMinor: 18_000, state: 'open' });
  const paid = await app.checkout.recordReceipt({
    ...receipt(18_000),
    paymentId: payment?.id ?? '',
    by: as('agent'),
  });
  expect(paid.ok).toBe(true);
  expect(await order.now()).toMatchObject({ paymentState: 'paid' });
  // Paid, and then dearer: the difference is asked at the counter too.
  expect((await order.edit(await more(order, 4))).ok).toBe(true);
  const dearer = await order.now();
  expect(dearer.dues.at(-1)).toMatchObject({ kind: 'difference', amountMinor: 5_000, dueOn: '2027-06-12' });
  expect(dearer.payments.at(-1)).toMatchObject({ method: 'at-pick-up', amountMinor: 5_000 });
});

test('a transfer that is waited for is for the new amount; what has come in by hand is not made too much', async () => {
  const order = await orders.anOrder({ paid: false, payment: 'by-hand:transfer' });
  await app.settled();
  expect((await order.edit(await more(order, 1))).ok).toBe(true);
  const paymentId = (await order.now()).payments[0]?.id ?? '';
  expect((await order.now()).payments[0]).toMatchObject({ amountMinor: 8_900 });
  await app.checkout.recordReceipt({ ...receipt(6_000), paymentId, by: as('agent') });
  const lines = [{ id: await order.lineOf(order.cake), quantity: 0 }];
  expect(await order.edit({ lines })).toMatchObject({ code: 'more-received' });
  const lantern = { id: await order.lineOf(order.lantern), quantity: 0 };
  expect(await order.edit({ lines: [lantern] })).toMatchObject({ code: 'more-received' });
  await app.checkout.recordReceipt({ ...receipt(2_900), paymentId, by: as('agent') });
  expect(await order.now()).toMatchObject({ paymentState: 'paid', paidMinor: 8_900 });
});

test('on invoice: more is a second invoice, less a credit note without a refund, cancelled a credit note for the rest', async () => {
  const account: Actor = { ...as('customer'), accountId: newId() } as Actor;
  const accountId = account.kind === 'account' ? account.accountId : '';
  await app.orders.letPayOnInvoice({ accountId, allowed: true, by: as('admin') });
  const order = await orders.anOrder({ paid: false, payment: 'by-hand:invoice', from: account });
  await app.settled();
  const { id } = await order.now();
  expect(await papersOf(id)).toEqual([['invoice', 13_900]]);
  await order.edit(await more(order, 3));
  await app.settled();
  expect(await papersOf(id)).toEqual([
    ['invoice', 13_900],
    ['invoice', 5_000],
  ]);
  expect((await order.now()).payments[0]).toMatchObject({ amountMinor: 18_900, state: 'open' });
  expect((await order.edit({ lines: [{ id: await order.lineOf(order.lantern), quantity: 0 }] })).ok).toBe(
    true,
  );
  await app.settled();
  expect((await papersOf(id)).at(-1)).toEqual(['credit-note', 3_000]);
  expect((await order.now()).payments.flatMap(({ refunds }) => refunds)).toEqual([]);
  const ended = await app.orders.takeStep({
    number: order.number,
    step: 'cancel',
    reason: 'rain',
    by: as('manager'),
  });
  expect(ended.ok).toBe(true);
  await app.settled();
  expect((await papersOf(id)).at(-1)).toEqual(['credit-note', 15_900]);
  const { rows } = await app.database.pool.query(
    `select v.rate_bp, sum(case p.kind when 'invoice' then v.vat_minor else -v.vat_minor end)::int as vat,
       sum(case p.kind when 'invoice' then v.gross_minor else -v.gross_minor end)::int as gross
     from papers p join paper_vat v on v.paper_id = p.id where p.order_id = $1 group by 1 order by 1`,
    [id],
  );
  expect(rows).toEqual([
    { rate_bp: 600, vat: 0, gross: 0 },
    { rate_bp: 2100, vat: 0, gross: 0 },
  ]);
});

test('what is kept of a deposit when its order is cancelled has an invoice, and what goes back has no note', async () => {
  const order = await orders.anOrder({ deposit: 'on' });
  const { id } = await order.now();
  const ended = await app.orders.takeStep({
    number: order.number,
    step: 'cancel',
    reason: 'rain',
    refundMinor: 1_170,
    by: as('manager'),
  });
  expect(ended.ok).toBe(true);
  await app.settled();
  expect(await papersOf(id)).toEqual([['invoice', 3_000]]);
  // Kept for a while, and then given back after all: that is credited.
  const paymentId = (await order.now()).payments[0]?.id ?? '';
  const back = { number: order.number, paymentId, amountMinor: 3_000, reason: 'kindness', by: as('manager') };
  expect((await app.orders.refund(back)).ok).toBe(true);
  await app.settled();
  expect(await papersOf(id)).toEqual([
    ['invoice', 3_000],
    ['credit-note', 3_000],
  ]);
});

test('a difference that nobody pays is reminded of, a day before and a day after, and not on the day it was told', async () => {
  const order = await orders.anOrder();
  await order.edit(await more(order, 3));
  await app.settled();
  const reminders = () =>
    app.sent.filter(({ subject }) => subject.includes(order.number) && /is due|Still open/.test(subject));
  await app.orders.remindDues();
  await app.settled();
  expect(reminders()).toHaveLength(0);
  clock.set('2027-05-07T09:00:00Z');
  await app.orders.remindDues();
  await app.settled();
  expect(reminders().map(({ subject }) => subject)).toEqual([
    `€50.00 for order ${order.number} is due on Saturday 8 May 2027`,
  ]);
  clock.set('2027-05-09T09:00:00Z');
  await app.orders.remindDues();
  await app.settled();
  expect(reminders()).toHaveLength(2);
  clock.set(START);
});
