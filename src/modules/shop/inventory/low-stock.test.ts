import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KeepingQuery } from '#modules/shop/catalogue/contract';
import { newId } from '#platform/ids';
import { type Actor, type Role, roles, system, visitor } from '#platform/policy';
import {
  aShop,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestShop,
  testApplication,
} from '#testing';
import { StockQuery } from './contract.ts';

let app: TestApplication;
let shop: TestShop;
let clock: FixedClock;
let day = 1;

beforeAll(async () => {
  clock = fixedClock('2027-05-01T09:00:00Z');
  app = await testApplication({ clock });
  shop = await aShop(app.database, { now: clock.now().toISOString() });
  for (const [email, language] of [
    ['bram@shop.test', 'nl'],
    ['ines@shop.test', 'fr'],
  ] as const)
    await app.database.inTransaction((tx) =>
      app.identity.ensureAccount(tx, {
        email,
        name: email,
        role: 'agent',
        language,
        password: 'violet kettle 48 marsh',
      }),
    );
});
afterAll(() => app.close());
beforeEach(() => {
  app.sent.length = 0;
});

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: newId(),
  role,
  name: 'Bram',
  sessionId: 's',
});
const at = (time: string) => clock.set(`2027-06-${String(day).padStart(2, '0')}T${time}:00Z`);
/** The next morning's look, by its SKUs. */
async function nextMorning(): Promise<string[]> {
  day += 1;
  at('05:10');
  return (await app.lowStock.check()).map(({ sku }) => sku);
}
const correct = (variantId: string, by: number) =>
  app.inventory.correct({ corrections: [{ variantId, by }], note: 'test', by: system('test') });
const threshold = (variantId: string, pieces: number | null, by: Actor = as('agent')) =>
  app.inventory.setThreshold({ variantId, pieces, by });
let made = 0;
async function aThing(onHand: number, wish: Parameters<TestShop['aProduct']>[0] = {}) {
  const sku = `LOW-${++made}`;
  const thing = await shop.aProduct({
    names: { en: 'Lantern', nl: 'Lantaarn' },
    variants: [{ sku, onHand }],
    ...wish,
  });
  return { ...thing, sku };
}

test('in the morning all that runs out is told, in one mail to each of the staff and one bell', async () => {
  await nextMorning();
  const [few, none, enough] = [await aThing(3), await aThing(0), await aThing(4)];
  expect(await nextMorning()).toEqual([none.sku, few.sku]);
  await app.settled();
  const mails = app.sent.filter(({ subject }) => /op:|épuisé/.test(subject));
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Bientôt épuisé : Lantern et 1 de plus',
    'Bijna op: Lantaarn en nog 1',
  ]);
  expect(mails[0]?.text).toContain(few.sku);
  expect(mails[0]?.text).not.toContain(enough.sku);
  const { rows } = await app.database.pool.query(
    `select data, link from notifications where kind = 'staff-low-stock' order by created_at desc limit 2`,
  );
  expect(rows).toEqual(
    Array(2).fill({
      data: { count: 2, first: { en: 'Lantern', nl: 'Lantaarn' } },
      link: '/office/stock?low=1',
    }),
  );
});

test('each is told once, and again only after there was enough of it', async () => {
  const { variantId, sku } = await aThing(2);
  expect(await nextMorning()).toContain(sku);
  await correct(variantId, -1);
  expect(await nextMorning()).not.toContain(sku);
  await correct(variantId, 10);
  expect(await nextMorning()).not.toContain(sku);
  await correct(variantId, -9);
  expect(await nextMorning()).toContain(sku);
});

test('before the morning nobody is told, and of many that look at once one does', async () => {
  const { sku } = await aThing(1);
  day += 1;
  at('03:55');
  expect(await app.lowStock.check()).toEqual([]);
  at('04:05');
  const looks = await Promise.all(Array.from({ length: 8 }, () => app.lowStock.check()));
  expect(looks.flat().filter((thing) => thing.sku === sku)).toHaveLength(1);
  // A program that was off in the morning looks later; one that was on does not look again.
  const later = await aThing(1);
  at('15:00');
  expect(await app.lowStock.check()).toEqual([]);
  expect(await nextMorning()).toContain(later.sku);
});

test('a threshold of one’s own moves what is low, in the list, the count and the morning’s look', async () => {
  const { variantId, sku } = await aThing(20);
  const low = async () => {
    const list = await app.inventory.stockList(StockQuery.parse({ q: sku, low: '1' }), as('agent'));
    return list.ok ? list.value.rows : [];
  };
  const count = await app.inventory.lowCount(as('agent'));
  expect(await low()).toEqual([]);
  expect(await threshold(variantId, 20)).toMatchObject({ ok: true });
  expect(await low()).toMatchObject([{ sku, free: 20, reorderAt: 20 }]);
  expect(await app.inventory.lowCount(as('agent'))).toBe(count + 1);
  expect(await nextMorning()).toContain(sku);
  expect(await threshold(variantId, null)).toMatchObject({ ok: true });
  expect(await low()).toEqual([]);
  expect(await app.inventory.stockOf(variantId, as('agent'))).toMatchObject({
    reorderAt: 3,
    ownThreshold: null,
  });
  const { rows } = await app.database.pool.query(
    `select before, after from journal where subject_id = $1 and action = 'stock.threshold' order by id`,
    [variantId],
  );
  expect(rows).toEqual([
    { before: { reorderAt: null }, after: { reorderAt: 20 } },
    { before: { reorderAt: 20 }, after: { reorderAt: null } },
  ]);
});

test('what is usual is the owner’s to say, and moves all that has no threshold of its own', async () => {
  const [usual, own] = [await aThing(7), await aThing(7)];
  await threshold(own.variantId, 2);
  expect(await nextMorning()).not.toContain(usual.sku);
  const change = (runsOutAt: number, expected: number) =>
    app.settings.change({ part: 'stock', values: { runsOutAt }, expected, by: as('manager') });
  expect(await change(8, 0)).toMatchObject({ ok: true });
  expect(await app.inventory.stockOf(usual.variantId, as('agent'))).toMatchObject({
    reorderAt: 8,
    runsOut: true,
    ownThreshold: null,
    usualThreshold: 8,
  });
  const list = await app.keeping.list(KeepingQuery.parse({ q: usual.sku, low: '1' }), as('agent'));
  expect(list).toMatchObject({ ok: true, value: { rows: [{ runsOut: true }] } });
  const told = await nextMorning();
  expect(told).toContain(usual.sku);
  expect(told).not.toContain(own.sku);
  expect(await change(-1, 1)).toMatchObject({ ok: false, code: 'invalid' });
  expect(await change(3, 1)).toMatchObject({ ok: true });
});

test('a unique piece, a draft and what is not counted run out for nobody, unless somebody said so', async () => {
  const unique = await aThing(1, { uniquePiece: true });
  const draft = await aThing(0, { draft: true });
  const told = await nextMorning();
  expect(told).not.toContain(unique.sku);
  expect(told).not.toContain(draft.sku);
  await threshold(unique.variantId, 1);
  expect(await nextMorning()).toContain(unique.sku);
});

test('who may set a threshold: the staff; and there must be such a stock', async () => {
  const { variantId } = await aThing(9);
  const uncounted = await shop.aProduct();
  for (const role of roles) {
    const may = ['admin', 'manager', 'agent'].includes(role);
    expect([role, (await threshold(variantId, 2, as(role))).ok]).toEqual([role, may]);
  }
  expect(await threshold(variantId, 2, visitor)).toEqual({ ok: false, code: 'not-allowed' });
  for (const wrong of ['', 'x', newId(), uncounted.variantId])
    expect(await threshold(wrong, 2)).toEqual({ ok: false, code: 'no-such-variant' });
  expect(await app.inventory.lowCount(as('customer'))).toBe(0);
});
