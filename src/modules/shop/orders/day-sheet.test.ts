import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { anOpenShop, fixedClock, type OpenShop, type TestApplication, testApplication } from '#testing';
import type { Stop } from './day-sheet.contract.ts';
import { daySheet } from './day-sheet.ts';
import { anUnpaidOrder, aPaidOrder, as } from './orders-for-test.ts';

let app: TestApplication;
let shop: OpenShop;
beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-05-01T09:00:00Z') });
  shop = await anOpenShop(app);
});
afterAll(() => app.close());

const DAY = '2027-06-12';
const sheetOf = async (day: string) => {
  const sheet = await app.orders.day(day, as('agent'));
  if (!sheet.ok) throw new Error(sheet.code);
  return sheet.value;
};

test('a day says what to make for whom, where to bring it at which hour, and who comes for it', async () => {
  const cake = await shop.aProduct({
    onHand: 9,
    names: { en: 'Almond crown' },
    allergens: ['nuts', 'eggs'],
    personalText: { max: 40, label: { en: 'Message' } },
  });
  const evening = await shop.aSlot({ from: '18:00', to: '20:00' });
  const counter = await shop.aSlot({ method: 'pick-up', from: '09:00', to: '10:00' });
  const first = await aPaidOrder(app, shop, { cake, text: 'Lotte & Karim', note: 'Nuts make us ill' });
  const late = await aPaidOrder(app, shop, { cake, slotId: evening });
  const fetched = await aPaidOrder(app, shop, { cake, method: 'pick-up', slotId: counter, name: 'Jules' });
  const gone = await aPaidOrder(app, shop, { cake });
  await app.orders.takeStep({ number: gone.number, step: 'reject', reason: 'no', by: as('admin') });
  await anUnpaidOrder(app, shop, { cake });

  const sheet = await sheetOf(DAY);
  expect(sheet.orders).toBe(3);
  expect(sheet.making).toMatchObject([
    {
      names: { en: 'Almond crown' },
      allergens: ['nuts', 'eggs'],
      quantity: 3,
      for: [
        { number: fetched.number, contactName: 'Jules' },
        { number: first.number, personalText: 'Lotte & Karim', note: 'Nuts make us ill' },
        { number: late.number },
      ],
    },
  ]);
  expect(sheet.rounds.map(({ from, stops }) => [from, stops.map(({ number }) => number)])).toEqual([
    ['10:00', [first.number]],
    ['18:00', [late.number]],
  ]);
  expect(sheet.rounds[0]?.stops[0]).toMatchObject({
    address: { street: 'Bloemstraat 3', town: 'Gent' },
    contactPhone: '+32 470 00 00 00',
    steps: ['approve'],
    dueMinor: 0,
  });
  expect(sheet.pickUps.map(({ from }) => from)).toEqual(['09:00']);
  expect((await sheetOf('2027-06-13')).orders).toBe(0);
});

test('a day is read in one statement, however many orders it has', async () => {
  await aPaidOrder(app, shop, {});
  const counted = await countStatements(() => sheetOf(DAY));
  expect(counted.value.orders).toBeGreaterThan(1);
  expect(counted.statements).toBe(1);
});

test('nobody but the staff sees a day', async () => {
  for (const role of ['customer', 'planner', 'vendor', 'association'] as const)
    expect(await app.orders.day(DAY, as(role))).toMatchObject({ code: 'not-allowed' });
});

const stop = fc.record({
  id: fc.uuid(),
  slotFrom: fc.constantFrom('09:00', '10:00', null),
  method: fc.constantFrom('delivery' as const, 'pick-up' as const, 'on-site' as const),
  lines: fc.array(
    fc.record({
      id: fc.uuid(),
      variantId: fc.constantFrom('a', 'b', 'c'),
      quantity: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 4 },
  ),
});
const whole = ({
  id,
  slotFrom,
  method,
  lines,
}: typeof stop extends fc.Arbitrary<infer T> ? T : never): Stop => ({
  id,
  partId: id,
  number: id,
  contactName: '',
  contactPhone: '',
  note: '',
  guests: null,
  method,
  slotFrom,
  slotTo: slotFrom && '12:00',
  address: null,
  fulfilmentState: 'approved',
  paymentState: 'paid',
  totalMinor: 0,
  dueMinor: 0,
  steps: [],
  lines: lines.map((line) => ({
    ...line,
    names: { en: line.variantId },
    optionNames: [],
    sku: line.variantId,
    personalText: '',
    pictureKey: null,
    startsAt: null,
    isLet: false,
    allergens: [],
  })),
});

test('every piece is made once, and every stop stands in one round', () => {
  fc.assert(
    fc.property(fc.uniqueArray(stop, { selector: ({ id }) => id, maxLength: 20 }), (drawn) => {
      const stops = drawn.map(whole);
      const { making, rounds, pickUps, orders } = daySheet(DAY, stops);
      const pieces = stops.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
      expect(making.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(pieces);
      for (const { quantity, for: whom } of making)
        expect(whom.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity);
      expect([...rounds, ...pickUps].flatMap((round) => round.stops)).toHaveLength(stops.length);
      expect(orders).toBe(stops.length);
    }),
  );
});
