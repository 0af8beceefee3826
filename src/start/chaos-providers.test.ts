import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { anOpenShop, type OpenShop, type TestApplication, testApplication } from '#testing';
import { disagreementsOf } from '../../bench/chaos/providers/agreements.ts';
import type { Counter } from '../../bench/chaos/providers/counters.ts';

let app: TestApplication;
let shop: OpenShop;

beforeAll(async () => {
  app = await testApplication();
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

/** A provider's books as they would be read at its counter. */
const counter = (kept: { externalId: string; paidMinor: number; refundedMinor: number }[]): Counter =>
  ({ name: 'test', books: () => kept }) as unknown as Counter;

test('after a purchase all books agree; planted damage is found, each by its name', async () => {
  const { variantId } = await shop.aProduct({ onHand: 9 });
  const placed = await (await shop.aShopper([{ variantId }])).place();
  if (!placed.ok) throw new Error(placed.code);
  const { pool } = app.database;
  const { rows } = await pool.query('select id, order_id, external_id, amount_minor from payments');
  const { id, order_id: orderId, external_id: externalId, amount_minor: paidMinor } = rows[0];
  await app.choose(id, 'paid');
  await app.settled();
  const theirs = [{ externalId, paidMinor, refundedMinor: 0 }];
  expect(await disagreementsOf(app.database, [counter(theirs)])).toEqual([]);

  await pool.query('update orders set paid_minor = paid_minor - 1, refunded_minor = 5 where id = $1', [
    orderId,
  ]);
  await pool.query(
    `insert into order_dues (id, order_id, position, kind, amount_minor, due_on, paid_at) values ($1, $2, 0, 'deposit', 100, '2027-06-01', now())`,
    [newId(), orderId],
  );
  await pool.query(
    `insert into refunds (id, payment_id, order_id, amount_minor, reason, state) values ($1, $2, $3, $4, 'x', 'queued')`,
    [newId(), id, orderId, paidMinor + 1],
  );
  await pool.query(
    `insert into payments (id, order_id, order_number, provider, method, mode, state, amount_minor, currency, return_url, description,
       language, expires_at, settled_as, external_id)
     select gen_random_uuid(), order_id, order_number, provider, method, mode, 'paid', 7, currency, '', '', 'en', now(), s, s
     from payments cross join unnest(array[null, 'paid-late']) s where id = $1`,
    [id],
  );
  await pool.query(`update holds set state = 'held' where reference = $1`, [orderId]);
  await pool.query(`delete from mails where template = 'order-confirmation'`);
  await pool.query('update stock set held = on_hand + 1 where variant_id = $1', [variantId]).catch(() => {});
  const found = await disagreementsOf(app.database, [
    counter([...theirs, { externalId: 'nobody', paidMinor: 100, refundedMinor: 0 }]),
  ]);
  expect(new Set(found.map(({ promise }) => promise))).toEqual(
    new Set([
      'what an order says is paid is what its payments brought',
      'what an order says went back is what went back',
      'what is due adds up to its order',
      'a part is paid by exactly one payment, and only then',
      'every payment asks for what is due',
      'money that no order was waiting for goes back',
      'no money stays without a word',
      'never more goes back than came',
      'no refund is left on its way',
      'an order is sure when money came, and has sold exactly one hold',
      'every order that is sure has exactly one confirmation',
      'an order that is paid whole has one invoice of its total, any other none',
      'credit notes are what went back of invoiced orders',
      'the shop and test say the same of each payment',
    ]),
  );
});
