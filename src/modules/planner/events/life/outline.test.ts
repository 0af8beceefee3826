import { constantFrom, assert as forAll, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { laterOn, minutesBetween, spanFrom } from './outline.ts';

test('a party at eight stays at eight across a change of clocks', () => {
  const minutes = minutesBetween('2027-03-20T20:00', '2027-04-10T20:00');
  expect(laterOn('2027-03-20 20:00:00', minutes, 'Europe/Brussels')).toEqual({
    wall: '2027-04-10T20:00',
    at: new Date('2027-04-10T18:00:00Z'),
  });
});

test('an hour that is skipped is the one after it, and a part there keeps its length', () => {
  const span = spanFrom('2027-03-27T02:30', 1_440, 1_470, 'Europe/Brussels');
  expect([span.startsLocal, span.endsLocal]).toEqual(['2027-03-28T03:30', '2027-03-28T04:00']);
});

test('whatever the zone and the night, an end stays after its beginning', () => {
  // Around nights in which the clocks change, to the minute.
  const nights = constantFrom('2027-03-13T22:00', '2027-03-27T22:00', '2027-04-03T22:00', '2027-10-30T22:00');
  const zone = constantFrom('Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  forAll(
    property(
      nights,
      integer({ min: 0, max: 400 }),
      integer({ min: 1, max: 200 }),
      zone,
      (night, from, length, where) => {
        const { startsAt, endsAt } = spanFrom(night, from, from + length, where);
        return endsAt > startsAt;
      },
    ),
  );
});
