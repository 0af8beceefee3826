import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { system } from '#platform/policy';
import { aShop, type BuiltProduct, type TestDatabase, type TestShop, testDatabase } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const DAY = '2027-06-12';
const CAPACITY = 3;

type Operation =
  | { do: 'hold'; cake: number; quantity: number; days: number }
  | { do: 'sell' | 'release' | 'takeBack'; hold: number }
  | { do: 'receive'; cake: number; quantity: number };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      cake: fc.nat(2),
      quantity: fc.integer({ min: 1, max: 5 }),
      days: fc.nat(2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('sell' as const, 'release' as const, 'takeBack' as const),
      hold: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      cake: fc.nat(2),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

type Scene = { cakes: BuiltProduct[]; dj: BuiltProduct; orders: string[] };

const aScene = async (): Promise<Scene> => ({
  cakes: await Promise.all([4, 6, 0].map((onHand) => shop.aProduct({ onHand }))),
  dj: await shop.aDj({ dayCapacity: CAPACITY }),
  orders: [],
});

async function perform({ cakes, dj, orders }: Scene, step: Operation): Promise<boolean> {
  if (step.do === 'hold') {
    const cake = cakes[step.cake] as BuiltProduct;
    const reference = newId();
    const { productId } = dj;
    const outcome = await shop.hold(
      [
        { kind: 'stock', productId: cake.productId, variantId: cake.variantId, quantity: step.quantity },
        ...(step.days > 0
          ? [
              {
                kind: 'capacity' as const,
                subjectId: productId,
                productId,
                day: DAY,
                quantity: step.days,
                capacity: CAPACITY,
              },
            ]
          : []),
      ],
      { reference },
    );
    if (outcome.ok) orders.push(reference);
    return outcome.ok;
  }
  if (step.do === 'receive') {
    const line = { variantId: (cakes[step.cake] as BuiltProduct).variantId, quantity: step.quantity };
    await database.inTransaction((tx) => shop.inventory.receive(tx, [line], 'more', system('test')));
    return true;
  }
  const reference = orders[step.hold];
  return reference ? database.inTransaction((tx) => shop.inventory[step.do](tx, reference)) : false;
}

async function figures({ cakes, dj }: Scene) {
  const stock = await database.pool.query(
    'select on_hand, held from stock where variant_id = any($1) order by array_position($1, variant_id)',
    [cakes.map((cake) => cake.variantId)],
  );
  const days = await database.pool.query(
    `select coalesce((select taken from capacity_days where subject_id = $1), 0) as taken,
            coalesce((select sum(l.quantity) from hold_lines l join holds h on h.id = l.hold_id
                      where l.subject_id = $1 and h.state in ('held', 'sold')), 0)::int as promised`,
    [dj.productId],
  );
  return {
    stock: stock.rows.map((row) => [row.on_hand, row.held]),
    taken: days.rows[0].taken as number,
    promised: days.rows[0].promised as number,
  };
}

/** The same operations on a sheet of paper. */
function paper() {
  const cakes = [
    [4, 0],
    [6, 0],
    [0, 0],
  ] as [number, number][];
  const holds: { cake: number; quantity: number; days: number; state: string }[] = [];
  let taken = 0;
  return {
    perform(step: Operation): boolean {
      if (step.do === 'receive') {
        (cakes[step.cake] as [number, number])[0] += step.quantity;
        return true;
      }
      if (step.do === 'hold') {
        const cake = cakes[step.cake] as [number, number];
        if (cake[0] - cake[1] < step.quantity || taken + step.days > CAPACITY) return false;
        cake[1] += step.quantity;
        taken += step.days;
        holds.push({ ...step, state: 'held' });
        return true;
      }
      const hold = holds[step.hold];
      if (!hold || hold.state !== (step.do === 'takeBack' ? 'sold' : 'held')) return false;
      const cake = cakes[hold.cake] as [number, number];
      if (step.do !== 'takeBack') cake[1] -= hold.quantity;
      if (step.do === 'sell') cake[0] -= hold.quantity;
      if (step.do === 'takeBack') cake[0] += hold.quantity;
      if (step.do !== 'sell') taken -= hold.days;
      hold.state = step.do === 'sell' ? 'sold' : 'ended';
      return true;
    },
    figures: () => ({ stock: cakes, taken, promised: taken }),
  };
}

test('whatever happens, one after the other, the figures are those of a sheet of paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 14 }), async (steps) => {
      const scene = await aScene();
      const sheet = paper();
      for (const step of steps) expect(await perform(scene, step)).toBe(sheet.perform(step));
      expect(await figures(scene)).toEqual(sheet.figures());
      expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('whatever happens at once, nothing is below zero, nothing above what there is, and the ledger adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 20 }), async (steps) => {
      const scene = await aScene();
      await Promise.all(steps.map((step) => perform(scene, step)));
      await Promise.all(steps.map((step) => perform(scene, step)));
      const { stock, taken, promised } = await figures(scene);
      for (const [onHand, held] of stock) {
        expect(held).toBeGreaterThanOrEqual(0);
        expect(held).toBeLessThanOrEqual(onHand);
      }
      expect(taken).toBe(promised);
      expect(taken).toBeLessThanOrEqual(CAPACITY);
      expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
