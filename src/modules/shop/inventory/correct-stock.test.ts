import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { type Actor, roles, visitor } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-06-07T08:00:00Z' });
});
afterAll(async () => {
  expect(await shop.inventory.ledgerGaps(database.reader)).toEqual([]);
  await database.drop();
});

const person = (role: (typeof roles)[number]): Actor => ({
  kind: 'account',
  accountId: '00000000-0000-7000-8000-000000000001',
  role,
  name: role,
  sessionId: 's',
});
const agent = person('agent');
const stock = async (variantId: string) => {
  const found = await shop.inventory.stockOf(variantId, agent);
  return found && { onHand: found.onHand, held: found.held };
};
const count = (variantId: string, onHand: number) =>
  shop.inventory.count({ counts: [{ variantId, onHand }], note: 'Monday', by: agent });
const correct = (variantId: string, by: number, note = 'broken') =>
  shop.inventory.correct({ corrections: [{ variantId, by }], note, by: agent });

test('a count says how many there are, a correction how many more or fewer; both stand in the ledger and the journal', async () => {
  const { variantId } = await shop.aProduct({ onHand: 10 });
  expect(await count(variantId, 8)).toMatchObject({ ok: true, value: { changed: 1 } });
  expect(await correct(variantId, -3)).toMatchObject({ ok: true });
  expect(await stock(variantId)).toEqual({ onHand: 5, held: 0 });
  const detail = await shop.inventory.stockOf(variantId, agent);
  expect(detail?.movements.map(({ reason, onHandDelta, note }) => [reason, onHandDelta, note])).toEqual([
    ['corrected', -3, 'broken'],
    ['counted', -2, 'Monday'],
    ['received', 10, 'first stock'],
  ]);
  const { rows } = await database.pool.query(
    'select action, before, after from journal where subject_id = $1 order by id',
    [variantId],
  );
  expect(rows).toMatchObject([
    { action: 'stock.count', before: { onHand: 10 }, after: { onHand: 8, reason: 'Monday' } },
    { action: 'stock.correct', before: { onHand: 8 }, after: { onHand: 5, reason: 'broken' } },
  ]);
});

test('a thing that was not counted is counted from the first count on', async () => {
  const { variantId } = await shop.aProduct();
  expect(await stock(variantId)).toBeUndefined();
  await count(variantId, 4);
  expect(await stock(variantId)).toEqual({ onHand: 4, held: 0 });
});

test('counted for the first time and none found, it is sold out, and pages that are kept are made anew', async () => {
  const { variantId, slug } = await shop.aProduct();
  const version = async () =>
    (await database.pool.query(`select version from versions where name = 'catalogue'`)).rows[0].version;
  const before = await version();
  expect(await count(variantId, 0)).toMatchObject({ value: { changed: 1 } });
  expect((await shop.catalogue.product(slug, {}, 'en'))?.availability).toEqual({ state: 'sold-out' });
  expect(Number(await version())).toBeGreaterThan(Number(before));
});

test('fewer than are kept for orders is refused, with nothing moved, also of the others', async () => {
  const one = await shop.aProduct({ onHand: 5 });
  const other = await shop.aProduct({ onHand: 5 });
  await shop.hold([{ kind: 'stock', variantId: one.variantId, productId: one.productId, quantity: 3 }]);
  const counts = [
    { variantId: other.variantId, onHand: 1 },
    { variantId: one.variantId, onHand: 2 },
  ];
  expect(await shop.inventory.count({ counts, note: '', by: agent })).toMatchObject({
    code: 'below-held',
    details: { variants: [one.variantId] },
  });
  expect([await stock(one.variantId), await stock(other.variantId)]).toEqual([
    { onHand: 5, held: 3 },
    { onHand: 5, held: 0 },
  ]);
});

test('many corrections and holds at once add up', async () => {
  const { variantId, productId } = await shop.aProduct({ onHand: 50 });
  await Promise.all([
    ...Array.from({ length: 10 }, () => correct(variantId, -1)),
    ...Array.from({ length: 10 }, () => shop.hold([{ kind: 'stock', variantId, productId, quantity: 2 }])),
  ]);
  expect(await stock(variantId)).toEqual({ onHand: 40, held: 20 });
});

test('what was moved together is moved back together, once, also when two press at once', async () => {
  const things = [await shop.aProduct({ onHand: 1 }), await shop.aProduct({ onHand: 2 })];
  const counts = things.map(({ variantId }) => ({ variantId, onHand: 9 }));
  const counted = await shop.inventory.count({ counts, note: '', by: agent });
  if (!counted.ok) throw new Error(counted.code);
  const { batchId } = counted.value;
  const undo = () => shop.inventory.undoChange({ batchId, note: 'undo', by: agent });
  const outcomes = await Promise.all([undo(), undo()]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'undone' : outcome.code)).sort()).toEqual([
    'already-undone',
    'undone',
  ]);
  expect(await Promise.all(things.map(({ variantId }) => stock(variantId)))).toMatchObject([
    { onHand: 1 },
    { onHand: 2 },
  ]);
  expect(await shop.inventory.undoChange({ batchId: newId(), note: '', by: agent })).toMatchObject({
    code: 'no-such-change',
  });
});

test('staff correct stock, nobody else; and only of things that are there', async () => {
  const { variantId } = await shop.aProduct({ onHand: 1 });
  for (const by of [...roles.map(person), visitor]) {
    const staff = by.kind === 'account' && ['admin', 'manager', 'agent'].includes(by.role);
    const asked = await shop.inventory.count({ counts: [{ variantId, onHand: 1 }], note: '', by });
    expect(asked.ok || asked.code).toBe(staff ? true : 'not-allowed');
  }
  expect(await count(newId(), 1)).toMatchObject({ code: 'no-such-variant' });
  expect(await count("x' or 1=1", 1)).toMatchObject({ code: 'no-such-variant' });
});
