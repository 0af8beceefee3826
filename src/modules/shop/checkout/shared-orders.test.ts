import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersOwnData } from '#modules/shop/orders';
import { newId } from '#platform/ids';
import { hashLinkToken } from '#platform/links';
import { type Actor, type Role, visitor } from '#platform/policy';
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
import type { SharesRequest } from './contract.ts';

let app: TestApplication;
let shop: OpenShop;
let clock: FixedClock;
const START = '2027-05-01T09:00:00Z';
const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: newId(),
  name: `the ${role}`,
  role,
  sessionId: newId(),
});

beforeAll(async () => {
  clock = fixedClock(START);
  app = await testApplication({ clock });
  shop = await anOpenShop(app, { feeMinor: 0 });
  const set = async (part: 'transfer' | 'terms' | 'cancelling', values: object) => {
    const changed = await app.settings.change({ part, values, expected: 0, by: as('admin') });
    if (!changed.ok) throw new Error(changed.code);
  };
  await set('terms', {
    depositBp: 3_000,
    depositFromMinor: 100,
    restDays: 14,
    invoiceDays: 30,
    payAtPickUp: true,
    shareDays: 5,
  });
  await set('transfer', { transferIban: 'BE68539007547034', transferHolder: 'Feest bv', transferDays: 3 });
  await set('cancelling', { mayCancel: true, cancelFreeDays: 60, cancelLastDays: 2, cancelKeepBp: 3_000 });
  await app.settings.shop();
  app.settings.known();
});
afterAll(() => app.close());

const two: SharesRequest = {
  split: 'evenly',
  payers: [
    { name: 'Tom Peeters', email: 'tom@convive.test' },
    { name: 'Aïcha Diallo', email: 'aicha@convive.test' },
  ],
};

/** An order of 100.00 that three share: its shares, the link of each, and a try to pay for each that is asked for. */
async function aSharedOrder(
  over: { shares?: SharesRequest; payment?: string; day?: string; priceMinor?: number } = {},
) {
  clock.set(START);
  const { priceMinor = 10_000, ...form } = over;
  const { variantId } = await shop.aProduct({ onHand: 2, priceMinor });
  const shopper = await shop.aShopper([{ variantId }]);
  const placed = await shopper.place({ shares: two, ...form });
  if (!placed.ok) throw new Error(`${placed.code} ${JSON.stringify(placed.details)}`);
  const now = () => orderOf(app, placed.value);
  const { id, number, dues } = await now();
  const { rows } = await app.database.pool.query<{ id: string; link_turn: number }>(
    'select id, link_turn from order_dues where order_id = $1 order by position',
    [id],
  );
  const links = rows.map((row) => app.orders.shares.linkOf({ id: row.id, linkTurn: row.link_turn }));
  const link = placed.value.orderLink.split('/').pop() ?? '';
  return { id, number, link, links, shares: dues, variantId, now, placed: placed.value };
}
type Shared = Awaited<ReturnType<typeof aSharedOrder>>;

const newestPayment = async (dueId: string | null, orderId: string): Promise<string> => {
  const { rows } = await app.database.pool.query(
    'select id from payments where order_id = $1 and due_id is not distinct from $2 order by created_at desc, id desc limit 1',
    [orderId, dueId],
  );
  return rows[0].id;
};

async function opened(order: Shared, at: number): Promise<string> {
  const begun = await app.checkout.shares.pay({ link: order.links[at] ?? '', payment: 'test:ideal' });
  if (!begun.ok) throw new Error(begun.code);
  return newestPayment(order.shares[at]?.id ?? '', order.id);
}
/** Somebody is on the provider's page with their share and has paid there; nobody has told us. */
async function paidAtProvider(order: Shared, at: number): Promise<string> {
  const paymentId = await opened(order, at);
  await app.choose(paymentId, 'paid', 'lost');
  return paymentId;
}
async function pays(order: Shared, at: number): Promise<string> {
  const paymentId = await paidAtProvider(order, at);
  await app.checkout.settle(paymentId);
  return paymentId;
}
async function timeRunsOut(order: Shared): Promise<void> {
  clock.set(new Date(new Date((await order.now()).payBefore).getTime() + 1_000).toISOString());
  await app.checkout.reconcile();
  await app.settled();
}
const stockOf = async (variantId: string) =>
  (await app.database.pool.query('select on_hand, held from stock where variant_id = $1', [variantId]))
    .rows[0];
const mailsTo = (to: string, number: string) =>
  app.sent.filter((mail) => mail.to.includes(to) && `${mail.subject} ${mail.text}`.includes(number));
const isPaid = ({ dues }: { dues: { paidAt: string | null }[] }) => dues.map(({ paidAt }) => paidAt !== null);

test('three share an order: each is asked, it waits for all of them, and with the last it is sold and confirmed once', async () => {
  const order = await aSharedOrder();
  await app.settled();
  expect(order.shares.map(({ amountMinor }) => amountMinor)).toEqual([3_334, 3_333, 3_333]);
  expect(await stockOf(order.variantId)).toEqual({ on_hand: 2, held: 1 });
  expect((await order.now()).payBefore).toBe('2027-05-06T09:00:00.000Z');
  const asked = mailsTo('tom@', order.number)[0];
  expect(asked?.subject).toContain('Noor');
  expect(asked?.text).toContain(`/en/share/${order.links[1]}`);
  expect(asked?.text).not.toContain(order.link);
  expect(mailsTo('noor@', order.number)[0]?.text).toContain(order.link);

  await pays(order, 1);
  await pays(order, 0);
  expect(await order.now()).toMatchObject({
    paymentState: 'part',
    confirmedAt: null,
    paidMinor: 6_667,
    steps: [],
  });
  expect(await stockOf(order.variantId)).toEqual({ on_hand: 2, held: 1 });
  await app.settled();
  expect(app.sent.filter(({ subject }) => subject.includes('confirm'))).toHaveLength(0);

  await pays(order, 2);
  await app.settled();
  const done = await order.now();
  expect(done).toMatchObject({ paymentState: 'paid', paidMinor: 10_000 });
  expect(done.confirmedAt).not.toBeNull();
  expect(isPaid(done)).toEqual([true, true, true]);
  expect(await stockOf(order.variantId)).toEqual({ on_hand: 1, held: 0 });
  expect(mailsTo('tom@', order.number).at(-1)?.text).toContain('33.33');
  expect(await app.papers.ofOrder(order.id)).not.toHaveLength(0);
});

test('two who finish at the same moment: exactly one of them makes the order sure', async () => {
  // Without the order's lock both read that the other has not paid, and nobody ever confirms.
  const careless = async (): Promise<boolean> => {
    const { id } = await aSharedOrder({ shares: { split: 'evenly', payers: two.payers.slice(0, 1) } });
    const { pool } = app.database;
    const { rows } = await pool.query('select id from order_dues where order_id = $1', [id]);
    const sure = await Promise.all(
      rows.map(async (due) => {
        const client = await pool.connect();
        try {
          await client.query('begin');
          const open = await client.query(
            'select id from order_dues where order_id = $1 and paid_at is null',
            [id],
          );
          await client.query('select pg_sleep(0.05)');
          await client.query('update order_dues set paid_at = now() where id = $1', [due.id]);
          await client.query('commit');
          return open.rows.length === 1;
        } finally {
          client.release();
        }
      }),
    );
    return !sure.some(Boolean);
  };
  expect(await untilItHurts(careless)).toBe(true);

  for (let round = 0; round < 3; round++) {
    const order = await aSharedOrder();
    const payments = await Promise.all([0, 1, 2].map((at) => paidAtProvider(order, at)));
    await Promise.all(payments.flatMap((id) => [app.checkout.settle(id), app.checkout.settle(id)]));
    await app.settled();
    expect(await order.now()).toMatchObject({ paymentState: 'paid', paidMinor: 10_000 });
    expect(await stockOf(order.variantId)).toEqual({ on_hand: 1, held: 0 });
    const { rows } = await app.database.pool.query(
      `select count(*)::int from signals where name = 'orders.paid' and payload->>'orderId' = $1`,
      [order.id],
    );
    expect(rows[0].count).toBe(1);
  }
});

test('when time runs out every paid share goes back in full, each payer is told, and nothing is kept', async () => {
  const order = await aSharedOrder();
  const paid = [await pays(order, 0), await pays(order, 2)];
  await app.settled();
  await timeRunsOut(order);
  const over = await order.now();
  expect(over).toMatchObject({ fulfilmentState: 'cancelled', endedReason: 'not-paid', confirmedAt: null });
  expect(await stockOf(order.variantId)).toEqual({ on_hand: 2, held: 0 });
  for (const id of paid)
    expect(over.payments.find((payment) => payment.id === id)).toMatchObject({
      settledAs: 'paid',
      refundedMinor: id === paid[0] ? 3_334 : 3_333,
    });
  expect(over).toMatchObject({ paidMinor: 6_667, refundedMinor: 6_667, paymentState: 'refunded' });
  const missing = mailsTo('noor@', order.number).find(({ subject }) => subject.includes('not everybody'));
  expect(missing?.text).toContain('Tom Peeters: €33.33');
  expect(missing?.text).not.toContain('Aïcha');
  const [aicha, tom] = ['aicha@', 'tom@'].map((who) => mailsTo(who, order.number));
  expect(aicha?.some(({ text }) => text.includes('33.33') && text.includes('back'))).toBe(true);
  expect(tom?.at(-1)?.text).toContain('need not pay');
  // The refund is told to whose money it is, not to the organiser.
  expect(mailsTo('aicha@', order.number).some(({ subject }) => subject.includes('on its way back'))).toBe(
    true,
  );
});

test('a share that comes too late does not bring a dead order back; all of its money at once does', async () => {
  const late = await aSharedOrder();
  const paymentId = await paidAtProvider(late, 1);
  await app.database.pool.query(`update orders set pay_before = now() - interval '1 hour' where id = $1`, [
    late.id,
  ]);
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, late.id, 'not-paid'));
  await app.checkout.settle(paymentId);
  expect(await late.now()).toMatchObject({ fulfilmentState: 'cancelled', paidMinor: 0 });
  expect((await late.now()).payments.find(({ id }) => id === paymentId)).toMatchObject({
    settledAs: 'paid-late',
    refunds: [{ amountMinor: 3_333, state: 'proposed' }],
  });

  const whole = await aSharedOrder();
  const begun = await app.checkout.payAgain({ link: whole.link, payment: 'test:ideal', part: 'rest' });
  expect(begun.ok).toBe(true);
  const rest = await newestPayment(null, whole.id);
  await app.choose(rest, 'paid', 'lost');
  await app.database.inTransaction((tx) => app.orders.writing.cancelUnpaid(tx, whole.id, 'not-paid'));
  await app.checkout.settle(rest);
  expect(await whole.now()).toMatchObject({
    fulfilmentState: 'placed',
    paymentState: 'paid',
    paidMinor: 10_000,
  });
  expect(isPaid(await whole.now())).toEqual([true, true, true]);
});

test('a share paid twice goes back once, and so does a rest that somebody else has paid meanwhile', async () => {
  const order = await aSharedOrder();
  // Two pages of the provider, both opened before either was paid.
  const [first, second] = [await opened(order, 1), await opened(order, 1)];
  expect(first).not.toBe(second);
  for (const id of [first, second]) await app.choose(id, 'paid', 'lost');
  await app.checkout.settle(first);
  await app.checkout.settle(second);
  await app.checkout.settle(second);
  const twice = (await order.now()).payments.find(({ id }) => id === second);
  expect(twice).toMatchObject({ settledAs: 'second-payment', refunds: [{ amountMinor: 3_333 }] });
  expect(twice?.refunds).toHaveLength(1);

  await app.checkout.payAgain({ link: order.link, payment: 'test:ideal', part: 'rest' });
  const rest = await newestPayment(null, order.id);
  await app.choose(rest, 'paid', 'lost');
  await pays(order, 2);
  await app.checkout.settle(rest);
  expect((await order.now()).payments.find(({ id }) => id === rest)).toMatchObject({
    amountMinor: 6_667,
    settledAs: 'second-payment',
  });
  expect(await order.now()).toMatchObject({ paidMinor: 6_666, confirmedAt: null });
  await pays(order, 0);
  expect(await order.now()).toMatchObject({ paymentState: 'paid', paidMinor: 10_000 });
});

test('the organiser pays somebody’s part, or all that is open; a part that is paid is paid by nobody again', async () => {
  const order = await aSharedOrder();
  const part = { shareId: order.shares[1]?.id ?? '' };
  expect((await app.checkout.payAgain({ link: order.link, payment: 'test:ideal', part })).ok).toBe(true);
  const his = await newestPayment(part.shareId, order.id);
  await app.choose(his, 'paid', 'lost');
  await app.checkout.settle(his);
  expect(isPaid(await order.now())).toEqual([false, true, false]);
  expect(await app.checkout.payAgain({ link: order.link, payment: 'test:ideal', part })).toMatchObject({
    code: 'not-payable',
  });
  expect(await app.checkout.shares.pay({ link: order.links[1] ?? '', payment: 'test:ideal' })).toMatchObject({
    code: 'not-payable',
  });
  await app.checkout.payAgain({ link: order.link, payment: 'test:ideal', part: 'rest' });
  const rest = await newestPayment(null, order.id);
  await app.choose(rest, 'paid', 'lost');
  await app.checkout.settle(rest);
  expect(await order.now()).toMatchObject({ paymentState: 'paid', paidMinor: 10_000 });
});

test('an open part is asked of somebody else: their link opens it, the one before opens nothing, and so does a forged one', async () => {
  const order = await aSharedOrder();
  const asked = { order: { link: order.link }, shareId: order.shares[1]?.id ?? '', by: visitor };
  const payer = { name: 'Lena Maes', email: 'lena@convive.test' };
  expect(await app.orders.shares.changePayer({ ...asked, payer })).toMatchObject({ ok: true });
  await app.settled();
  expect(await app.checkout.shares.page(order.links[1] ?? '')).toBeUndefined();
  expect(await app.checkout.shares.pay({ link: order.links[1] ?? '', payment: 'test:ideal' })).toMatchObject({
    code: 'not-payable',
  });
  expect(await app.checkout.shares.page(order.link)).toBeUndefined();
  expect(await app.checkout.shares.page('AAAAAAAAAAAAAAAAAAAAAA')).toBeUndefined();
  const link = app.orders.shares.linkOf({ id: asked.shareId, linkTurn: 1 });
  expect(await app.checkout.shares.page(link)).toMatchObject({
    share: { name: 'Lena', standing: 'to-pay' },
  });
  expect(mailsTo('lena@', order.number)[0]?.text).toContain(link);
  // A bank is at work on it: that money is hers.
  await app.checkout.shares.pay({ link, payment: 'test:ideal' });
  const pending = await newestPayment(asked.shareId, order.id);
  await app.choose(pending, 'pending', 'lost');
  await app.checkout.settle(pending);
  expect(await app.orders.shares.changePayer({ ...asked, payer })).toMatchObject({ code: 'being-paid' });
  // A stranger's order, and a share of another.
  const other = await aSharedOrder();
  expect(await app.orders.shares.resend({ ...asked, order: { link: other.link } })).toMatchObject({
    code: 'no-such-share',
  });
  expect(await app.orders.shares.resend({ ...asked, order: { number: order.number } })).toMatchObject({
    code: 'no-such-share',
  });
  expect(
    await app.orders.shares.resend({ ...asked, order: { ofOffice: order.number }, by: as('customer') }),
  ).toMatchObject({ code: 'no-such-share' });
  expect(
    await app.orders.shares.resend({ ...asked, order: { ofOffice: order.number }, by: as('agent') }),
  ).toMatchObject({ ok: true });
  await app.orders.shares.resend(asked);
  expect(await app.orders.shares.resend(asked)).toMatchObject({ code: 'too-many' });
});

test('somebody is at their bank when they are replaced: who pays is thanked, and it is theirs; the other is sent nothing back', async () => {
  const order = await aSharedOrder();
  const asked = { order: { link: order.link }, shareId: order.shares[1]?.id ?? '', by: visitor };
  const atBank = await paidAtProvider(order, 1);
  const payer = { name: 'Lena Maes', email: `lena-${order.number}@convive.test` };
  expect(await app.orders.shares.changePayer({ ...asked, payer })).toMatchObject({ ok: true });
  await app.checkout.settle(atBank);
  await app.settled();
  expect((await order.now()).dues[1]).toMatchObject({ payer: { name: 'Tom Peeters' }, isOverdue: false });
  const thanks = mailsTo('tom@', order.number).at(-1);
  expect(thanks?.text).toContain(order.links[1]);
  expect(mailsTo(payer.email, order.number)).toHaveLength(1);
  expect(await app.checkout.shares.page(order.links[1] ?? '')).toMatchObject({ share: { standing: 'paid' } });

  // The other way round: the new one is faster; the one before gets theirs back, and hears of it.
  const late = await aSharedOrder();
  const slow = await opened(late, 1);
  const other = { order: { link: late.link }, shareId: late.shares[1]?.id ?? '', by: visitor };
  expect((await app.orders.shares.changePayer({ ...other, payer })).ok).toBe(true);
  const link = app.orders.shares.linkOf({ id: other.shareId, linkTurn: 1 });
  expect((await app.checkout.shares.pay({ link, payment: 'test:ideal' })).ok).toBe(true);
  const quick = await newestPayment(other.shareId, late.id);
  await app.choose(quick, 'paid', 'lost');
  await app.checkout.settle(quick);
  await app.choose(slow, 'paid', 'lost');
  await app.checkout.settle(slow);
  await app.settled();
  expect((await late.now()).dues[1]).toMatchObject({ payer: { name: 'Lena Maes' } });
  expect(mailsTo(payer.email, late.number)).toHaveLength(2);
  expect(mailsTo('tom@', late.number).length).toBeGreaterThan(1);
});

test('a payer sees what it is for, first names and what is paid; nothing of where anybody lives or is written to', async () => {
  const order = await aSharedOrder();
  await pays(order, 2);
  const page = await app.checkout.shares.page(order.links[1] ?? '');
  expect(page?.share).toMatchObject({
    organiser: 'Noor',
    amountMinor: 3_333,
    totalMinor: 10_000,
    others: [
      { name: 'Noor', isPaid: false },
      { name: 'Aïcha', isPaid: true },
    ],
  });
  const said = JSON.stringify(page);
  for (const secret of ['de Vries', 'Diallo', 'noor@', 'aicha@', 'tom@', 'Bloemstraat', '+32', order.link])
    expect(said).not.toContain(secret);
  const { rows } = await app.database.pool.query('select link_hash from order_dues where order_id = $1', [
    order.id,
  ]);
  expect(rows.map((row) => row.link_hash)).toContain(hashLinkToken(order.links[1] ?? ''));
  expect(order.links.every((link) => Buffer.from(link, 'base64url').length === 16)).toBe(true);
});

test('who has not paid is reminded after a day and in the last one, and not any more once they have', async () => {
  const order = await aSharedOrder();
  await app.settled();
  const reminders = async (iso: string) => {
    clock.set(iso);
    const before = app.sent.length;
    await app.orders.shares.remind();
    await app.settled();
    return app.sent.slice(before).flatMap(({ to, text }) => (text.includes('/share/') ? [to] : []));
  };
  const whom = (all: string[], links: string[]) =>
    links.filter((who) => all.some((to) => to.includes(who))).length;
  await reminders('2027-05-01T15:00:00Z');
  expect(whom(await reminders('2027-05-02T09:00:00Z'), ['noor@', 'tom@', 'aicha@'])).toBe(3);
  const mine = () =>
    mailsTo('tom@', 'Noor').filter(({ text }) => text.includes(order.links[1] ?? '?')).length;
  expect(mine()).toBe(2);
  await reminders('2027-05-02T11:00:00Z');
  expect(mine()).toBe(2);
  await pays(order, 1);
  await app.settled();
  const paid = mine();
  await reminders('2027-05-05T10:00:00Z');
  expect(mine()).toBe(paid);
});

test('giving it up sends everybody theirs back, whatever the owner’s rule is', async () => {
  const order = await aSharedOrder();
  await pays(order, 0);
  await pays(order, 1);
  expect((await order.now()).cancelling).toMatchObject({ backMinor: 6_667, keptMinor: 0 });
  const by = visitor;
  const given = await app.checkout.cancel({ order: { link: order.link }, shownMinor: 6_667, by });
  expect(given).toMatchObject({ ok: true });
  await app.settled();
  expect(await order.now()).toMatchObject({ fulfilmentState: 'cancelled', refundedMinor: 6_667 });
  expect(await stockOf(order.variantId)).toEqual({ on_hand: 2, held: 0 });
  expect(mailsTo('tom@', order.number).some(({ text }) => text.includes('33.33') && /back/.test(text))).toBe(
    true,
  );
});

test('of a confirmed order that is cancelled for a price, each payer bears their part of it', async () => {
  const order = await aSharedOrder();
  for (const at of [0, 1, 2]) await pays(order, at);
  const { cancelling } = await order.now();
  expect(cancelling).toMatchObject({ backMinor: 7_000, keptMinor: 3_000 });
  await app.checkout.cancel({ order: { link: order.link }, shownMinor: 7_000, by: visitor });
  await app.settled();
  const back = (await order.now()).payments
    .filter(({ settledAs }) => settledAs === 'paid')
    .map(({ refundedMinor }) => refundedMinor);
  expect(back.toSorted()).toEqual([2_333, 2_333, 2_334]);
});

test('the office rejects a shared order: each payer gets their own money back, and is told how much', async () => {
  const order = await aSharedOrder();
  for (const at of [0, 1, 2]) await pays(order, at);
  const step = {
    number: order.number,
    step: 'reject' as const,
    reason: 'The oven is broken',
    by: as('manager'),
  };
  expect(await app.orders.takeStep(step)).toMatchObject({ ok: true });
  await app.settled();
  const { payments } = await order.now();
  expect(payments.map(({ amountMinor, refundedMinor }) => amountMinor - refundedMinor)).toEqual(
    payments.map(({ settledAs, amountMinor }) => (settledAs === 'paid' ? 0 : amountMinor)),
  );
  expect(
    mailsTo('aicha@', order.number).some(
      ({ subject, text }) => subject.includes('not going ahead') && text.includes('33.33'),
    ),
  ).toBe(true);
});

test('what a bank takes back of one share shows on the order, and stays said while the others pay', async () => {
  const order = await aSharedOrder();
  await pays(order, 0);
  await app.database.inTransaction(async (tx) => {
    const locked = await app.orders.writing.lock(tx, order.id);
    if (locked) await app.orders.writing.noteChargeBack(tx, locked, 3_334);
  });
  await pays(order, 1);
  await pays(order, 2);
  expect(await order.now()).toMatchObject({ paymentState: 'charged-back' });
  expect(
    await app.orders.takeStep({ number: order.number, step: 'approve', by: as('manager') }),
  ).toMatchObject({
    ok: false,
  });
});

test('an agent records that a share came over the counter or by transfer, once; a customer cannot', async () => {
  const order = await aSharedOrder();
  const taken = { number: order.number, shareId: order.shares[1]?.id ?? '', day: '2027-05-01', note: '' };
  const by = as('agent');
  expect(await app.checkout.shares.take({ ...taken, how: 'at-pick-up', by: as('customer') })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await app.checkout.shares.take({ ...taken, how: 'at-pick-up', by })).toMatchObject({ ok: true });
  expect(await app.checkout.shares.take({ ...taken, how: 'transfer', by })).toMatchObject({
    code: 'already-paid',
  });
  expect(isPaid(await order.now())).toEqual([false, true, false]);

  // A transfer a payer has begun is the one that is recorded.
  await app.checkout.shares.pay({ link: order.links[2] ?? '', payment: 'by-hand:transfer' });
  await app.settled();
  expect(mailsTo('aicha@', order.number).some(({ text }) => text.includes('BE68 5390 0754 7034'))).toBe(true);
  const begun = await app.checkout.shares.page(order.links[2] ?? '');
  expect(begun?.transfer).toMatchObject({ amountMinor: 3_333 });
  expect(await app.checkout.transferFor(await order.now())).toBeUndefined();
  const shareId = order.shares[2]?.id ?? '';
  expect(await app.checkout.shares.take({ ...taken, shareId, how: 'transfer', by })).toMatchObject({
    ok: true,
  });
  expect((await order.now()).payments.filter(({ dueId }) => dueId === shareId)).toHaveLength(1);
});

test('a payer is told what is kept of them and is forgotten on their word, and by itself in time; the figures stay', async () => {
  const order = await aSharedOrder();
  const person = {
    accountId: newId(),
    name: 'Tom Peeters',
    email: 'tom@convive.test',
    pseudonym: 'somebody-1',
  };
  const told = await ordersOwnData.tell(app.database.reader, person);
  expect(JSON.stringify(told)).toContain(order.number);
  await app.database.inTransaction((tx) => ordersOwnData.forget(tx, person));
  expect((await order.now()).dues.map(({ payer }) => payer?.name)).toEqual([
    'Noor de Vries',
    'somebody-1',
    'Aïcha Diallo',
  ]);
  expect(await app.checkout.shares.page(order.links[1] ?? '')).toBeUndefined();
  clock.set('2028-09-01T09:00:00Z');
  await app.orders.shares.forgetPayers();
  const forgotten = await order.now();
  expect(forgotten.dues.map(({ payer }) => payer?.name)).toEqual(['—', 'somebody-1', '—']);
  expect(forgotten.dues.every(({ payer }) => payer?.email === '')).toBe(true);
  expect(forgotten.dues.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(10_000);
});

test('an organiser who pays by transfer is led to the page of their own part, which says where', async () => {
  const order = await aSharedOrder({ payment: 'by-hand:transfer' });
  expect(order.placed.redirectUrl).toContain(`/en/share/${order.links[0]}`);
  await app.settled();
  const page = await app.checkout.shares.page(order.links[0] ?? '');
  expect(page?.transfer).toMatchObject({ iban: 'BE68539007547034', amountMinor: 3_334 });
});

test('what would outlast the order’s time is not offered, nor taken', async () => {
  const order = await aSharedOrder();
  const offered = async () =>
    (await app.checkout.shares.page(order.links[1] ?? ''))?.methods.map(
      ({ provider, method }) => `${provider}:${method}`,
    );
  expect(await offered()).toContain('by-hand:transfer');
  clock.set('2027-05-04T09:00:00Z');
  expect(await offered()).not.toContain('by-hand:transfer');
  expect(await offered()).toContain('test:ideal');
  expect(
    await app.checkout.shares.pay({ link: order.links[1] ?? '', payment: 'by-hand:transfer' }),
  ).toMatchObject({
    code: 'not-payable',
  });
});

test('sharing is refused where it cannot be: with a deposit, at the counter, with amounts that do not add up, and too close to the day', async () => {
  const tried = async (over: Parameters<typeof aSharedOrder>[0] & { deposit?: 'on' }) => {
    clock.set(START);
    const { variantId } = await shop.aProduct({ onHand: 1, priceMinor: 10_000 });
    const shopper = await shop.aShopper([{ variantId }]);
    const placed = await shopper.place({ shares: two, ...over });
    return placed.ok ? 'placed' : placed.code;
  };
  expect(await tried({ deposit: 'on' })).toBe('share-or-deposit');
  expect(await tried({ payment: 'by-hand:at-pick-up' })).toBe('no-such-method');
  const amounts = { split: 'amounts' as const, ownMinor: 1, payers: [{ ...two.payers[0], amountMinor: 1 }] };
  expect(await tried({ shares: amounts as SharesRequest })).toBe('shares-do-not-add-up');
  const { variantId } = await shop.aProduct({ onHand: 1, priceMinor: 10_000 });
  const late = await shop.aShopper([{ variantId }]);
  clock.set('2027-06-11T20:00:00Z');
  expect((await late.form()).shownTotal).toBe(10_000);
  expect(await late.place({ shares: two })).toMatchObject({ ok: false });
});

test('whatever is paid, given up or lets time run out: what came is what went back, or what the order has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0, 1, 2), { maxLength: 3 }),
      fc.constantFrom('wait', 'give-up', 'time-out'),
      fc.integer({ min: 301, max: 90_001 }),
      async (payers, end, priceMinor) => {
        const order = await aSharedOrder({ priceMinor });
        for (const at of new Set(payers)) await pays(order, at);
        const standing = await order.now();
        if (end === 'give-up' && standing.cancelling)
          await app.checkout.cancel({
            order: { link: order.link },
            shownMinor: standing.cancelling.backMinor,
            by: visitor,
          });
        if (end === 'time-out') await timeRunsOut(order);
        await app.settled();
        const { totalMinor, paidMinor, refundedMinor, payments, confirmedAt, fulfilmentState } =
          await order.now();
        const paid = payments.filter(({ settledAs }) => settledAs === 'paid');
        const came = paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const went = paid.reduce((sum, payment) => sum + payment.refundedMinor, 0);
        expect(paidMinor).toBe(came);
        expect(refundedMinor).toBe(went);
        expect(confirmedAt !== null).toBe(came === totalMinor);
        if (confirmedAt === null && fulfilmentState === 'cancelled') expect(went).toBe(came);
        const { held } = await stockOf(order.variantId);
        expect(held).toBe(confirmedAt === null && fulfilmentState === 'placed' ? 1 : 0);
      },
    ),
    { numRuns: 10 },
  );
});
