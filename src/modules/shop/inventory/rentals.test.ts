import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { type Actor, system } from '#platform/policy';
import { addDays } from '#platform/time';
import { aShop, type BuiltProduct, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { HoldLine } from './hold.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-01T09:00:00Z' });
});
afterAll(() => database.drop());

const manager: Actor = { kind: 'account', accountId: newId(), name: 'Ann', role: 'manager', sessionId: 's' };
const SATURDAY = '2027-06-12';

const someChairs = (onHand: number) =>
  shop.aProduct({ kind: 'rental', rentalOutDays: 1, rentalBackDays: 1, onHand });
/** The days around a celebration, one before and one after. */
const around = ({ productId, variantId }: BuiltProduct, day: string, quantity: number): HoldLine[] =>
  [-1, 0, 1].map((away) => ({
    kind: 'capacity',
    subjectId: variantId,
    productId,
    day: addDays(day, away),
    quantity,
    capacity: null,
  }));

async function takenOf({ variantId }: BuiltProduct): Promise<Record<string, number>> {
  const { rows } = await database.pool.query(
    'select day::text as day, taken from capacity_days where subject_id = $1 and taken > 0 order by day',
    [variantId],
  );
  return Object.fromEntries(rows.map(({ day, taken }) => [day, taken]));
}

async function rented(chairs: BuiltProduct, quantity: number, day = SATURDAY): Promise<string> {
  const reference = newId();
  expect(await shop.hold(around(chairs, day, quantity), { reference })).toMatchObject({ ok: true });
  await database.inTransaction((tx) => shop.inventory.sell(tx, reference));
  return reference;
}

const takeIn = (
  reference: string,
  {
    of,
    day,
    lost = [],
  }: {
    of: { of: BuiltProduct; quantity: number; around?: string }[];
    day: string;
    lost?: { of: BuiltProduct; pieces: number }[];
  },
) =>
  database.inTransaction((tx) =>
    shop.inventory.takeIn(tx, {
      reference,
      of: of.map(({ of: { variantId }, quantity, around: celebrated = SATURDAY }) => ({
        variantId,
        quantity,
        from: addDays(celebrated, -1),
        until: addDays(celebrated, 1),
      })),
      lost: lost.map(({ of, pieces }) => ({ ...of, pieces })),
      note: 'CV-1',
      day,
      by: manager,
    }),
  );
const onHand = async ({ variantId }: BuiltProduct) =>
  (await shop.inventory.stockOf(variantId, manager))?.onHand;
const count = ({ variantId }: BuiltProduct, onHand: number) =>
  shop.inventory.count({ counts: [{ variantId, onHand }], note: '', by: manager });

test('what is let is nobody else’s on any day it is out, and stays in the house’s books', async () => {
  const chairs = await someChairs(20);
  await rented(chairs, 15);
  expect(await takenOf(chairs)).toEqual({ '2027-06-11': 15, '2027-06-12': 15, '2027-06-13': 15 });
  expect(await onHand(chairs)).toBe(20);
  expect(await shop.hold(around(chairs, '2027-06-13', 6))).toEqual({
    ok: false,
    code: 'taken',
    details: { subjects: [chairs.variantId] },
  });
  expect(await shop.hold(around(chairs, '2027-06-13', 5))).toMatchObject({ ok: true });
  expect(await shop.hold(around(chairs, '2027-06-19', 20))).toMatchObject({ ok: true });
});

test('a window that is full on one day is refused whole: no day of it is taken', async () => {
  const chairs = await someChairs(10);
  await rented(chairs, 10, '2027-06-14');
  expect(await shop.hold(around(chairs, SATURDAY, 1))).toMatchObject({ code: 'taken' });
  expect(Object.keys(await takenOf(chairs))).toEqual(['2027-06-13', '2027-06-14', '2027-06-15']);
});

test('an order that is given up or rejected gives its days back', async () => {
  const chairs = await someChairs(10);
  const [unpaid, rejected] = [newId(), await rented(chairs, 4)];
  await shop.hold(around(chairs, SATURDAY, 6), { reference: unpaid });
  await database.inTransaction((tx) => shop.inventory.release(tx, unpaid));
  await database.inTransaction((tx) => shop.inventory.takeBack(tx, rejected));
  expect(await takenOf(chairs)).toEqual({});
});

test('what is not counted cannot be let', async () => {
  const chairs = await shop.aProduct({ kind: 'rental', rentalOutDays: 1, rentalBackDays: 1 });
  expect(await shop.hold(around(chairs, SATURDAY, 1))).toMatchObject({ code: 'taken' });
});

test('money that came late gets the days that are still free, at what is owned by then', async () => {
  const chairs = await someChairs(10);
  const late = newId();
  await shop.hold(around(chairs, SATURDAY, 8), { reference: late });
  await database.inTransaction((tx) => shop.inventory.release(tx, late));
  const again = () =>
    database.inTransaction((tx) => shop.inventory.holdAgain(tx, late, new Date('2027-06-02T09:00:00Z')));
  await count(chairs, 7);
  expect(await again()).toBe(false);
  await count(chairs, 8);
  expect(await again()).toBe(true);
  expect(await takenOf(chairs)).toEqual({ '2027-06-11': 8, '2027-06-12': 8, '2027-06-13': 8 });
});

test('the owner cannot own fewer than are promised on a day to come, and reads which days', async () => {
  const chairs = await someChairs(20);
  await rented(chairs, 15);
  await rented(chairs, 5, '2027-06-13');
  expect(await count(chairs, 19)).toEqual({
    ok: false,
    code: 'below-let',
    details: { variants: [chairs.variantId], days: ['2027-06-12', '2027-06-13'] },
  });
  expect(await onHand(chairs)).toBe(20);
  expect(
    await shop.inventory.correct({
      corrections: [{ variantId: chairs.variantId, by: 4 }],
      note: 'x',
      by: manager,
    }),
  ).toMatchObject({ ok: true });
  expect(await count(chairs, 20)).toMatchObject({ ok: true });
  // The days can take what is owned from then on, and no more.
  expect(await shop.hold(around(chairs, '2027-06-15', 16))).toMatchObject({ code: 'taken' });
});

test('days of the past do not keep the owner from owning fewer', async () => {
  const chairs = await someChairs(20);
  await rented(chairs, 20, '2027-05-15');
  expect(await count(chairs, 3)).toMatchObject({ ok: true });
});

test('a return frees the days that were left; what is lost leaves the ledger with its order as the reason', async () => {
  const chairs = await someChairs(20);
  const order = await rented(chairs, 15);
  await takeIn(order, {
    of: [{ of: chairs, quantity: 15 }],
    day: SATURDAY,
    lost: [{ of: chairs, pieces: 1 }],
  });
  expect(await takenOf(chairs)).toEqual({ '2027-06-11': 15 });
  const stock = await shop.inventory.stockOf(chairs.variantId, manager);
  expect(stock).toMatchObject({
    onHand: 19,
    movements: [{ reason: 'corrected', onHandDelta: -1, note: 'CV-1' }, {}],
  });
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
  // Its hold has given them back: nothing gives them back twice.
  await database.inTransaction((tx) => shop.inventory.takeBack(tx, order));
  expect(await takenOf(chairs)).toEqual({});
  expect(await shop.hold(around(chairs, SATURDAY, 20))).toMatchObject({ code: 'taken' });
  expect(await shop.hold(around(chairs, SATURDAY, 19))).toMatchObject({ ok: true });
});

test('lost is lost, also when those pieces are promised: the day takes nobody more, and the office sees it', async () => {
  const chairs = await someChairs(10);
  const order = await rented(chairs, 10, '2027-06-05');
  await rented(chairs, 10);
  shop.clock.set('2027-06-07T09:00:00Z');
  await takeIn(order, {
    of: [{ of: chairs, quantity: 10, around: '2027-06-05' }],
    day: '2027-06-07',
    lost: [{ of: chairs, pieces: 2 }],
  });
  const stock = await shop.inventory.stockOf(chairs.variantId, manager);
  expect(stock).toMatchObject({ onHand: 8, days: [{ day: '2027-06-11', out: 10 }, {}, {}] });
  expect(await shop.hold(around(chairs, SATURDAY, 1))).toMatchObject({ code: 'taken' });
  // Bought new: more is always right, even if it is not enough yet.
  expect(await count(chairs, 9)).toMatchObject({ ok: true });
  expect(await count(chairs, 8)).toMatchObject({ code: 'below-let' });
  shop.clock.set('2027-06-01T09:00:00Z');
});

test('the office sees how many are owned, and how many are out on a day', async () => {
  const chairs = await shop.aProduct({
    slug: 'gold-chair',
    kind: 'rental',
    rentalOutDays: 1,
    rentalBackDays: 1,
    onHand: 20,
  });
  await rented(chairs, 15);
  const on = async (day: string) => {
    const list = await shop.inventory.stockList({ q: 'gold-chair', day }, manager);
    return list.ok ? list.value.rows.map(({ onHand, out }) => ({ onHand, out })) : [];
  };
  expect(await on('2027-06-13')).toEqual([{ onHand: 20, out: 15 }]);
  expect(await on('2027-06-14')).toEqual([{ onHand: 20, out: 0 }]);
});

type Step =
  | { do: 'hold'; day: number; quantity: number }
  | { do: 'sell' | 'release' | 'takeBack'; hold: number }
  | { do: 'count'; onHand: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      day: fc.nat(5),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('sell' as const, 'release' as const, 'takeBack' as const),
      hold: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('count' as const), onHand: fc.nat(9) }) },
);

/** The same on a sheet of paper: pieces owned, and who has how many on which days. */
function paper(owned: number) {
  const holds: { day: number; quantity: number; state: string }[] = [];
  const outOn = (day: number) =>
    holds
      .filter((hold) => Math.abs(hold.day - day) <= 1 && (hold.state === 'held' || hold.state === 'sold'))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const most = () => Math.max(...[-1, 0, 1, 2, 3, 4, 5, 6].map(outOn));
  return {
    perform(step: Step): boolean {
      if (step.do === 'count') {
        if (step.onHand < Math.min(owned, most())) return false;
        owned = step.onHand;
        return true;
      }
      if (step.do === 'hold') {
        if ([-1, 0, 1].some((away) => outOn(step.day + away) + step.quantity > owned)) return false;
        holds.push({ ...step, state: 'held' });
        return true;
      }
      const hold = holds[step.hold];
      if (!hold || hold.state !== (step.do === 'takeBack' ? 'sold' : 'held')) return false;
      hold.state = step.do === 'sell' ? 'sold' : 'ended';
      return true;
    },
    days: () =>
      Object.fromEntries(
        [-1, 0, 1, 2, 3, 4, 5, 6]
          .map((day) => [addDays(SATURDAY, day), outOn(day)])
          .filter(([, out]) => out !== 0),
      ),
    owned: () => owned,
  };
}

test('whatever is held, sold, given back and counted: no day has more out than are owned, as on a sheet of paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 18 }), async (steps) => {
      const chairs = await someChairs(6);
      const sheet = paper(6);
      const orders: string[] = [];
      for (const one of steps) {
        const done = await perform(chairs, orders, one);
        expect(done).toBe(sheet.perform(one));
      }
      expect(await takenOf(chairs)).toEqual(sheet.days());
      expect(await onHand(chairs)).toBe(sheet.owned());
      for (const out of Object.values(sheet.days())) expect(out).toBeLessThanOrEqual(sheet.owned());
      expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

async function perform(chairs: BuiltProduct, orders: string[], step: Step): Promise<boolean> {
  if (step.do === 'count') return (await count(chairs, step.onHand)).ok;
  if (step.do === 'hold') {
    const reference = newId();
    const held = await shop.hold(around(chairs, addDays(SATURDAY, step.day), step.quantity), { reference });
    if (held.ok) orders.push(reference);
    return held.ok;
  }
  const reference = orders[step.hold];
  return reference ? database.inTransaction((tx) => shop.inventory[step.do](tx, reference)) : false;
}

test('pieces that come in can be let at once', async () => {
  const chairs = await someChairs(1);
  const line = { variantId: chairs.variantId, quantity: 4 };
  await database.inTransaction((tx) => shop.inventory.receive(tx, [line], 'van', system('test')));
  expect(await shop.hold(around(chairs, SATURDAY, 5))).toMatchObject({ ok: true });
});
