import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { aShop, type TestDatabase, type TestShop, testDatabase } from '#testing';
import { feeFor, plainPostcode, zoneOf } from './postcodes.ts';

let database: TestDatabase;
let shop: TestShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await aShop(database);
});
afterAll(() => database.drop());

const [SATURDAY, SUNDAY] = ['2027-06-12', '2027-06-13'];
const zone = (name: string, country: string, ...postcodePrefixes: string[]) => ({
  name,
  country,
  postcodePrefixes,
});
const served = (zones: ReturnType<typeof zone>[], typed: string) => zoneOf(zones, typed)?.name;

test('the longest prefix wins, so that a town can be taken out of its province', () => {
  const zones = [
    zone('Oost-Vlaanderen', 'BE', '9'),
    zone('Gent', 'BE', '9000', '9030'),
    zone('Waas', 'BE', '91'),
  ];
  expect(served(zones, '9000')).toBe('Gent');
  expect(served(zones, '9100')).toBe('Waas');
  expect(served(zones, '9200')).toBe('Oost-Vlaanderen');
  expect(served(zones, '1000')).toBeUndefined();
});

test('a postcode is read as people write it', () => {
  expect(plainPostcode(' 1012 ab ')).toBe('1012AB');
  expect(served([zone('Gent', 'BE', '9')], 'B-9000')).toBe('Gent');
  expect(served([zone('Amsterdam', 'NL', '10')], 'nl-1012 ab')).toBe('Amsterdam');
});

test('a prefix says nothing across a border', () => {
  const brussels = [zone('Brussels', 'BE', '1')];
  expect(served(brussels, '1000')).toBe('Brussels');
  expect(served(brussels, '1012 AB')).toBeUndefined();
  expect(served(brussels, '10000')).toBeUndefined();
  expect(served([...brussels, zone('Amsterdam', 'NL', '10')], '1012AB')).toBe('Amsterdam');
});

test.each([
  '',
  '9',
  '90',
  '900',
  '90000',
  "9000'; drop table delivery_zones",
  '9'.repeat(10_000),
  '🎂',
  '９０００',
  '9000.0',
])('%j is outside the area', (typed) => {
  expect(served([zone('all', 'BE', '9')], typed)).toBeUndefined();
});

test('delivery is free from a value on, to the cent', () => {
  expect(feeFor({ priceMinor: 900, freeFromMinor: 10_000 }, 9_999)).toBe(900);
  expect(feeFor({ priceMinor: 900, freeFromMinor: 10_000 }, 10_000)).toBe(0);
  expect(feeFor({ priceMinor: 900, freeFromMinor: 0 }, 0)).toBe(0);
  expect(feeFor({ priceMinor: 900, freeFromMinor: null }, 1_000_000)).toBe(900);
});

test('the shop answers with the zone of a postcode and its fee for these goods', async () => {
  await shop.aZone({ prefixes: ['9'], feeMinor: 900, freeFromMinor: 10_000, name: 'Gent' });
  expect(await shop.delivery.zoneFor('9000', 500)).toMatchObject({ names: { en: 'Gent' }, feeMinor: 900 });
  expect(await shop.delivery.zoneFor('9000', 10_000)).toMatchObject({ feeMinor: 0 });
  expect(await shop.delivery.zoneFor('1000', 500)).toBeUndefined();
  expect(await shop.delivery.zones()).toMatchObject([{ feeMinor: 900, freeFromMinor: 10_000 }]);
});

test('a day shows its slots by method, earliest first, and the full ones as full', async () => {
  const late = await shop.aSlot({ weekdays: [6], from: '14:00', to: '16:00', capacity: 1 });
  const early = await shop.aSlot({ weekdays: [6, 7], from: '09:00', to: '11:00' });
  const counter = await shop.aSlot({ method: 'pick-up', weekdays: [7] });
  const share = (subjectId: string) => ({
    kind: 'capacity' as const,
    subjectId,
    productId: null,
    day: SATURDAY,
    quantity: 1,
    capacity: 1,
  });
  await shop.hold([share(late)]);

  const saturday = await shop.delivery.slots(SATURDAY);
  expect(saturday.delivery).toEqual([
    { id: early, from: '09:00', to: '11:00', free: true },
    { id: late, from: '14:00', to: '16:00', free: false },
  ]);
  expect(saturday['pick-up']).toEqual([]);
  expect((await shop.delivery.slots(SUNDAY))['pick-up'].map(({ id }) => id)).toEqual([counter]);
  expect((await shop.delivery.slots('2027-06-19')).delivery.every(({ free }) => free)).toBe(true);
});

test('a slot is one of its method, on its days', async () => {
  const slot = await shop.aSlot({ weekdays: [6], capacity: 7 });
  expect(await shop.delivery.slot(slot, 'delivery', SATURDAY)).toMatchObject({ id: slot, capacity: 7 });
  expect(await shop.delivery.slot(slot, 'pick-up', SATURDAY)).toBeUndefined();
  expect(await shop.delivery.slot(slot, 'delivery', SUNDAY)).toBeUndefined();
});

test('a slot that is guessed, and a day that does not exist, are nothing', async () => {
  const sundays = await shop.aSlot({ weekdays: [7] });
  for (const id of [newId(), 'nonsense', '', "' or 1=1"])
    expect(await shop.delivery.slot(id, 'delivery', SUNDAY)).toBeUndefined();
  for (const day of ['', 'tomorrow', '2027-02-30', "2027-06-13'"]) {
    expect(await shop.delivery.slot(sundays, 'delivery', day)).toBeUndefined();
    expect(await shop.delivery.slots(day)).toEqual({ delivery: [], 'pick-up': [] });
  }
});
