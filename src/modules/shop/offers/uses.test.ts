import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { accept, refuse } from '#platform/result';
import { aShop, type TestDatabase, type TestShop, testDatabase, untilItHurts } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase(30);
  shop = await aShop(database, { now: '2027-05-01T09:00:00Z' });
});
afterAll(() => database.drop());

type Customer = { email?: string; accountId?: string };
let orders = 0;

/** One use in a transaction of its own, as a checkout takes it. */
async function use(code: string, customer: Customer = { email: `guest${++orders}@x.test` }) {
  const coupon = await shop.offers.find(code);
  if (!coupon) throw new Error('no such coupon');
  const order = { id: newId(), number: `CV-${++orders}` };
  const taken = await database.inTransaction(async (tx) =>
    (await shop.offers.take(tx, { coupon, customer, order, discountMinor: 100, today: '2027-05-01' }))
      ? accept(order.id)
      : refuse('none-left'),
  );
  return taken.ok ? order.id : undefined;
}

const usedOf = async (id: string): Promise<number> =>
  (await database.pool.query('select used from coupons where id = $1', [id])).rows[0].used;
const giveBack = (orderId: string) => database.inTransaction((tx) => shop.offers.giveBack(tx, orderId));
const takeAgain = (orderId: string) => database.inTransaction((tx) => shop.offers.takeAgain(tx, orderId));
const taken = (outcomes: (string | undefined)[]) => outcomes.filter(Boolean).length;

test('50 at once on a coupon of 5: five uses, and a careless count would have let more through', async () => {
  const careless = async () => {
    const { id } = await shop.aCoupon({ maxUses: 5 });
    const one = async () => {
      const { rows } = await database.pool.query('select used from coupons where id = $1', [id]);
      if (rows[0].used >= 5) return false;
      await database.pool.query('update coupons set used = used + 1 where id = $1', [id]);
      return true;
    };
    const done = await Promise.all(Array.from({ length: 50 }, one));
    return done.filter(Boolean).length > 5;
  };
  expect(await untilItHurts(careless)).toBe(true);

  const { id, code } = await shop.aCoupon({ maxUses: 5 });
  expect(taken(await Promise.all(Array.from({ length: 50 }, () => use(code))))).toBe(5);
  expect(await usedOf(id)).toBe(5);
});

test('50 at once by one person on a coupon for each customer once: one use, whatever the spelling', async () => {
  const careless = async () => {
    const { id } = await shop.aCoupon({ maxPerCustomer: 1 });
    const insert = `insert into coupon_uses (order_id, coupon_id, order_number, discount_minor, customers, used_at)
      select $1, $2, 'x', 1, '{noor}', now() where not exists (select from coupon_uses where coupon_id = $2 and 'noor' = any(customers))`;
    const done = await Promise.all(
      Array.from({ length: 50 }, () => database.pool.query(insert, [newId(), id])),
    );
    return done.filter(({ rowCount }) => rowCount === 1).length > 1;
  };
  expect(await untilItHurts(careless)).toBe(true);

  const { id, code } = await shop.aCoupon({ maxPerCustomer: 1 });
  const spellings = ['noor@x.test', 'Noor@X.test', ' noor+1@x.test'];
  const tries = Array.from({ length: 50 }, (_, nth) => use(code, { email: spellings[nth % 3] as string }));
  expect(taken(await Promise.all(tries))).toBe(1);
  expect(await usedOf(id)).toBe(1);
  // Another mailbox of the same account is the same customer, and the other way round.
  const accountId = newId();
  expect(await use(code, { email: 'one@x.test', accountId })).toBeDefined();
  expect(await use(code, { email: 'two@x.test', accountId })).toBeUndefined();
  expect(await use(code, { email: 'one@x.test', accountId: newId() })).toBeUndefined();
});

test('who has used it is told before paying, and others are not', async () => {
  const { code } = await shop.aCoupon({ maxPerCustomer: 1 });
  await use(code, { email: 'mia@x.test' });
  expect((await shop.offers.find(code, { email: 'MIA@x.test' }))?.problem).toEqual({
    code: 'coupon-used-by-you',
  });
  expect((await shop.offers.find(code, { email: 'leo@x.test' }))?.problem).toBeNull();
});

test('a use that is given back is free for the next, once, however often it is given back', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 1, maxPerCustomer: 1 });
  const first = (await use(code, { email: 'mia@x.test' })) as string;
  expect(await use(code, { email: 'leo@x.test' })).toBeUndefined();
  await Promise.all(Array.from({ length: 10 }, () => giveBack(first)));
  expect(await usedOf(id)).toBe(0);
  expect(await use(code, { email: 'mia@x.test' })).toBeDefined();
});

test('late money takes its use again, beyond the limit when nothing is left, and says so', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 1 });
  const first = (await use(code)) as string;
  await giveBack(first);
  expect(await takeAgain(first)).toEqual({ beyond: false });
  await giveBack(first);
  expect(await use(code)).toBeDefined();
  expect(await takeAgain(first)).toEqual({ beyond: true });
  expect(await takeAgain(first)).toEqual({ beyond: false });
  expect(await usedOf(id)).toBe(2);
  expect(await use(code)).toBeUndefined();
});

test('an order without a coupon gives nothing back', async () => {
  await giveBack(newId());
  expect(await takeAgain(newId())).toEqual({ beyond: false });
});

test('uses taken and given back at once by many leave the count that the uses have', async () => {
  const { id, code } = await shop.aCoupon({ maxUses: 12 });
  await Promise.all(
    Array.from({ length: 40 }, async (_, nth) => {
      const orderId = await use(code, { email: `g${nth % 6}@x.test`, accountId: newId() });
      if (orderId && nth % 2 === 0) await giveBack(orderId);
    }),
  );
  const { rows } = await database.pool.query(
    `select count(*) filter (where given_back_at is null)::int as n,
       (select coalesce(sum(used), 0)::int from coupon_customers where coupon_id = $1) as keys
     from coupon_uses where coupon_id = $1`,
    [id],
  );
  expect(await usedOf(id)).toBe(rows[0].n);
  // Each use has two keys: mailbox and account.
  expect(rows[0].keys).toBe(2 * rows[0].n);
});

test('a coupon that was changed since it was looked at is not taken on the old terms', async () => {
  const { id, code } = await shop.aCoupon();
  const seen = await shop.offers.find(code);
  await database.pool.query('update coupons set version = version + 1 where id = $1', [id]);
  const order = { id: newId(), number: 'CV-X' };
  const customer = { email: 'a@x.test' };
  expect(
    await database.inTransaction((tx) =>
      shop.offers.take(tx, { coupon: seen as never, customer, order, discountMinor: 1, today: '2027-05-01' }),
    ),
  ).toBe(false);
});
