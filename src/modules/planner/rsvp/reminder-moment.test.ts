import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '#platform/zones';
import { dueReminder, reminderAt } from './reminder-moment.ts';

const of = (deadlineLocal: string, zone = 'Europe/Brussels', remindDays = [7, 1]) => ({
  deadlineLocal,
  deadlineAt: new Date((instantOf(deadlineLocal, zone) as Date).getTime() + 59_999),
  zone,
  remindDays,
});

test.each([
  ['an ordinary week', '2027-05-08T23:59', 7, '2027-05-01T08:00:00.000Z'],
  ['the clocks go forward between', '2027-04-01T12:00', 7, '2027-03-25T09:00:00.000Z'],
  ['on the day they go forward', '2027-03-29T12:00', 1, '2027-03-28T08:00:00.000Z'],
  ['the clocks go back between', '2027-11-03T12:00', 7, '2027-10-27T08:00:00.000Z'],
  ['on the day they go back', '2027-11-01T12:00', 1, '2027-10-31T09:00:00.000Z'],
  ['over New Year', '2028-01-03T12:00', 7, '2027-12-27T09:00:00.000Z'],
  ['on 29 February', '2028-03-01T12:00', 1, '2028-02-29T09:00:00.000Z'],
  ['where there is no 29 February', '2027-03-01T12:00', 1, '2027-02-28T09:00:00.000Z'],
])('%s, a reminder is at ten in the morning there', (_, deadline, days, at) => {
  expect(reminderAt(of(deadline), days).toISOString()).toBe(at);
});

test('one reminder is due at a time, from its hour on for a day, and none after the deadline', () => {
  const deadline = of('2027-05-08T23:59');
  const due = (iso: string) => dueReminder(deadline, new Date(iso))?.days;
  expect(due('2027-05-01T07:59:59Z')).toBeUndefined();
  expect(due('2027-05-01T08:00:00Z')).toBe(7);
  expect(due('2027-05-02T07:59:59Z')).toBe(7);
  expect(due('2027-05-02T08:00:00Z')).toBeUndefined();
  expect(due('2027-05-07T08:00:00Z')).toBe(1);
  expect(due('2027-05-08T22:00:00Z')).toBeUndefined();
});

test('wherever and whenever it is, the reminder’s hour is one at which it is due', () => {
  const zones = ['Europe/Brussels', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 1_500 }),
      fc.integer({ min: 1, max: 60 }),
      (zone, day, days) => {
        const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
        const deadline = of(`${date}T23:59`, zone, [days]);
        const at = reminderAt(deadline, days);
        expect(at < deadline.deadlineAt).toBe(true);
        expect(dueReminder(deadline, at)).toEqual({ days, at });
        expect(dueReminder(deadline, new Date(at.getTime() - 1))).toBeUndefined();
      },
    ),
  );
});
