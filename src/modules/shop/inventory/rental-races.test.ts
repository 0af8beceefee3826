import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { addDays } from '#platform/time';
import {
  aShop,
  type BuiltProduct,
  type TestDatabase,
  type TestShop,
  testDatabase,
  untilItHurts,
} from '#testing';
import type { HoldLine } from './hold.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase(16);
  shop = await aShop(database, { now: '2027-06-01T09:00:00Z' });
});
afterAll(() => database.drop());

const SATURDAY = '2027-06-12';
const manager: Actor = { kind: 'account', accountId: newId(), name: 'Ann', role: 'manager', sessionId: 's' };
const someTables = (onHand: number) =>
  shop.aProduct({ kind: 'rental', rentalOutDays: 1, rentalBackDays: 1, onHand });
const daysAround = (day: string) => [-1, 0, 1].map((away) => addDays(day, away));
const around = ({ productId, variantId }: BuiltProduct, day: string, quantity = 1): HoldLine[] =>
  daysAround(day).map((out) => ({
    kind: 'capacity',
    subjectId: variantId,
    productId,
    day: out,
    quantity,
    capacity: null,
  }));

const crowd = <T>(size: number, one: (nth: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: size }, (_, nth) => one(nth)));
const winners = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;

async function mostOut({ variantId }: BuiltProduct): Promise<number> {
  const { rows } = await database.pool.query(
    'select coalesce(max(taken), 0)::int as most from capacity_days where subject_id = $1',
    [variantId],
  );
  return rows[0].most;
}

/** Looks at what is owned and what is out, thinks, and writes what it thought. */
async function letCarelessly(tx: Tx, { variantId }: BuiltProduct, day: string): Promise<{ ok: boolean }> {
  const { rows } = await tx.execute(sql`
    select on_hand - coalesce((select max(taken) from capacity_days
      where subject_id = ${variantId} and day between ${addDays(day, -1)} and ${addDays(day, 1)}), 0) as left
    from stock where variant_id = ${variantId}`);
  if (Number(rows[0]?.left) < 1) return { ok: false };
  for (const out of daysAround(day))
    await tx.execute(sql`
      insert into capacity_days (subject_id, day, capacity, taken) values (${variantId}, ${out}, 1000, 1)
      on conflict (subject_id, day) do update set taken = capacity_days.taken + 1`);
  return { ok: true };
}

test('30 orders for the last 10 tables on windows that overlap: ten have one, and no more', async () => {
  const tables = await someTables(10);
  // Saturday and Sunday share three days of four, so whoever has a table on one has it on the other.
  const outcomes = await crowd(30, (nth) => shop.hold(around(tables, addDays(SATURDAY, nth % 2))));
  expect(winners(outcomes)).toBe(10);
  expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code])))).toEqual(
    new Set(['taken']),
  );
  expect(await mostOut(tables)).toBe(10);
});

test('without the guard, more than ten of the 30 are promised a table', async () => {
  const promisedTooMany = await untilItHurts(async () => {
    const tables = await someTables(10);
    const promised = await crowd(30, (nth) =>
      database.inTransaction((tx) => letCarelessly(tx, tables, addDays(SATURDAY, nth % 2))),
    );
    return winners(promised) > 10;
  });
  expect(promisedTooMany).toBe(true);
});

test('the owner counts fewer while orders come: whoever is first, no day has more out than are owned', async () => {
  for (let round = 0; round < 12; round++) {
    const tables = await someTables(10);
    const [counted, ...held] = await Promise.all([
      shop.inventory.count({ counts: [{ variantId: tables.variantId, onHand: 4 }], note: '', by: manager }),
      ...Array.from({ length: 8 }, () => shop.hold(around(tables, SATURDAY))),
    ]);
    const owned = counted.ok ? 4 : 10;
    expect(winners(held)).toBe(Math.min(8, owned));
    expect(await mostOut(tables)).toBe(winners(held));
  }
});

test('rentals, cakes, returns and counts in every order: nobody stands in another’s way', async () => {
  const [tables, chairs, cake] = [
    await someTables(500),
    await someTables(500),
    await shop.aProduct({ onHand: 500 }),
  ];
  const pieces = { kind: 'stock' as const, ...cake, quantity: 1 };
  const basket = [...around(tables, SATURDAY), pieces, ...around(chairs, SATURDAY)];
  const before = await deadlocks();
  await crowd(16, async (nth) => {
    const reference = newId();
    const lines = nth % 2 ? basket : basket.toReversed();
    expect(await shop.hold(lines, { reference })).toMatchObject({ ok: true });
    await database.inTransaction((tx) => shop.inventory.sell(tx, reference));
    const lost = [tables, chairs].map((one) => ({ ...one, pieces: 1 }));
    const of = lost.map(({ variantId }) => ({
      variantId,
      quantity: 1,
      from: '2027-06-11',
      until: '2027-06-13',
    }));
    if (nth % 4 === 0)
      await shop.inventory.correct({
        corrections: [chairs, cake, tables].map(({ variantId }) => ({ variantId, by: 1 })),
        note: 'x',
        by: manager,
      });
    else
      await database.inTransaction((tx) =>
        shop.inventory.takeIn(tx, { reference, of, lost, note: 'x', day: SATURDAY, by: manager }),
      );
  });
  expect(await deadlocks()).toBe(before);
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

/** Deadlocks that PostgreSQL broke in this database; its figures are a little late. */
async function deadlocks(): Promise<number> {
  const { rows } = await database.pool.query(
    'select pg_stat_force_next_flush(), pg_stat_clear_snapshot(), deadlocks::int from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
}
