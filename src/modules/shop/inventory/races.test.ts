import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCode, type Tx } from '#platform/db';
import { newId } from '#platform/ids';
import {
  aShop,
  type BuiltProduct,
  type TestDatabase,
  type TestShop,
  testDatabase,
  untilItHurts,
} from '#testing';
import { type HoldLine, MOST_HOLDS } from './hold.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase(CONNECTIONS);
  shop = await aShop(database);
});
afterAll(() => database.drop());

const CONNECTIONS = 16;
const DAY = '2027-06-12';
const pieces = ({ productId, variantId }: BuiltProduct, quantity = 1): HoldLine => ({
  kind: 'stock',
  productId,
  variantId,
  quantity,
});
const share = (subjectId: string, capacity: number): HoldLine => ({
  kind: 'capacity',
  subjectId,
  productId: null,
  day: DAY,
  quantity: 1,
  capacity,
});

const crowd = <T>(size: number, one: (nth: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: size }, (_, nth) => one(nth)));
const winners = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;

/** Reads, thinks, writes what it thought: how a row is oversold. */
async function holdCarelessly(tx: Tx, { variantId }: BuiltProduct): Promise<{ ok: boolean }> {
  const { rows } = await tx.execute(sql`select on_hand, held from stock where variant_id = ${variantId}`);
  const seen = rows[0] as { on_hand: number; held: number };
  if (seen.on_hand - seen.held < 1) return { ok: false };
  await tx.execute(sql`update stock set held = ${seen.held + 1} where variant_id = ${variantId}`);
  return { ok: true };
}

async function takeCarelessly(tx: Tx, subjectId: string, capacity: number): Promise<{ ok: boolean }> {
  const { rows } = await tx.execute(
    sql`select taken from capacity_days where subject_id = ${subjectId} and day = ${DAY}`,
  );
  const taken = (rows[0]?.taken as number | undefined) ?? 0;
  if (taken >= capacity) return { ok: false };
  await tx.execute(sql`insert into capacity_days (subject_id, day, capacity, taken) values (${subjectId}, ${DAY}, ${capacity}, 1)
    on conflict (subject_id, day) do update set taken = ${taken + 1}`);
  return { ok: true };
}

test('200 buyers for 10 pieces: ten have one, and no more', async () => {
  const cake = await shop.aProduct({ onHand: 10 });
  const outcomes = await crowd(200, () => shop.hold([pieces(cake)]));
  expect(winners(outcomes)).toBe(10);
  const refusals = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code])));
  expect(refusals).toEqual(new Set(['sold-out']));
  const { rows } = await database.pool.query('select on_hand, held from stock where variant_id = $1', [
    cake.variantId,
  ]);
  expect(rows[0]).toEqual({ on_hand: 10, held: 10 });
});

test('without the guard, more than ten of the 200 are promised a piece', async () => {
  const oversold = await untilItHurts(async () => {
    const cake = await shop.aProduct({ onHand: 10 });
    const promised = winners(
      await crowd(200, () => database.inTransaction((tx) => holdCarelessly(tx, cake))),
    );
    await database.pool.query('delete from products where id = $1', [cake.productId]);
    return promised > 10;
  });
  expect(oversold).toBe(true);
});

test('buyers who come for several pieces leave none behind while somebody still wants one', async () => {
  const cake = await shop.aProduct({ onHand: 10 });
  await crowd(60, (nth) => shop.hold([pieces(cake, (nth % 3) + 1)]));
  const { rows } = await database.pool.query('select held from stock where variant_id = $1', [
    cake.variantId,
  ]);
  expect(rows[0].held).toBe(10);
});

test('30 couples for the one day of a DJ: one has it', async () => {
  const dj = await shop.aDj();
  const outcomes = await crowd(30, () => shop.hold([share(dj.productId, 1)]));
  expect(winners(outcomes)).toBe(1);
});

test('without the guard, the DJ promises the same day twice', async () => {
  const promisedTwice = await untilItHurts(async () => {
    const subject = newId();
    return winners(await crowd(30, () => database.inTransaction((tx) => takeCarelessly(tx, subject, 1)))) > 1;
  });
  expect(promisedTwice).toBe(true);
});

test('50 baskets for a slot of five: five have it', async () => {
  const slot = await shop.aSlot({ capacity: 5 });
  const outcomes = await crowd(50, () => shop.hold([share(slot, 5)]));
  expect(winners(outcomes)).toBe(5);
});

test('without the guard, a slot of five is promised to more', async () => {
  const overfull = await untilItHurts(async () => {
    const subject = newId();
    return winners(await crowd(50, () => database.inTransaction((tx) => takeCarelessly(tx, subject, 5)))) > 5;
  });
  expect(overfull).toBe(true);
});

test('the same things in another order: everybody is served, and the database never finds two in each other’s way', async () => {
  const things = await Promise.all(Array.from({ length: 6 }, () => shop.aProduct({ onHand: 200 })));
  const [forth, back] = [
    things.map((thing) => pieces(thing)),
    things.map((thing) => pieces(thing)).reverse(),
  ];
  const before = await deadlocks();
  const outcomes = await crowd(60, (nth) => shop.hold(nth % 2 ? forth : back));
  expect(winners(outcomes)).toBe(60);
  expect(await deadlocks()).toBe(before);
});

test('without a fixed order, two baskets with the same things stop each other', async () => {
  const things = await Promise.all([shop.aProduct({ onHand: 9 }), shop.aProduct({ onHand: 9 })]);
  const stopped = await untilItHurts(async () => {
    const outcomes = await Promise.allSettled([takeInTurn(things), takeInTurn(things.toReversed())]);
    return outcomes.some((one) => one.status === 'rejected' && errorCode(one.reason) === '40P01');
  });
  expect(stopped).toBe(true);
});

async function takeInTurn(things: BuiltProduct[]) {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const { variantId } of things) {
      await client.query('update stock set held = held + 1 where variant_id = $1', [variantId]);
      await client.query('select pg_sleep(0.02)');
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('some hold while others give back, cakes and DJs together: nobody stands in another’s way', async () => {
  const [cake, tart, dj, band] = [
    await shop.aProduct({ onHand: 500 }),
    await shop.aProduct({ onHand: 500 }),
    await shop.aDj(),
    await shop.aDj(),
  ];
  const basket = [share(band.productId, 500), pieces(tart), share(dj.productId, 500), pieces(cake)];
  const before = await deadlocks();
  await crowd(24, async () => {
    for (let round = 0; round < 6; round++) {
      const reference = newId();
      expect(await shop.hold(basket, { reference })).toMatchObject({ ok: true });
      const how = round % 2 ? 'release' : 'sell';
      expect(await database.inTransaction((tx) => shop.inventory[how](tx, reference))).toBe(true);
      if (how === 'sell')
        expect(await database.inTransaction((tx) => shop.inventory.takeBack(tx, reference))).toBe(true);
    }
  });
  expect(await deadlocks()).toBe(before);
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

test('paid and expired at the same moment: one of them wins, and the figures follow it', async () => {
  for (let round = 0; round < 15; round++) {
    const cake = await shop.aProduct({ onHand: 5 });
    const reference = newId();
    await shop.hold([pieces(cake, 2)], { reference });
    const [sold, released] = await Promise.all(
      (['sell', 'release'] as const).map((how) =>
        database.inTransaction((tx) => shop.inventory[how](tx, reference)),
      ),
    );
    expect([sold, released].filter(Boolean)).toHaveLength(1);
    const { rows } = await database.pool.query('select on_hand, held from stock where variant_id = $1', [
      cake.variantId,
    ]);
    expect(rows[0]).toEqual({ on_hand: sold ? 3 : 5, held: 0 });
  }
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

test('without the guard, a hold is both sold and given back', async () => {
  const both = await untilItHurts(async () => {
    const reference = newId();
    await shop.hold([pieces(await shop.aProduct({ onHand: 5 }))], { reference });
    const ended = await Promise.all(
      ['sold', 'released'].map((state) =>
        database.inTransaction(async (tx) => {
          const { rows } = await tx.execute(sql`select state from holds where reference = ${reference}`);
          if (rows[0]?.state !== 'held') return false;
          await tx.execute(sql`update holds set state = ${state} where reference = ${reference}`);
          return true;
        }),
      ),
    );
    return ended.every(Boolean);
  });
  expect(both).toBe(true);
});

// Different things, so that no stock row makes them wait for each other.
const manyThings = (size: number) =>
  Promise.all(Array.from({ length: size }, () => shop.aProduct({ onHand: 9 })));

test('a basket that is checked out twenty times at once keeps three holds: checkout has its row first', async () => {
  const things = await manyThings(20);
  const { token } = await shop.aBasket(things.map(({ variantId }) => ({ variantId })));
  const cartId = (await shop.carts.view(token, 'en'))?.id as string;
  const kept = await Promise.all(
    things.map((thing) =>
      database.inTransaction(async (tx) => {
        await tx.execute(sql`update carts set version = version + 1 where id = ${cartId}`);
        const expiresAt = new Date('2027-03-01T10:00:00Z');
        return shop.inventory.hold(tx, {
          reference: newId(),
          cartId,
          from: null,
          expiresAt,
          lines: [pieces(thing)],
        });
      }),
    ),
  );
  expect(winners(kept)).toBe(MOST_HOLDS.perCart);
});

test('a hoarder from one address gets past the cap by no more than those who asked in the same instant', async () => {
  const things = await manyThings(120);
  const kept = await Promise.all(things.map((thing) => shop.hold([pieces(thing)], { from: '203.0.113.9' })));
  expect(winners(kept)).toBeGreaterThanOrEqual(MOST_HOLDS.perAddress);
  expect(winners(kept)).toBeLessThanOrEqual(MOST_HOLDS.perAddress + CONNECTIONS);
});

/** Deadlocks that PostgreSQL broke in this database; its figures are a little late. */
async function deadlocks(): Promise<number> {
  const { rows } = await database.pool.query(
    'select pg_stat_force_next_flush(), pg_stat_clear_snapshot(), deadlocks::int from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
}
