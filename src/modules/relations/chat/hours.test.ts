import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallClock, weekday } from '#platform/time';
import { type ChatHours, hoursAt } from './hours.ts';

const hours: ChatHours = {
  zone: 'Europe/Brussels',
  chatFrom: '09:00',
  chatUntil: '18:00',
  closedWeekdays: [7],
  closedDays: ['2027-06-14'],
};
const at = (iso: string) => hoursAt(hours, new Date(iso));

test('on a working day somebody answers from the first hour until the last', () => {
  expect(at('2027-06-11T07:00:00Z')).toEqual({ open: true, opens: null });
  expect(at('2027-06-11T15:59:59Z')).toEqual({ open: true, opens: null });
  expect(at('2027-06-11T06:59:59Z')).toEqual({
    open: false,
    opens: { day: '2027-06-11', time: '09:00' },
  });
});

test('after the last hour of a Saturday comes the next day that the shop works', () => {
  // Sunday rests, and Monday is a holiday.
  expect(at('2027-06-12T16:00:00Z')).toEqual({
    open: false,
    opens: { day: '2027-06-15', time: '09:00' },
  });
});

test('a shop that rests for ever names no day', () => {
  const never = { ...hours, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] };
  expect(hoursAt(never, new Date('2027-06-11T10:00:00Z'))).toEqual({ open: false, opens: null });
});

test('whenever it is: open within its hours on a day it works, or opening later on such a day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      (now, closedWeekdays) => {
        const { open, opens } = hoursAt({ ...hours, closedWeekdays }, now);
        const { day, time } = wallClock(now, hours.zone);
        const works = (one: string) =>
          !closedWeekdays.includes(weekday(one)) && !hours.closedDays.includes(one);
        expect(open).toBe(works(day) && time >= '09:00' && time < '18:00');
        if (opens) {
          expect(works(opens.day)).toBe(true);
          expect(`${opens.day} ${opens.time}` > `${day} ${time}`).toBe(true);
        } else expect(open).toBe(true);
      },
    ),
  );
});
