import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, formatDay, formatInstant, isPlainDay, wallClock, weekday } from './index.ts';

const someDay = fc
  .integer({ min: 0, max: 73_048 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

test.each(['2027-06-12', '2028-02-29', '2000-02-29', '2000-01-01', '2199-12-31'])('%s is a day', (day) => {
  expect(isPlainDay(day)).toBe(true);
});

test.each([
  '2027-02-29',
  '2100-02-29',
  '2027-02-30',
  '2027-04-31',
  '2027-13-01',
  '2027-00-10',
  '2027-06-00',
  '1999-12-31',
  '2200-01-01',
  '0000-00-00',
  '27-06-12',
  '2027-6-12',
  '2027-06-12T00:00:00Z',
  '2027-06-12\n',
  ' 2027-06-12',
  '２０２７-06-12',
  '',
  'tomorrow',
  20270612,
  null,
  undefined,
  ['2027-06-12'],
  {},
  new Date(),
])('%j is no day', (value) => {
  expect(isPlainDay(value)).toBe(false);
});

test('days are counted across months, years and leap days', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
});

test('adding days and counting them agree, and a week later is the same weekday', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
      const later = addDays(day, days);
      expect(daysBetween(day, later)).toBe(days);
      expect(addDays(later, -days)).toBe(day);
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
      expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
    }),
  );
  expect([weekday('2027-06-07'), weekday('2027-06-13')]).toEqual([1, 7]);
});

test('days are the same wherever the server stands', () => {
  // Clocks change in Brussels on 28 March and 31 October 2027; calendar arithmetic does not notice.
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2);
});

test.each([
  ['2027-03-28T00:59:59Z', '2027-03-28', '01:59'],
  ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
  ['2027-10-31T00:59:59Z', '2027-10-31', '02:59'],
  ['2027-10-31T01:00:00Z', '2027-10-31', '02:00'],
  ['2027-06-12T21:59:59Z', '2027-06-12', '23:59'],
  ['2027-06-12T22:00:00Z', '2027-06-13', '00:00'],
  ['2027-12-31T23:30:00Z', '2028-01-01', '00:30'],
])('at %s the clock in Brussels says %s %s', (instant, day, time) => {
  expect(wallClock(new Date(instant), 'Europe/Brussels')).toEqual({ day, time });
});

test('the cut-off hour is the shop’s, in summer and in winter', () => {
  const isPast = (instant: string) => wallClock(new Date(instant), 'Europe/Brussels').time >= '16:00';
  expect([isPast('2027-07-01T13:59:59Z'), isPast('2027-07-01T14:00:00Z')]).toEqual([false, true]);
  expect([isPast('2027-12-01T14:59:59Z'), isPast('2027-12-01T15:00:00Z')]).toEqual([false, true]);
});

test('a day reads as people say it in their language', () => {
  expect(formatDay('2027-06-12', 'en')).toBe('Saturday 12 June 2027');
  expect(formatDay('2027-06-12', 'nl')).toBe('zaterdag 12 juni 2027');
  expect(formatDay('2027-06-12', 'fr')).toBe('samedi 12 juin 2027');
  expect(formatDay('2027-06-12', 'en', 'short')).toBe('12 Jun 2027');
  expect(formatDay('2027-06-12', 'en', 'day-month')).toBe('12 June');
  expect(formatDay('2027-06-12', 'xx')).toBe('Saturday 12 June 2027');
  expect(formatInstant('2027-06-12T12:05:00Z', 'nl', 'Europe/Brussels')).toContain('14:05');
});
