import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import type { Actor, Role } from '#platform/policy';
import {
  anOpenShop,
  fixedClock,
  type OpenShop,
  orderOf,
  type TestApplication,
  testApplication,
} from '#testing';
import { OfficeQuery } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
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

async function aPaidOrder(name = 'Noor de Vries', over: { method?: 'pick-up' } = {}) {
  const cake = await shop.aProduct({ onHand: 9, names: { en: 'Almond crown' } });
  const shopper = await shop.aShopper([{ variantId: cake.variantId }]);
  const slotId = over.method ? await shop.aSlot({ method: over.method }) : shop.slotId;
  const placed = await shopper.place({ name, ...over, slotId });
  if (!placed.ok) throw new Error(placed.code);
  const order = await orderOf(app, placed.value);
  await app.choose(order.payments[0]?.id ?? '', 'paid', 'lost');
  await app.checkout.settle(order.payments[0]?.id ?? '');
  return { number: order.number, link: placed.value.orderLink.split('/').pop() ?? '' };
}

test('an order is lived through to its end: each step a mail, an entry and an act in the journal', async () => {
  const { number, link } = await aPaidOrder();
  for (const step of [
    'approve',
    'start-preparation',
    'make-ready',
    'send-out',
    'deliver',
    'close',
  ] as const) {
    expect(await app.orders.takeStep({ number, step, by: as('agent') })).toMatchObject({ ok: true });
  }
  await app.settled();
  const order = await app.orders.byLink(link);
  expect(order?.activity.map(({ kind }) => kind)).toEqual([
    'placed',
    'paid',
    'approved',
    'in-preparation',
    'ready',
    'out-for-delivery',
    'delivered',
    'closed',
  ]);
  // Five steps write to the shopper, closing does not; the confirmation makes six.
  expect(app.sent.filter((mail) => mail.text.includes(number) && mail.to.includes('noor@'))).toHaveLength(6);
  const { rows } = await app.database.pool.query(
    `select action from journal where subject_id = $1 order by id`,
    [order?.id],
  );
  expect(rows.map(({ action }) => action)).toContain('order.send-out');
});

test('two people press at once: one moves the order, the other is told that it moved', async () => {
  const { number } = await aPaidOrder();
  const outcomes = await Promise.all(
    [1, 2].map(() => app.orders.takeStep({ number, step: 'approve', by: as('agent') })),
  );
  expect(outcomes.map((outcome) => outcome.ok || outcome.code).sort()).toEqual(['step-not-possible', true]);
});

test('an order that is not paid waits: nobody can approve it', async () => {
  const shopper = await shop.aShopper([{ variantId: (await shop.aProduct({ onHand: 3 })).variantId }]);
  const placed = await shopper.place();
  if (!placed.ok) throw new Error(placed.code);
  expect(
    await app.orders.takeStep({ number: placed.value.orderNumber, step: 'approve', by: as('admin') }),
  ).toMatchObject({ code: 'not-paid' });
});

test('what is fetched is collected, what is delivered is delivered', async () => {
  const { number } = await aPaidOrder('Jules', { method: 'pick-up' });
  for (const step of ['approve', 'start-preparation', 'make-ready'] as const)
    await app.orders.takeStep({ number, step, by: as('agent') });
  expect(await app.orders.takeStep({ number, step: 'send-out', by: as('agent') })).toMatchObject({
    code: 'step-not-possible',
  });
  expect(await app.orders.takeStep({ number, step: 'collect', by: as('agent') })).toMatchObject({ ok: true });
});

test('who may what: agents move on but do not reject; nobody else sees the office', async () => {
  const { number } = await aPaidOrder();
  const reject = { number, step: 'reject', reason: 'no oven' } as const;
  expect(await app.orders.takeStep({ ...reject, by: as('agent') })).toMatchObject({ code: 'not-allowed' });
  for (const role of ['customer', 'planner', 'vendor', 'association'] as const) {
    expect(await app.orders.takeStep({ number, step: 'approve', by: as(role) })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await app.orders.addNote({ number, text: 'hi', by: as(role) })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await app.orders.forOffice(number, as(role))).toBeUndefined();
    expect(await app.orders.officeList({}, as(role))).toMatchObject({ code: 'not-allowed' });
    expect(await app.orders.board(as(role))).toMatchObject({ code: 'not-allowed' });
    expect(await app.orders.today(as(role))).toMatchObject({ code: 'not-allowed' });
    expect(await app.orders.mine(number, as(role))).toBeUndefined();
  }
  expect(await app.orders.takeStep({ ...reject, by: as('manager') })).toMatchObject({ ok: true });
});

test('a note is the staff’s own: the shopper never sees it, nor who pressed which button', async () => {
  const { number, link } = await aPaidOrder();
  await app.orders.addNote({ number, text: 'rings twice', by: as('agent') });
  await app.orders.takeStep({ number, step: 'approve', by: as('agent') });
  expect(JSON.stringify(await app.orders.byLink(link))).not.toMatch(/rings twice|Inès/);
  expect(JSON.stringify(await app.orders.forOffice(number, as('agent')))).toMatch(/rings twice/);
});

test('orders are found by number, name, town, product and filters, and odd filters do no harm', async () => {
  const { number } = await aPaidOrder('Zoë Quatresous');
  const find = async (query: unknown) => {
    const list = await app.orders.officeList(OfficeQuery.parse(query), as('agent'));
    return list.ok ? list.value.rows.map((row) => row.number) : [];
  };
  expect(await find({ q: number })).toEqual([number]);
  expect(await find({ q: 'zoe quatre' })).toEqual([number]);
  expect(await find({ q: 'quatresous almond' })).toEqual([number]);
  expect(await find({ q: 'quatresous', state: ['placed'], payment: ['paid'], method: 'delivery' })).toEqual([
    number,
  ]);
  expect(await find({ q: 'quatresous', state: ['closed'] })).toEqual([]);
  for (const q of [`%`, `_`, `\\`, `' or 1=1 --`, `"`]) expect(await find({ q })).toEqual([]);
  expect(
    (await find({ page: 'x', sort: 'colour', from: '2027-02-31', state: ['gone'] })).length,
  ).toBeGreaterThan(0);
  expect(await find({ page: '9999' })).toEqual([]);
});

test('today shows what waits, what leaves and what was sold, in few statements however many orders', async () => {
  await aPaidOrder();
  const counted = await countStatements(() => app.orders.today(as('admin')));
  expect(counted.statements).toBeLessThanOrEqual(8);
  const today = counted.value;
  if (!today.ok) throw new Error(today.code);
  expect(today.value.toApprove).toBeGreaterThan(0);
  expect(today.value.weeks).toHaveLength(12);
  expect(today.value.salesTodayMinor).toBe(today.value.weeks.at(-1)?.minor);
  expect(today.value.revenueMonthMinor).toBe(today.value.salesTodayMinor);
  const board = await app.orders.board(as('agent'));
  expect(board.ok && board.value.map(({ state }) => state)).toEqual([
    'placed',
    'approved',
    'in-preparation',
    'ready',
    'on-its-way',
  ]);
});

test('money that came too late waits for a manager to send it back', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const late = await (await shop.aShopper([{ variantId: cake.variantId }])).place();
  if (!late.ok) throw new Error(late.code);
  const order = await orderOf(app, late.value);
  const paymentId = order.payments[0]?.id ?? '';
  await app.choose(paymentId, 'expired', 'lost');
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, order.id, 'not-paid'));
  await (await shop.aShopper([{ variantId: cake.variantId }])).place();
  await app.choose(paymentId, 'paid', 'lost');
  await app.checkout.settle(paymentId);
  const { number } = order;
  const refundId = (await app.orders.forOffice(number, as('agent')))?.payments[0]?.refunds[0]?.id ?? '';
  const confirm = (role: Role) => app.orders.confirmRefund({ number, refundId, by: as(role) });
  expect(await confirm('agent')).toMatchObject({ code: 'not-allowed' });
  expect(await confirm('customer')).toMatchObject({ code: 'not-allowed' });
  expect((await Promise.all([confirm('manager'), confirm('admin')])).filter(({ ok }) => ok)).toHaveLength(1);
  await app.settled();
  expect((await app.orders.forOffice(number, as('agent')))?.payments[0]).toMatchObject({
    refundedMinor: order.totalMinor,
    refunds: [{ state: 'done' }],
  });
  const other = await aPaidOrder();
  expect(await app.orders.confirmRefund({ number: other.number, refundId, by: as('admin') })).toMatchObject({
    ok: false,
  });
});

test('an agent is not offered what an agent may not do', async () => {
  const { number } = await aPaidOrder();
  expect((await app.orders.forOffice(number, as('agent')))?.steps).toEqual(['approve']);
  expect((await app.orders.forOffice(number, as('manager')))?.steps).toEqual(['approve', 'reject', 'cancel']);
});

test('a tracking link that is guessed, cut or lengthened opens nothing', async () => {
  const { link } = await aPaidOrder();
  for (const guess of ['', 'x', link.slice(0, -1), `${link}A`, 'A'.repeat(5000), `' or '1'='1`]) {
    expect(await app.orders.byLink(guess)).toBeUndefined();
  }
});

test('who asked not to be asked is told that it arrived, and is not asked how it was', async () => {
  const arrived = async (mayAsk: boolean) => {
    const { number } = await aPaidOrder();
    const accountId = newId();
    await app.database.pool.query('update orders set account_id = $1 where number = $2', [accountId, number]);
    const by: Actor = { kind: 'account', accountId, role: 'customer', name: 'Noor', sessionId: 's' };
    await app.notifications.choose(by, { kind: 'review-invitation', byMail: mayAsk, byBell: true });
    for (const step of ['approve', 'start-preparation', 'make-ready', 'send-out', 'deliver'] as const)
      await app.orders.takeStep({ number, step, by: as('agent') });
    await app.settled();
    return app.sent.find(({ text }) => text.includes(number) && text.includes('has been delivered'))?.text;
  };
  expect(await arrived(true)).toMatch(/say how it was/);
  const quiet = await arrived(false);
  expect(quiet).toMatch(/has been delivered/);
  expect(quiet).not.toMatch(/say how it was/);
});
