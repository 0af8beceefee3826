import { afterAll, beforeAll, expect, test } from 'vitest';
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

async function anOrder({ paid = true } = {}) {
  const { variantId } = await shop.aProduct({ onHand: 9 });
  const placed = await (await shop.aShopper([{ variantId }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const now = () => orderOf(app, placed.value);
  const { number, payments, totalMinor } = await now();
  const paymentId = payments[0]?.id ?? '';
  if (paid) {
    await app.choose(paymentId, 'paid', 'lost');
    await app.checkout.settle(paymentId);
  }
  const refund = (amountMinor: number, over: { by?: Actor; paymentId?: string } = {}) =>
    app.orders.refund({
      number,
      paymentId,
      amountMinor,
      reason: 'the cream was off',
      by: as('manager'),
      ...over,
    });
  return { now, number, totalMinor, refund };
}

test('a manager pays a part back and then the rest, and the order says so', async () => {
  const { now, number, totalMinor, refund } = await anOrder();
  expect((await refund(250)).ok).toBe(true);
  await app.settled();
  expect(await now()).toMatchObject({
    refundedMinor: 250,
    paymentState: 'refunded-in-part',
    fulfilmentState: 'placed',
  });
  expect(await refund(totalMinor)).toMatchObject({ ok: false, code: 'more-than-paid' });
  expect((await refund(totalMinor - 250)).ok).toBe(true);
  await app.settled();
  expect(await now()).toMatchObject({ refundedMinor: totalMinor, paymentState: 'refunded' });
  const seen = await app.orders.forOffice(number, as('manager'));
  expect(seen?.activity.filter(({ kind }) => kind === 'refund-confirmed')).toHaveLength(2);
  const journal = await app.database.pool.query(
    `select count(*)::int from journal where action = 'order.pay-back' and subject_id = (select id::text from orders where number = $1)`,
    [number],
  );
  expect(journal.rows[0].count).toBe(2);
});

test('ten presses at once send the whole payment back once', async () => {
  const { now, totalMinor, refund } = await anOrder();
  const all = await Promise.all(Array.from({ length: 10 }, () => refund(totalMinor)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  await app.settled();
  expect((await now()).refundedMinor).toBe(totalMinor);
});

test('nobody else pays back, and nothing that was not paid here', async () => {
  const { refund } = await anOrder();
  for (const role of ['agent', 'customer'] as Role[])
    expect(await refund(100, { by: as(role) })).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await refund(100, { paymentId: newId() })).toMatchObject({ ok: false, code: 'not-paid' });
  const other = await anOrder();
  const others = (await other.now()).payments[0]?.id ?? '';
  expect(await refund(100, { paymentId: others })).toMatchObject({ ok: false, code: 'not-paid' });
  expect(await (await anOrder({ paid: false })).refund(100)).toMatchObject({ ok: false, code: 'not-paid' });
});
