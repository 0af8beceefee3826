import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
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
import { takeNumber } from './papers-store.ts';

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

async function anOrder({ paid = true, settled = true } = {}) {
  const cake = await shop.aProduct({ onHand: 9, priceMinor: 5_000, vatRateBp: 600 });
  const flowers = await shop.aProduct({ onHand: 9, priceMinor: 3_333, vatRateBp: 2100 });
  const placed = await (
    await shop.aShopper([{ variantId: cake.variantId, quantity: 2 }, { variantId: flowers.variantId }])
  ).place();
  if (!placed.ok) throw new Error(placed.code);
  const now = () => orderOf(app, placed.value);
  const order = await now();
  const paymentId = order.payments[0]?.id ?? '';
  if (paid) {
    await app.choose(paymentId, 'paid', 'lost');
    await app.checkout.settle(paymentId);
    if (settled) await app.settled();
  }
  const refund = async (amountMinor: number) => {
    const done = await app.orders.refund({
      number: order.number,
      paymentId,
      amountMinor,
      reason: 'the cream was off',
      by: as('manager'),
    });
    if (!done.ok) throw new Error(done.code);
    await app.settled();
  };
  const papers = () => app.papers.ofOrder(order.id);
  return { order, now, refund, papers, paymentId };
}

const vatOf = async (orderId: string, kind: string) =>
  (
    await app.database.pool.query(
      `select v.rate_bp as "rateBp", sum(v.gross_minor)::int as gross, sum(v.net_minor)::int as net, sum(v.vat_minor)::int as vat
       from papers p join paper_vat v on v.paper_id = p.id where p.order_id = $1 and p.kind = $2
       group by v.rate_bp order by v.rate_bp`,
      [orderId, kind],
    )
  ).rows;

test('an order that is paid gets its invoice, once, with the VAT of the order', async () => {
  const { order, papers } = await anOrder();
  const [invoice, ...others] = await papers();
  expect(others).toEqual([]);
  expect(invoice).toMatchObject({ kind: 'invoice', day: '2027-05-01', totalMinor: order.totalMinor });
  expect(invoice?.number).toMatch(/^F-2027-\d{5}$/);
  expect(await vatOf(order.id, 'invoice')).toEqual(order.vat);
});

test('who asks for an invoice again, or twenty times at once, is told the first', async () => {
  const { order } = await anOrder({ paid: false });
  const all = await Promise.all(Array.from({ length: 20 }, () => app.papers.issueInvoice(order.id)));
  const numbers = new Set(all.map((one) => (one.ok ? one.value.number : one.code)));
  expect(numbers.size).toBe(1);
});

test('an order that nobody pays has no invoice, and one that is not there neither', async () => {
  const { papers } = await anOrder({ paid: false });
  expect(await papers()).toEqual([]);
  expect(await app.papers.issueInvoice('01a1fccb-8b60-743c-9107-f6ed85541ab2')).toMatchObject({
    ok: false,
    code: 'not-to-invoice',
  });
});

test('refunds in parts have a credit note each, which together undo the invoice to the cent', async () => {
  const { order, refund, papers } = await anOrder();
  await refund(1);
  await refund(3_337);
  await refund(order.totalMinor - 3_338);
  const [invoice, ...notes] = await papers();
  expect(notes.map(({ kind }) => kind)).toEqual(['credit-note', 'credit-note', 'credit-note']);
  expect(notes.map(({ totalMinor }) => totalMinor)).toEqual([1, 3_337, order.totalMinor - 3_338]);
  expect(invoice?.totalMinor).toBe(order.totalMinor);
  expect(await vatOf(order.id, 'credit-note')).toEqual(order.vat);
});

test('a second payment that goes back is no business of the invoice', async () => {
  const { order, now, papers, paymentId } = await anOrder({ paid: false });
  const link = (await now()).link ?? '';
  await app.checkout.payAgain({ link, payment: 'test:card' });
  const second = (await now()).payments.find(({ id }) => id !== paymentId)?.id ?? '';
  await app.choose(paymentId, 'paid');
  await app.choose(second, 'paid');
  await app.settled();
  expect((await papers()).map(({ kind, totalMinor }) => ({ kind, totalMinor }))).toEqual([
    { kind: 'invoice', totalMinor: order.totalMinor },
  ]);
});

test('news of a refund that comes before that of the payment makes the invoice first', async () => {
  const { order, refund, papers } = await anOrder({ settled: false });
  await refund(100);
  expect((await papers()).map(({ kind }) => kind)).toEqual(['invoice', 'credit-note']);
  expect(await vatOf(order.id, 'invoice')).toEqual(order.vat);
});

test('what was paid and never heard of gets its papers within the hour', async () => {
  const { order, papers } = await anOrder({ paid: false });
  await app.database.pool.query(
    `update orders set payment_state = 'paid', paid_minor = total_minor, paid_at = '2027-05-01T08:00:00Z',
       confirmed_at = '2027-05-01T08:00:00Z' where id = $1`,
    [order.id],
  );
  const { IssueMissing } = await import('./issue-missing.ts');
  await app.database.inTransaction(async (tx) => app.jobs.enqueue(tx, IssueMissing, {}));
  await app.settled();
  expect(await papers()).toMatchObject([{ kind: 'invoice' }]);
});

test('numbers follow on each other, also when forty papers are issued at once and every third is rolled back', async () => {
  const issue = async (fails: boolean) => {
    const taken = app.database.inTransaction(async (tx) => {
      const { place } = await takeNumber(tx, 'invoice', '2031-03-01');
      if (fails) throw new Error('the printer is on fire');
      return place;
    });
    return taken.catch(() => undefined);
  };
  const places = await Promise.all(Array.from({ length: 40 }, (_, index) => issue(index % 3 === 0)));
  const kept = places.filter((place) => place !== undefined).sort((a, b) => a - b);
  expect(kept).toEqual(kept.map((_, index) => index + 1));
  expect(kept).toHaveLength(26);
});

test('a sequence would leave gaps, and the highest number plus one comes twice: the danger is there', async () => {
  const { pool } = app.database;
  await pool.query('create sequence careless_numbers');
  await pool.query('create table careless_papers (place integer)');
  const fromSequence = async () => {
    await app.database
      .inTransaction(async (tx) => {
        await tx.execute("insert into careless_papers select nextval('careless_numbers')");
        throw new Error('the printer is on fire');
      })
      .catch(() => {});
    const { rows } = await pool.query("select nextval('careless_numbers')::int as place");
    return rows[0].place !== 1;
  };
  expect(await untilItHurts(fromSequence)).toBe(true);
  const fromHighest = async () => {
    await pool.query('truncate careless_papers');
    await Promise.all(
      Array.from({ length: 10 }, () =>
        pool.query(
          `insert into careless_papers select (select coalesce(max(place), 0) + 1 from careless_papers) from pg_sleep(0.01)`,
        ),
      ),
    );
    const { rows } = await pool.query('select count(distinct place)::int as places from careless_papers');
    return rows[0].places < 10;
  };
  expect(await untilItHurts(fromHighest)).toBe(true);
  await pool.query('drop table careless_papers; drop sequence careless_numbers');
});

test('each year and each kind counts from one', async () => {
  const take = (kind: 'invoice' | 'credit-note', day: string) =>
    app.database.inTransaction(async (tx) => (await takeNumber(tx, kind, day)).number);
  expect(await take('invoice', '2032-12-31')).toBe('F-2032-00001');
  expect(await take('invoice', '2033-01-01')).toBe('F-2033-00001');
  expect(await take('credit-note', '2033-01-01')).toBe('C-2033-00001');
  expect(await take('invoice', '2033-01-02')).toBe('F-2033-00002');
});

test('an invoice of New Year’s Eve belongs to the year of the shop’s own clock', async () => {
  const { order } = await anOrder({ settled: false });
  clock.set('2027-12-31T23:30:00Z');
  const issued = await app.papers.issueInvoice(order.id);
  clock.set('2027-05-01T09:00:00Z');
  expect(issued.ok && issued.value.number).toBe('F-2028-00001');
});

test('the database lets nobody change or delete what a paper says', async () => {
  const { order } = await anOrder();
  const refused = async (statement: string) =>
    expect(app.database.pool.query(statement, [order.id])).rejects.toThrow(/does not change|append-only/);
  await refused('update papers set total_minor = 1 where order_id = $1');
  await refused(`update papers set facts = facts || '{"totalMinor": 1}' where order_id = $1`);
  await refused('delete from papers where order_id = $1');
  await refused(
    'update paper_vat set vat_minor = 0 where paper_id in (select id from papers where order_id = $1)',
  );
});
