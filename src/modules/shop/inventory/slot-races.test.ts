import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, refuse } from '#platform/result';
import { aShop, type TestDatabase, type TestShop, testDatabase, untilItHurts } from '#testing';
import type { HoldLine } from './hold.ts';

let database: TestDatabase;
let shop: TestShop;
beforeAll(async () => {
  database = await testDatabase(16);
  shop = await aShop(database, { now: '2027-06-01T09:00:00Z' });
});
afterAll(() => database.drop());

const SATURDAY = '2027-06-12';
const by: Actor = { kind: 'account', accountId: newId(), name: 'Ann', role: 'manager', sessionId: 's' };
type Slot = { id: string; capacity: number };
type Hold = (slot: Slot) => Promise<{ ok: boolean }>;

const line = ({ id, capacity }: Slot): HoldLine => ({
  kind: 'capacity',
  subjectId: id,
  productId: null,
  day: SATURDAY,
  quantity: 1,
  capacity,
});
const hold: Hold = (slot) => shop.hold([line(slot)]);

/** What the hold was before: a day takes what the shopper was told that it can take. */
const holdAsTold: Hold = ({ id, capacity }) =>
  database.inTransaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      insert into capacity_days (subject_id, day, capacity, taken) values (${id}, ${SATURDAY}, ${capacity}, 1)
      on conflict (subject_id, day) do update set taken = capacity_days.taken + 1, capacity = excluded.capacity
        where capacity_days.taken + 1 <= excluded.capacity returning day`);
    return rows.length > 0 ? accept(null) : refuse('taken');
  });

const change = ({ id }: Slot, capacity: number) =>
  shop.delivery.keepSlot({
    id,
    expected: 1,
    form: { method: 'delivery', weekdays: [6], from: '10:00', to: '12:00', capacity },
    by,
  });

/** Five shoppers saw an hour with room for five; while they pay the owner makes it one. How many have it, and how many may. */
async function shrinkWhileTheyHold(how: Hold): Promise<{ taken: number; capacity: number }> {
  const slot = { id: await shop.aSlot({ weekdays: [6], capacity: 5 }), capacity: 5 };
  await Promise.all([change(slot, 1), ...Array.from({ length: 5 }, () => how(slot))]);
  const { rows } = await database.pool.query(
    `select s.capacity, coalesce((select taken from capacity_days where subject_id = s.id), 0)::int as taken
     from delivery_slots s where s.id = $1`,
    [slot.id],
  );
  return rows[0];
}

test('an hour that is made smaller while shoppers hold it: the owner is told, or the shoppers are', async () => {
  const hurts = await untilItHurts(async () => {
    const { taken, capacity } = await shrinkWhileTheyHold(holdAsTold);
    return taken > capacity;
  });
  expect(hurts, 'the danger').toBe(true);
  for (let round = 0; round < 25; round++) {
    const { taken, capacity } = await shrinkWhileTheyHold(hold);
    expect(taken).toBeLessThanOrEqual(capacity);
  }
});

test('whoever was told of more room than there is now gets what there is now, and of a removed hour nothing', async () => {
  const slot = { id: await shop.aSlot({ weekdays: [6], capacity: 5 }), capacity: 5 };
  expect(await change(slot, 2)).toMatchObject({ ok: true });
  const outcomes = [await hold(slot), await hold(slot), await hold(slot)];
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
  const removed = { id: await shop.aSlot({ weekdays: [6], capacity: 5 }), capacity: 5 };
  await shop.delivery.removeSlot({ id: removed.id, by });
  expect(await hold(removed)).toMatchObject({ ok: false, code: 'taken' });
});
