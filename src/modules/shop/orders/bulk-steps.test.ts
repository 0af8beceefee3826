import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import { anUnpaidOrder, aPaidOrder, as } from './orders-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const likeIt = `language, contact_name, contact_email, contact_phone, method, day, note, currency, lines_minor, delivery_minor,
  discount_minor, delivery_discount_minor, total_minor, vat, payment_state, paid_minor, refunded_minor, fulfilment_state,
  pay_before, terms_accepted_at, placed_at, paid_at, search, confirmed_at, terms`;

const approve = (of: Parameters<TestApplication['orders']['takeSteps']>[0]['of']) =>
  app.orders.takeSteps({ of, step: 'approve', by: as('agent') });

test('each order of many answers for itself, and a number that stands there twice is one', async () => {
  const [one, two, unpaid] = [
    await aPaidOrder(app, shop),
    await aPaidOrder(app, shop),
    await anUnpaidOrder(app, shop),
  ];
  const done = await approve({ numbers: [one.number, unpaid.number, one.number, 'CV-0', two.number] });
  expect(done.ok && done.value.outcomes).toMatchObject([
    { number: one.number, outcome: { ok: true, value: { state: 'approved' } } },
    { number: unpaid.number, outcome: { code: 'not-paid' } },
    { number: 'CV-0', outcome: { code: 'no-such-order' } },
    { number: two.number, outcome: { ok: true } },
  ]);
});

test('all that match move in rounds of a hundred, each order once, and the ones that cannot are told', async () => {
  const { number } = await aPaidOrder(app, shop, { name: 'Round Robin' });
  // The same order a hundred and four times more: what they bought does not matter here.
  await app.database.pool.query(
    `insert into orders (id, number, checkout_key, link_hash, ${likeIt})
     select gen_random_uuid(), 'RR-' || n, gen_random_uuid(), link_hash || n, ${likeIt}
     from orders, generate_series(1, 104) n where number = $1`,
    [number],
  );
  await app.database.pool.query(
    `insert into order_parts (id, order_id, method, day, fee_minor)
     select gen_random_uuid(), id, 'delivery', day, 0 from orders where number like 'RR-%'`,
  );
  await app.orders.takeStep({ number: 'RR-7', step: 'approve', by: as('agent') });
  const query = { q: 'round robin' };
  const seen: string[] = [];
  let moved = 0;
  let after: string | undefined;
  const lefts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const done = await approve({ query, after });
    if (!done.ok) throw new Error(done.code);
    seen.push(...done.value.outcomes.map((one) => one.number));
    moved += done.value.outcomes.filter(({ outcome }) => outcome.ok).length;
    lefts.push(done.value.left);
    after = done.value.last ?? undefined;
    if (!after) break;
  }
  expect([seen.length, new Set(seen).size, moved, lefts]).toEqual([105, 105, 104, [5, 0]]);
}, 60_000);

test('an order in a round costs what it costs alone: nothing grows with the round', async () => {
  const orders = [await aPaidOrder(app, shop), await aPaidOrder(app, shop), await aPaidOrder(app, shop)];
  const numbers = orders.map(({ number }) => number);
  const of = async (some: string[]) => (await countStatements(() => approve({ numbers: some }))).statements;
  const one = await of(numbers.slice(0, 1));
  expect(one).toBeLessThanOrEqual(20);
  expect(await of(numbers.slice(1))).toBeLessThanOrEqual(2 * one);
});

test('who does not work in the office moves nothing, and is not told what there is', async () => {
  const { number } = await aPaidOrder(app, shop);
  for (const role of ['customer', 'planner', 'vendor', 'association'] as const) {
    const refused = await app.orders.takeSteps({ of: { query: {} }, step: 'approve', by: as(role) });
    expect(refused).toMatchObject({ code: 'not-allowed' });
    expect(
      await app.orders.takeSteps({ of: { numbers: [number] }, step: 'approve', by: as(role) }),
    ).toMatchObject({ value: { outcomes: [{ number, outcome: { code: 'not-allowed' } }] } });
  }
});
