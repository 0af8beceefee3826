import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { system } from '#platform/policy';
import { aShop, type BuiltProduct, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { gatherLines, type HoldLine, MOST_HOLDS } from './hold.ts';
import { createInventory } from './index.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const day = '2027-06-12';
const pieces = ({ productId, variantId }: BuiltProduct, quantity = 1): HoldLine => ({
  kind: 'stock',
  productId,
  variantId,
  quantity,
});
const dayOf = (
  { productId }: BuiltProduct,
  over: { quantity?: number; capacity?: number; day?: string } = {},
): HoldLine => ({
  kind: 'capacity',
  subjectId: productId,
  productId,
  day,
  quantity: 1,
  capacity: 1,
  ...over,
});

async function stockOf({ variantId }: BuiltProduct) {
  const { rows } = await database.pool.query('select on_hand, held from stock where variant_id = $1', [
    variantId,
  ]);
  return rows[0] && { onHand: rows[0].on_hand, held: rows[0].held };
}

async function takenOf({ productId }: BuiltProduct, on = day): Promise<number> {
  const { rows } = await database.pool.query(
    'select taken from capacity_days where subject_id = $1 and day = $2',
    [productId, on],
  );
  return rows[0]?.taken ?? 0;
}

const end = (how: 'sell' | 'release' | 'takeBack', reference: string) =>
  database.inTransaction((tx) => shop.inventory[how](tx, reference));

async function aHold(lines: HoldLine[]): Promise<string> {
  const reference = newId();
  expect(await shop.hold(lines, { reference })).toMatchObject({ ok: true });
  return reference;
}

test('what is held is kept from others and stays in the house', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  await aHold([pieces(cake, 2)]);
  expect(await stockOf(cake)).toEqual({ onHand: 3, held: 2 });
  expect(await shop.hold([pieces(cake, 2)])).toEqual({
    ok: false,
    code: 'sold-out',
    details: { variants: [cake.variantId] },
  });
});

test('what is sold leaves the house, once', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  const order = await aHold([pieces(cake, 2)]);
  expect(await end('sell', order)).toBe(true);
  expect(await end('sell', order)).toBe(false);
  expect(await stockOf(cake)).toEqual({ onHand: 1, held: 0 });
});

test('what is given back is free again, once', async () => {
  const [cake, dj] = [await shop.aProduct({ onHand: 3 }), await shop.aDj()];
  const order = await aHold([pieces(cake, 2), dayOf(dj)]);
  expect(await end('release', order)).toBe(true);
  expect(await end('release', order)).toBe(false);
  expect(await stockOf(cake)).toEqual({ onHand: 3, held: 0 });
  expect(await takenOf(dj)).toBe(0);
});

test('a sale that is taken back puts the pieces on the shelf and the day in the calendar', async () => {
  const [cake, dj] = [await shop.aProduct({ onHand: 3 }), await shop.aDj()];
  const order = await aHold([pieces(cake, 2), dayOf(dj)]);
  await end('sell', order);
  expect(await takenOf(dj)).toBe(1);
  expect(await end('takeBack', order)).toBe(true);
  expect(await end('takeBack', order)).toBe(false);
  expect(await stockOf(cake)).toEqual({ onHand: 3, held: 0 });
  expect(await takenOf(dj)).toBe(0);
});

test('what was never sold cannot be taken back, and what was given back cannot be sold', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const order = await aHold([pieces(cake)]);
  expect(await end('takeBack', order)).toBe(false);
  await end('release', order);
  expect(await end('sell', order)).toBe(false);
  expect(await end('sell', newId())).toBe(false);
  expect(await stockOf(cake)).toEqual({ onHand: 1, held: 0 });
});

test('a hold is all or nothing', async () => {
  const [plenty, few, dj] = [
    await shop.aProduct({ onHand: 9 }),
    await shop.aProduct({ onHand: 1 }),
    await shop.aDj(),
  ];
  expect(await shop.hold([pieces(plenty, 2), pieces(few, 2), dayOf(dj)])).toMatchObject({
    code: 'sold-out',
    details: { variants: [few.variantId] },
  });
  await aHold([dayOf(dj)]);
  expect(await shop.hold([pieces(plenty, 2), dayOf(dj)])).toEqual({
    ok: false,
    code: 'taken',
    details: { subjects: [dj.productId] },
  });
  expect(await stockOf(plenty)).toEqual({ onHand: 9, held: 0 });
});

test('what is not counted is never short', async () => {
  const flowers = await shop.aProduct();
  expect(await shop.hold([pieces(flowers, 9999)])).toMatchObject({ ok: true });
});

test('the same thing on two lines of a basket is asked for together', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  expect(await shop.hold([pieces(cake, 2), pieces(cake, 2)])).toMatchObject({ code: 'sold-out' });
  const order = await aHold([pieces(cake, 1), pieces(cake, 2)]);
  await end('sell', order);
  expect(await stockOf(cake)).toEqual({ onHand: 0, held: 0 });
});

test('two days of the same service are two lines, asked for in a fixed order', () => {
  const dj = { productId: 'b', slug: '', variantId: '', variantIds: [] };
  const { capacity } = gatherLines([dayOf(dj), dayOf(dj, { day: '2027-06-13' }), dayOf(dj)]);
  expect(capacity.map(({ day, quantity }) => ({ day, quantity }))).toEqual([
    { day: '2027-06-12', quantity: 2 },
    { day: '2027-06-13', quantity: 1 },
  ]);
});

test('a day that the owner made smaller takes nobody more, and keeps whom it has', async () => {
  const tables = await shop.aDj({ dayCapacity: 5 });
  const order = await aHold([dayOf(tables, { quantity: 4, capacity: 5 })]);
  expect(await shop.hold([dayOf(tables, { capacity: 3 })])).toMatchObject({ code: 'taken' });
  await end('release', order);
  expect(await shop.hold([dayOf(tables, { quantity: 3, capacity: 3 })])).toMatchObject({ ok: true });
});

test.each([0, -5, 1.5])('a quantity of %d holds nothing', async (quantity) => {
  const cake = await shop.aProduct({ onHand: 3 });
  await aHold([pieces(cake, 2)]);
  await expect(shop.hold([pieces(cake, quantity)])).rejects.toThrow();
  expect(await stockOf(cake)).toEqual({ onHand: 3, held: 2 });
});

test('an order that is held twice gives everything back', async () => {
  const [cake, dj] = [await shop.aProduct({ onHand: 9 }), await shop.aDj({ dayCapacity: 9 })];
  const reference = await aHold([pieces(cake, 2), dayOf(dj, { capacity: 9 })]);
  await shop.hold([pieces(cake, 3), dayOf(dj, { capacity: 9 })], { reference });
  await end('release', reference);
  expect(await stockOf(cake)).toEqual({ onHand: 9, held: 0 });
  expect(await takenOf(dj)).toBe(0);
});

test('a basket keeps at most three holds open, a network address sixty', async () => {
  const cake = await shop.aProduct({ onHand: 500 });
  const cartId = newId();
  const outcomes = [];
  for (let i = 0; i <= MOST_HOLDS.perCart; i++) outcomes.push(await shop.hold([pieces(cake)], { cartId }));
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, false]);
  expect(outcomes.at(-1)).toEqual({ ok: false, code: 'too-many-holds' });

  for (let i = 0; i < MOST_HOLDS.perAddress; i++) await shop.hold([pieces(cake)], { from: '203.0.113.7' });
  expect(await shop.hold([pieces(cake)], { from: '203.0.113.7' })).toMatchObject({ code: 'too-many-holds' });
  expect(await shop.hold([pieces(cake)], { from: '203.0.113.8' })).toMatchObject({ ok: true });
  expect((await stockOf(cake))?.held).toBe(MOST_HOLDS.perCart + MOST_HOLDS.perAddress + 1);
});

test('a hold that has ended no longer counts for the caps', async () => {
  const cake = await shop.aProduct({ onHand: 50 });
  const cartId = newId();
  for (let i = 0; i < 5; i++) {
    const reference = newId();
    expect(await shop.hold([pieces(cake)], { cartId, reference })).toMatchObject({ ok: true });
    await end(i % 2 ? 'sell' : 'release', reference);
  }
});

test('pieces that come in are added up, also twice in one delivery, and name who took them in', async () => {
  const cake = await shop.aProduct({ onHand: 1 });
  const line = { variantId: cake.variantId, quantity: 2 };
  await database.inTransaction((tx) => shop.inventory.receive(tx, [line, line], 'van', system('test')));
  expect(await stockOf(cake)).toEqual({ onHand: 5, held: 0 });
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
});

test('pieces that somebody holds cannot be written off', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  await aHold([pieces(cake, 2)]);
  const writeOff = { variantId: cake.variantId, quantity: -2 };
  await expect(
    database.inTransaction((tx) => shop.inventory.receive(tx, [writeOff], 'broken', system('test'))),
  ).rejects.toThrow();
});

test('money that came late gets what is still there, and nothing when a part of it is gone', async () => {
  const [cake, dj] = [await shop.aProduct({ onHand: 3 }), await shop.aDj()];
  const late = await aHold([pieces(cake, 2), dayOf(dj)]);
  await end('release', late);
  const again = () =>
    database.inTransaction(async (tx) => {
      const kept = await shop.inventory.holdAgain(tx, late, new Date('2027-03-02T09:00:00Z'));
      await shop.inventory.receive(tx, [{ variantId: cake.variantId, quantity: 1 }], 'van', system('test'));
      return kept;
    });
  const other = await aHold([dayOf(dj)]);
  expect(await again()).toBe(false);
  expect(await stockOf(cake)).toEqual({ onHand: 4, held: 0 });
  await end('release', other);
  expect(await again()).toBe(true);
  expect(await stockOf(cake)).toEqual({ onHand: 5, held: 2 });
  expect(await end('sell', late)).toBe(true);
  expect(await stockOf(cake)).toEqual({ onHand: 3, held: 0 });
  expect(await takenOf(dj)).toBe(1);
});

test('an order that nobody held is not held again', async () => {
  const expiresAt = new Date('2027-03-02T09:00:00Z');
  expect(await database.inTransaction((tx) => shop.inventory.holdAgain(tx, newId(), expiresAt))).toBe(false);
});

test('another try to pay keeps an open hold longer', async () => {
  const order = await aHold([pieces(await shop.aProduct({ onHand: 1 }))]);
  await database.inTransaction((tx) => shop.inventory.extend(tx, order, new Date('2027-03-05T09:00:00Z')));
  const { rows } = await database.pool.query('select expires_at from holds where reference = $1', [order]);
  expect(rows[0].expires_at).toEqual(new Date('2027-03-05T09:00:00Z'));
});

test('open holds are counted, ended ones are not', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  const before = await shop.inventory.openHolds(database.reader);
  const order = await aHold([pieces(cake)]);
  expect(await shop.inventory.openHolds(database.reader)).toBe(before + 1);
  await end('sell', order);
  expect(await shop.inventory.openHolds(database.reader)).toBe(before);
});

test('a movement cannot be rewritten, and a figure that was meddled with is found', async () => {
  const cake = await shop.aProduct({ onHand: 3 });
  await expect(database.pool.query('update stock_movements set on_hand_delta = 9')).rejects.toThrow(
    'append-only',
  );
  await database.pool.query('update stock set on_hand = 5 where variant_id = $1', [cake.variantId]);
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([
    { variantId: cake.variantId, onHand: 5, held: 0, movedOnHand: 3, movedHeld: 0 },
  ]);
  await database.pool.query('update stock set on_hand = 3 where variant_id = $1', [cake.variantId]);
});

test('lists of the shop are told when something may be had or not any more, by its product, and not at every sale', async () => {
  const told: { ids?: readonly string[] }[] = [];
  const inventory = createInventory({
    database,
    clock: shop.clock,
    realtime: {
      ...shop.realtime,
      tell: (_tx, room, news) => void (room === 'shop:availability' && told.push(news)),
    },
  });
  const happens = async (work: (tx: Tx) => Promise<unknown>) => {
    told.length = 0;
    await database.inTransaction(work);
    return told.map(({ ids }) => ids);
  };
  const hold = (reference: string, lines: HoldLine[]) => (tx: Tx) =>
    inventory.hold(tx, {
      reference,
      cartId: null,
      from: null,
      expiresAt: new Date(shop.clock.now().getTime() + 60_000),
      lines,
    });
  const [cake, dj] = [await shop.aProduct({ onHand: 3 }), await shop.aDj()];
  const [one, rest, gig] = [newId(), newId(), newId()];
  expect(await happens(hold(one, [pieces(cake)]))).toEqual([]);
  expect(await happens(hold(rest, [pieces(cake, 2)]))).toEqual([[cake.productId]]);
  expect(await happens((tx) => inventory.sell(tx, one))).toEqual([]);
  expect(await happens((tx) => inventory.release(tx, rest))).toEqual([[cake.productId]]);
  expect(await happens(hold(gig, [dayOf(dj)]))).toEqual([[dj.productId]]);
  expect(await happens((tx) => inventory.sell(tx, gig))).toEqual([]);
  expect(await happens((tx) => inventory.takeBack(tx, gig))).toEqual([[dj.productId]]);
  const counts = Array.from({ length: 60 }, () => shop.aProduct({ onHand: 1 }));
  const many = (await Promise.all(counts)).map(({ variantId }) => ({ variantId, onHand: 0 }));
  expect(
    await happens((tx) => inventory.countIn(tx, { counts: many, note: '', by: system('test') })),
  ).toEqual([undefined]);
});
