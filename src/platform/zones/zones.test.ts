import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  instantOf,
  isWallTime,
  isZone,
  nearestInstantOf,
  shiftWallTime,
  wallTimeFromSql,
  wallTimeOf,
  zones,
} from './index.ts';

const BRUSSELS = 'Europe/Brussels';

test('an hour that the zone skips is no hour; one that comes twice is the first', () => {
  expect(instantOf('2027-03-28T02:30', BRUSSELS)).toBeUndefined();
  expect(nearestInstantOf('2027-03-28T02:30', BRUSSELS).toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(instantOf('2027-10-31T02:30', BRUSSELS)?.toISOString()).toBe('2027-10-31T00:30:00.000Z');
  expect(instantOf('2027-06-12T14:30', BRUSSELS)?.toISOString()).toBe('2027-06-12T12:30:00.000Z');
});

test('only minutes that exist, and zones by name', () => {
  expect(
    ['2028-02-29T10:00', '2027-02-29T10:00', '2027-06-12T24:00', '2027-06-12', '1999-12-31T10:00'].map(
      isWallTime,
    ),
  ).toEqual([true, false, false, false, false]);
  expect([BRUSSELS, 'America/New_York', '+02:00', 'Mars/Base', '', undefined].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(zones()).toContain(BRUSSELS);
});

test('a party at eight stays at eight across a change of clocks', () => {
  expect(shiftWallTime('2027-03-27T20:00', { days: 7 })).toBe('2027-04-03T20:00');
  expect(shiftWallTime('2028-02-28T20:00', { days: 1 })).toBe('2028-02-29T20:00');
  expect(wallTimeFromSql('2027-06-12 14:30:00')).toBe('2027-06-12T14:30');
});

test('there and back again: what the wall showed, it shows, wherever the hour exists', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
      fc.constantFrom(BRUSSELS, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      (instant, zone) => {
        const wall = wallTimeOf(instant, zone);
        const again = instantOf(wall, zone);
        expect(again && wallTimeOf(again, zone)).toBe(wall);
      },
    ),
  );
});
