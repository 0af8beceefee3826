import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '#platform/time';
import {
  availabilityOf,
  earliestDay,
  firstDayFor,
  isClosed,
  type ShopDays,
  type Supply,
} from './availability.ts';

const aShopThat = (over: Partial<ShopDays> = {}): ShopDays => ({
  today: '2027-06-07',
  pastCutOff: false,
  closedWeekdays: [],
  closedDays: [],
  ...over,
});
const aThing = (over: Partial<Supply> = {}): Supply => ({
  kind: 'product',
  leadDays: 0,
  minGuests: null,
  maxGuests: null,
  freeStock: null,
  freeOnDay: null,
  rentalOutDays: null,
  ...over,
});
const ask = (
  supply: Partial<Supply>,
  wish: Parameters<typeof availabilityOf>[2] = {},
  shop: Partial<ShopDays> = {},
) => availabilityOf(aThing(supply), aShopThat(shop), wish);

test('what is not counted and needs no time can be had', () => {
  expect(ask({})).toEqual({ state: 'available' });
  expect(ask({}, { day: '2027-06-07', guests: 80 })).toEqual({ state: 'available' });
});

test('the last pieces are told to whoever has an occasion, none left is sold out', () => {
  const party = { guests: 20 };
  expect(ask({ freeStock: 4 }, party)).toEqual({ state: 'available' });
  expect(ask({ freeStock: 3 }, party)).toEqual({ state: 'last-ones', left: 3 });
  expect(ask({ freeStock: 0 }, party)).toEqual({ state: 'sold-out' });
});

test('a page for everybody says that it can be had or not, never how many there are', () => {
  expect([1, 2, 3, 100].map((freeStock) => ask({ freeStock }).state)).toEqual(Array(4).fill('available'));
  expect(ask({ freeStock: 0 })).toEqual({ state: 'sold-out' });
});

test('inside the lead time the first possible day is told', () => {
  expect(ask({ leadDays: 3 }, { day: '2027-06-09' })).toEqual({ state: 'too-soon', earliest: '2027-06-10' });
  expect(ask({ leadDays: 3 }, { day: '2027-06-10' })).toEqual({ state: 'available' });
});

test('after the cut-off hour the lead time counts from tomorrow', () => {
  expect(ask({ leadDays: 3 }, { day: '2027-06-10' }, { pastCutOff: true })).toEqual({
    state: 'too-soon',
    earliest: '2027-06-11',
  });
});

test('a day in the past is too soon, whatever the lead time', () => {
  expect(ask({}, { day: '2027-06-06' })).toEqual({ state: 'too-soon', earliest: '2027-06-07' });
});

test('a day the shop rests is closed, and never the first possible day', () => {
  const sundays = { closedWeekdays: [7], closedDays: ['2027-06-14'] };
  expect(ask({}, { day: '2027-06-13' }, sundays)).toEqual({ state: 'closed' });
  expect(ask({ leadDays: 6 }, { day: '2027-06-12' }, sundays)).toEqual({
    state: 'too-soon',
    earliest: '2027-06-15',
  });
});

test('a service that is booked that day is taken, another day it is not', () => {
  expect(ask({ kind: 'service', freeOnDay: 0 }, { day: '2027-07-01' })).toEqual({ state: 'taken' });
  expect(ask({ kind: 'service', freeOnDay: 1 }, { day: '2027-07-01' })).toEqual({ state: 'available' });
  expect(ask({ kind: 'service', freeOnDay: 1 }, { day: '2027-07-01', quantity: 2 })).toEqual({
    state: 'taken',
  });
});

test('what is let wants a day, and then says how many are free', () => {
  const chairs = { kind: 'rental' as const, rentalOutDays: 1, freeStock: 20 };
  expect(ask(chairs)).toEqual({ state: 'day-needed' });
  expect(ask(chairs, { guests: 80 })).toEqual({ state: 'day-needed' });
  expect(ask({ ...chairs, freeStock: 0 })).toEqual({ state: 'sold-out' });
  const saturday = { day: '2027-06-12' };
  expect(ask({ ...chairs, freeOnDay: 5 }, saturday)).toEqual({ state: 'rentable', left: 5 });
  expect(ask({ ...chairs, freeOnDay: 5 }, { ...saturday, quantity: 6 })).toEqual({
    state: 'last-ones',
    left: 5,
  });
  expect(ask({ ...chairs, freeOnDay: 0 }, saturday)).toEqual({ state: 'taken' });
});

test('what is let needs its notice, and an open shop, on the day it leaves', () => {
  const tent = { kind: 'rental' as const, rentalOutDays: 2, freeStock: 1, freeOnDay: 1, leadDays: 3 };
  expect(ask(tent, { day: '2027-06-11' })).toEqual({ state: 'too-soon', earliest: '2027-06-12' });
  expect(ask(tent, { day: '2027-06-12' })).toEqual({ state: 'rentable', left: 1 });
  const sundays = { closedWeekdays: [7] };
  expect(ask(tent, { day: '2027-06-15' }, sundays)).toEqual({ state: 'closed' });
  expect(ask(tent, { day: '2027-06-20' }, sundays)).toEqual({ state: 'rentable', left: 1 });
});

test('a party too small or too large for a dinner is told between what', () => {
  const dinner = { kind: 'per-guest' as const, minGuests: 20, maxGuests: 120 };
  expect(ask(dinner, { guests: 19 })).toEqual({ state: 'guests', min: 20, max: 120 });
  expect(ask(dinner, { guests: 121 })).toEqual({ state: 'guests', min: 20, max: 120 });
  expect(ask(dinner, { guests: 20 })).toEqual({ state: 'available' });
  expect(ask({ ...dinner, minGuests: null, maxGuests: 120 }, { guests: 121 })).toEqual({
    state: 'guests',
    min: 1,
    max: 120,
  });
  expect(ask({ ...dinner, kind: 'product' }, { guests: 3 })).toEqual({ state: 'available' });
});

test('of several reasons the one that no other day can mend is told first', () => {
  expect(ask({ freeStock: 0, leadDays: 9 }, { day: '2027-06-08' })).toEqual({ state: 'sold-out' });
  expect(ask({ freeStock: 2, leadDays: 9 }, { day: '2027-06-08' })).toMatchObject({ state: 'too-soon' });
});

test('a shop that rests every day does not loop for ever', () => {
  expect(earliestDay(0, aShopThat({ closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }))).toBe('2028-06-07');
});

test('the first day for many things is one on which all of them can leave', () => {
  fc.assert(
    fc.property(
      someShop,
      fc.array(fc.record({ leadDays: fc.nat(20), rentalOutDays: fc.option(fc.nat(5)) }), { maxLength: 5 }),
      (shop, things) => {
        const canLeave = (day: string) =>
          things.every(({ leadDays, rentalOutDays }) => {
            const leaves = addDays(day, -(rentalOutDays ?? 0));
            return !isClosed(leaves, shop) && leaves >= earliestDay(leadDays, shop);
          });
        // A cake that leaves on its day and a tent that leaves before may never find one that suits both.
        const someDay = Array.from({ length: 60 }, (_, ahead) => addDays(shop.today, ahead)).find(canLeave);
        if (someDay && things.length > 0) expect(firstDayFor(things, shop)).toBe(someDay);
      },
    ),
  );
});

const someShop = fc.record({
  today: fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2027-01-01', days)),
  pastCutOff: fc.boolean(),
  closedWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
  closedDays: fc.array(
    fc.integer({ min: 0, max: 1040 }).map((days) => addDays('2027-01-01', days)),
    { maxLength: 10 },
  ),
});

test('the first possible day is open, far enough, and no earlier one is both', () => {
  fc.assert(
    fc.property(someShop, fc.nat(40), (shop, leadDays) => {
      const earliest = earliestDay(leadDays, shop);
      const needed = leadDays + (shop.pastCutOff ? 1 : 0);
      expect(isClosed(earliest, shop)).toBe(false);
      expect(daysBetween(shop.today, earliest)).toBeGreaterThanOrEqual(needed);
      for (let day = addDays(shop.today, needed); day < earliest; day = addDays(day, 1))
        expect(isClosed(day, shop)).toBe(true);
    }),
  );
});

test('a day is available exactly when it is open and not before the first possible one', () => {
  fc.assert(
    fc.property(someShop, fc.nat(20), fc.integer({ min: -5, max: 60 }), (shop, leadDays, ahead) => {
      const day = addDays(shop.today, ahead);
      const open = !shop.closedWeekdays.includes(weekday(day)) && !shop.closedDays.includes(day);
      const far = ahead >= leadDays + (shop.pastCutOff ? 1 : 0);
      expect(availabilityOf(aThing({ leadDays }), shop, { day }).state === 'available').toBe(open && far);
    }),
  );
});
