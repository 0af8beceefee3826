import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { readJournal } from '#platform/journal';
import { type Actor, type Role, visitor } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { CouponForm, CouponState } from './contract.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database, { now: '2027-05-01T09:00:00Z' });
});
afterAll(() => database.drop());

const staff = (role: Role): Actor => ({
  kind: 'account',
  accountId: newId(),
  role,
  name: `the ${role}`,
  sessionId: newId(),
});
const manager = staff('manager');
const agent = staff('agent');

const form = (over: Partial<CouponForm> = {}): CouponForm => ({
  code: `code ${newId().slice(-8)}`,
  note: '',
  kind: 'percentage',
  percentBp: 1_000,
  amountMinor: null,
  minimumMinor: 0,
  startsOn: null,
  endsOn: null,
  scope: 'all',
  productIds: [],
  categoryIds: [],
  maxUses: null,
  maxPerCustomer: null,
  ...over,
});
const save = (over: Partial<CouponForm> = {}, by = manager) => shop.offers.save({ form: form(over), by });
async function saved(over: Partial<CouponForm> = {}): Promise<string> {
  const outcome = await save(over);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}
async function view(id: string) {
  const found = await shop.offers.coupon(id, 1, agent);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}
const actsOf = async (id: string) =>
  (await readJournal(database.reader, { subjectId: id, limit: 20 })).map(({ action }) => action);

async function useOnce(id: string) {
  const coupon = await shop.offers.find((await view(id)).code);
  const order = { id: newId(), number: 'CV-9' };
  await database.inTransaction((tx) =>
    shop.offers.take(tx, {
      coupon: coupon as never,
      customer: {},
      order,
      discountMinor: 5,
      today: '2027-05-01',
    }),
  );
  return order.id;
}

test('managers keep coupons, agents see them, nobody else knows of them', async () => {
  const id = await saved();
  expect(await save({}, agent)).toMatchObject({ code: 'not-allowed' });
  expect(await shop.offers.mark({ id, mark: 'end', by: agent })).toMatchObject({ code: 'not-allowed' });
  expect(await shop.offers.remove({ id, by: agent })).toMatchObject({ code: 'not-allowed' });
  expect((await shop.offers.list({}, agent)).ok).toBe(true);
  for (const by of [visitor, staff('customer'), staff('planner')])
    expect(await shop.offers.list({}, by)).toMatchObject({ code: 'not-allowed' });
  expect([shop.offers.mayKeep(manager), shop.offers.mayKeep(agent)]).toEqual([true, false]);
});

test.each<[string, Partial<CouponForm>, string, string]>([
  ['a code of signs only', { code: '!!' }, 'code', 'code-form'],
  ['a percentage above a hundred', { percentBp: 10_001 }, 'percentBp', 'percent'],
  ['a percentage that was not said', { percentBp: null }, 'percentBp', 'percent'],
  ['an amount of nothing', { kind: 'amount', amountMinor: 0 }, 'amountMinor', 'amount'],
  [
    'an end before its beginning',
    { startsOn: '2027-06-02', endsOn: '2027-06-01' },
    'endsOn',
    'period-turned',
  ],
  ['a scope without anything in it', { scope: 'some' }, 'scope', 'scope-empty'],
  ['a limit of no use', { maxUses: 0 }, 'maxUses', 'number'],
  ['half a use', { maxPerCustomer: 1.5 }, 'maxPerCustomer', 'number'],
  ['a day that is none', { endsOn: '2027-02-30' }, 'endsOn', 'date'],
])('%s is refused beside its field', async (_, over, field, code) => {
  expect(await save(over)).toMatchObject({
    code: 'invalid',
    details: { problems: expect.arrayContaining([{ field, code }]) },
  });
});

test('a code is there once, however it is spelt, also for a change', async () => {
  await saved({ code: 'Bride 2027' });
  const taken = { code: 'invalid', details: { problems: [{ field: 'code', code: 'code-taken' }] } };
  expect(await save({ code: 'bride-2027' })).toMatchObject(taken);
  const id = await saved();
  const change = { id, expected: 1, form: form({ code: 'BRIDE2027' }), by: manager };
  expect(await shop.offers.save(change)).toMatchObject(taken);
  expect((await view(id)).version).toBe(1);
});

test('two who change the same coupon: the second is told, and nothing of the first is lost', async () => {
  const { productId } = await shop.aProduct({ category: 'lamps' });
  const id = await saved({ note: 'for the fair' });
  const change = (note: string) =>
    shop.offers.save({
      id,
      expected: 1,
      form: form({ code: 'FAIR', note, scope: 'some', productIds: [productId, newId()] }),
      by: manager,
    });
  expect((await change('first')).ok).toBe(true);
  expect(await change('second')).toMatchObject({ code: 'changed-meanwhile' });
  expect(await view(id)).toMatchObject({
    code: 'FAIR',
    note: 'first',
    version: 2,
    products: [{ id: productId }],
  });
  expect(await actsOf(id)).toEqual(['offers.change', 'offers.add']);
});

test('a coupon is ended at once and runs on again, is put away and brought back; each once, and in the journal', async () => {
  const id = await saved();
  const mark = (what: 'end' | 'resume' | 'archive' | 'restore') =>
    shop.offers.mark({ id, mark: what, by: manager });
  expect((await mark('end')).ok).toBe(true);
  expect(await mark('end')).toMatchObject({ code: 'changed-meanwhile' });
  expect((await view(id)).state).toBe('ended');
  await mark('resume');
  expect((await view(id)).state).toBe('running');
  await mark('archive');
  expect(await shop.offers.find((await view(id)).code)).toBeUndefined();
  await mark('restore');
  expect((await view(id)).state).toBe('running');
  expect(await actsOf(id)).toEqual([
    'offers.restore',
    'offers.archive',
    'offers.resume',
    'offers.end',
    'offers.add',
  ]);
});

test('what nobody used can be deleted; what was used, be it given back, only put away', async () => {
  const unused = await saved();
  expect((await shop.offers.remove({ id: unused, by: manager })).ok).toBe(true);
  expect(await shop.offers.coupon(unused, 1, manager)).toMatchObject({ code: 'not-there' });
  const used = await saved();
  const orderId = await useOnce(used);
  await database.inTransaction((tx) => shop.offers.giveBack(tx, orderId));
  expect(await shop.offers.remove({ id: used, by: manager })).toMatchObject({ code: 'in-use' });
  expect(await view(used)).toMatchObject({ used: 0, everUsed: true, uses: { total: 1 } });
  for (const id of ['', 'x', newId()])
    expect(await shop.offers.remove({ id, by: manager })).toMatchObject({ code: 'not-there' });
});

test('the list finds by code however spelt and by note, filters by state, and counts what it found', async () => {
  const ids: Record<CouponState, string> = {
    running: await saved({ code: 'LIST-RUN', note: 'été' }),
    waiting: await saved({ code: 'LIST-WAIT', startsOn: '2027-05-02' }),
    ended: await saved({ code: 'LIST-END', endsOn: '2027-04-30' }),
    'used-up': await saved({ code: 'LIST-USED', maxUses: 1 }),
    archived: await saved({ code: 'LIST-PUT' }),
  };
  await useOnce(ids['used-up']);
  await shop.offers.mark({ id: ids.archived, mark: 'archive', by: manager });
  for (const [state, id] of Object.entries(ids) as [CouponState, string][]) {
    const found = await shop.offers.list({ state, q: 'LIST' }, agent);
    expect(found.ok && found.value.rows.map((row) => [row.id, row.state])).toEqual([[id, state]]);
    expect((await view(id)).state).toBe(state);
  }
  const whole = await shop.offers.list({ q: 'list', sort: 'code' }, agent);
  expect(whole).toMatchObject({ value: { total: 4, pages: 1 } });
  expect(whole.ok && whole.value.rows.map(({ code }) => code)).toEqual([
    'LIST-END',
    'LIST-RUN',
    'LIST-USED',
    'LIST-WAIT',
  ]);
  for (const q of ['listrun', 'ete', '100%', "'"]) {
    const found = await shop.offers.list({ q }, agent);
    expect(found.ok && found.value.rows.length).toBe(q === 'listrun' || q === 'ete' ? 1 : 0);
  }
  expect(await shop.offers.list({ q: 'list', page: 9 }, agent)).toMatchObject({
    value: { rows: [], total: 4, page: 9 },
  });
});

test('first and last day belong to the period, by the day of the shop', async () => {
  const { code } = await shop.aCoupon({ startsOn: '2027-05-01', endsOn: '2027-05-01' });
  expect((await shop.offers.find(code))?.problem).toBeNull();
  shop.clock.set('2027-04-30T21:59:00Z');
  expect((await shop.offers.find(code))?.problem).toEqual({
    code: 'coupon-not-yet',
    details: { from: '2027-05-01' },
  });
  shop.clock.set('2027-05-01T22:01:00Z');
  expect((await shop.offers.find(code))?.problem).toEqual({ code: 'coupon-ended' });
  shop.clock.set('2027-05-01T09:00:00Z');
});
