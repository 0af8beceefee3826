import { array, constantFrom, assert as forAll, integer, property } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import type { SlotForm, ZoneForm } from './contract.ts';
import { readAreas, writeAreas, zoneOf } from './postcodes.ts';

let database: TestDatabase;
let shop: TestShop;
beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const as = (role: Role): Actor => ({
  kind: 'account',
  accountId: '0190a0b0-0000-7000-8000-000000000001',
  role,
  name: 'Inès',
  sessionId: 's',
});
const by = as('manager');
const zone = (over: Partial<ZoneForm> = {}): ZoneForm => ({
  names: { en: 'Ghent' },
  country: 'BE',
  postcodes: '9000-9099',
  priceMinor: 900,
  freeFromMinor: null,
  ...over,
});
const slot = (over: Partial<SlotForm> = {}): SlotForm => ({
  method: 'delivery',
  weekdays: [6],
  from: '10:00',
  to: '12:00',
  capacity: 3,
  ...over,
});
const done = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const given = await answer;
  if (!given.ok) throw new Error(given.code);
  return given.value;
};
const office = () => done(shop.delivery.arrangements(by));

test('an area of ranges and prefixes serves what lies in it, and can be changed, removed and brought back', async () => {
  const { id } = await done(shop.delivery.keepZone({ form: zone({ postcodes: '9000 – 9099, 98' }), by }));
  expect(await shop.delivery.zoneFor('9050', 0)).toMatchObject({ feeMinor: 900 });
  expect(await shop.delivery.zoneFor('9850', 0)).toMatchObject({ feeMinor: 900 });
  expect(await shop.delivery.zoneFor('9100', 0)).toBeUndefined();
  await done(shop.delivery.keepZone({ id, expected: 1, form: zone({ priceMinor: 500 }), by }));
  expect(await shop.delivery.zoneFor('9050', 0)).toMatchObject({ feeMinor: 500 });
  expect(await shop.delivery.keepZone({ id, expected: 1, form: zone(), by })).toEqual({
    ok: false,
    code: 'changed-meanwhile',
  });
  await done(shop.delivery.removeZone({ id, by }));
  expect(await shop.delivery.zoneFor('9050', 0)).toBeUndefined();
  expect((await office()).zones).toEqual([]);
  await done(shop.delivery.restoreZone({ id, by }));
  expect(await shop.delivery.zoneFor('9050', 0)).toMatchObject({ feeMinor: 500 });
  const { rows } = await database.pool.query(`select action from journal where subject_id = $1 order by id`, [
    id,
  ]);
  expect(rows.map(({ action }) => action)).toEqual([
    'delivery.add-zone',
    'delivery.change-zone',
    'delivery.remove-zone',
    'delivery.restore-zone',
  ]);
});

test('an hour is never made smaller than what is taken of a day, and the days are named', async () => {
  const { id } = await done(shop.delivery.keepSlot({ form: slot(), by }));
  const day = (day: string) => ({
    kind: 'capacity' as const,
    subjectId: id,
    productId: null,
    day,
    quantity: 1,
    capacity: 3,
  });
  await shop.hold([day('2027-06-12')]);
  await shop.hold([day('2027-06-12')]);
  await shop.hold([day('2027-06-19')]);
  await database.pool.query(`insert into capacity_days values ($1, '2026-01-03', 3, 3)`, [id]);
  expect((await office()).slots).toMatchObject([{ capacity: 3, taken: 3 }]);
  expect(await shop.delivery.keepSlot({ id, expected: 1, form: slot({ capacity: 1 }), by })).toEqual({
    ok: false,
    code: 'slot-taken',
    details: { days: ['2027-06-12'] },
  });
  await done(shop.delivery.keepSlot({ id, expected: 1, form: slot({ capacity: 2 }), by }));
  expect(await shop.delivery.slot(id, 'delivery', '2027-06-12')).toMatchObject({ capacity: 2 });
});

test('an hour that is removed is not offered, keeps its orders, and can come back', async () => {
  const { id } = await done(shop.delivery.keepSlot({ form: slot({ weekdays: [5], method: 'pick-up' }), by }));
  const friday = '2027-06-11';
  await done(shop.delivery.removeSlot({ id, by }));
  expect(await shop.delivery.slot(id, 'pick-up', friday)).toBeUndefined();
  expect((await shop.delivery.slots(friday))['pick-up']).toEqual([]);
  expect(await shop.delivery.removeSlot({ id, by })).toEqual({ ok: false, code: 'not-there' });
  await done(shop.delivery.restoreSlot({ id, by }));
  expect((await shop.delivery.slots(friday))['pick-up']).toHaveLength(1);
});

test.each<[Partial<ZoneForm>, string, string]>([
  [{ names: {} }, 'names', 'required'],
  [{ postcodes: '' }, 'postcodes', 'required'],
  [{ postcodes: '90000' }, 'postcodes', 'postcodes'],
  [{ postcodes: '9099-9000' }, 'postcodes', 'postcodes'],
  [{ postcodes: "9'; drop table delivery_zones" }, 'postcodes', 'postcodes'],
  [{ priceMinor: -1 }, 'priceMinor', 'amount'],
  [{ priceMinor: Number.NaN }, 'priceMinor', 'amount'],
  [{ country: 'XX' as never }, 'country', 'required'],
])('an area with %j is refused, and the field is named', async (over, field, code) => {
  const answer = await shop.delivery.keepZone({ form: zone(over), by });
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual(expect.objectContaining({ field, code }));
});

test.each<[Partial<SlotForm>, string, string]>([
  [{ weekdays: [] }, 'weekdays', 'required'],
  [{ from: '12:00', to: '10:00' }, 'to', 'ends-before'],
  [{ from: 'noon' }, 'from', 'time'],
  [{ capacity: 0 }, 'capacity', 'number'],
])('an hour with %j is refused, and the field is named', async (over, field, code) => {
  const answer = await shop.delivery.keepSlot({ form: slot(over), by });
  expect(answer.ok ? [] : answer.details?.problems).toContainEqual({ field, code });
});

test.each(['agent', 'planner', 'vendor', 'association', 'customer'] as const)(
  'a %s arranges nothing',
  async (role) => {
    const no = { ok: false, code: 'not-allowed' };
    const one = { id: '0190a0b0-0000-7000-8000-000000000001', by: as(role) };
    expect(await shop.delivery.arrangements(as(role))).toEqual(no);
    expect(await shop.delivery.keepZone({ form: zone(), by: as(role) })).toEqual(no);
    expect(await shop.delivery.keepSlot({ form: slot(), by: as(role) })).toEqual(no);
    for (const act of ['removeZone', 'restoreZone', 'removeSlot', 'restoreSlot'] as const)
      expect(await shop.delivery[act](one)).toEqual(no);
  },
);

const code = integer({ min: 1000, max: 9999 });
const range = array(code, { minLength: 2, maxLength: 2 }).map((ends) => ends.sort((a, b) => a - b).join('-'));
const prefix = code.chain((n) => constantFrom(1, 2, 3, 4).map((length) => String(n).slice(0, length)));

test('whatever areas there are, the one that serves a postcode holds it, and none that holds it is narrower', () => {
  const area = array(
    constantFrom(range, prefix).chain((word) => word),
    { minLength: 1, maxLength: 4 },
  );
  const holds = (words: string[], postcode: number) =>
    words.flatMap((word) => {
      const [from = '', to] = word.split('-');
      if (to)
        return Number(from) <= postcode && postcode <= Number(to) ? [Number(to) - Number(from) + 1] : [];
      return String(postcode).startsWith(from) ? [10 ** (4 - from.length)] : [];
    });
  forAll(
    property(array(area, { maxLength: 5 }), code, (areas, postcode) => {
      const zones = areas.map((words, at) => {
        const read = readAreas(words.join(', '), 'BE');
        if (!read.ok) throw new Error(read.word);
        return { ...read, at, country: 'BE' };
      });
      const served = zoneOf(zones, String(postcode));
      const narrowest = Math.min(...areas.flatMap((words) => holds(words, postcode)));
      if (!served) expect(narrowest).toBe(Number.POSITIVE_INFINITY);
      else expect(Math.min(...holds(areas[served.at] ?? [], postcode))).toBe(narrowest);
    }),
  );
});

test('what the office shows of an area is read back as the same area', () => {
  forAll(
    property(
      array(
        constantFrom(range, prefix).chain((word) => word),
        { minLength: 1, maxLength: 6 },
      ),
      (words) => {
        const read = readAreas(words.join(' ; '), 'BE');
        if (!read.ok) throw new Error(read.word);
        expect(readAreas(writeAreas(read), 'BE')).toEqual(read);
      },
    ),
  );
});
