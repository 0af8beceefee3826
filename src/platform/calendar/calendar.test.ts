import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from './index.ts';

const entry = {
  uid: 'e1@convive.test',
  sequence: 3,
  title: 'Lotte & Karim; a feast, with “commas”',
  description: 'Dinner\nand dance',
  place: 'De Oude Melkerij, Gent',
  url: 'https://convive.test/nl/r/x',
  zone: 'Europe/Brussels',
  starts: '2027-06-12T14:00',
  ends: '2027-06-13T02:00',
  cancelled: false,
};
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const first = calendar.getFirstSubcomponent('vevent');
  if (!first) throw new Error('no event in the file');
  return new ICAL.Event(first);
};
const at = new Date('2027-01-02T03:04:05Z');

test('a calendar program reads what we wrote: title, place, its own number and turn', () => {
  const event = read(calendarFile([entry], at));
  expect([event.uid, event.sequence, event.summary, event.description, event.location]).toEqual([
    entry.uid,
    3,
    entry.title,
    entry.description,
    entry.place,
  ]);
});

test.each([
  ['Europe/Brussels', '2027-06-12T14:00', '2027-06-12T12:00:00.000Z'],
  ['Europe/Brussels', '2027-12-31T23:30', '2027-12-31T22:30:00.000Z'],
  ['Europe/Brussels', '2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
  ['Europe/Brussels', '2027-10-31T03:30', '2027-10-31T02:30:00.000Z'],
  ['Europe/Brussels', '2028-02-29T10:00', '2028-02-29T09:00:00.000Z'],
  ['Australia/Sydney', '2027-01-15T12:00', '2027-01-15T01:00:00.000Z'],
  ['Asia/Kolkata', '2027-06-12T14:00', '2027-06-12T08:30:00.000Z'],
])('in %s, %s is %s', (zone, starts, instant) => {
  const ends = starts.replace(/T.*/, 'T23:59');
  const event = read(calendarFile([{ ...entry, zone, starts, ends }], at));
  expect(event.startDate.zone.tzid).toBe(zone);
  expect(event.startDate.toJSDate().toISOString()).toBe(instant);
});

test('what is cancelled says so', () => {
  expect(calendarFile([{ ...entry, cancelled: true }], at)).toContain('STATUS:CANCELLED');
});
