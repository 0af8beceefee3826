import { expect, test } from 'vitest';
import { monthSaid, weekdaysSaid, weeksOf } from './weeks.ts';

test('a month is shown in whole weeks from Monday to Sunday', () => {
  expect(weeksOf('2027-02').map((week) => [week[0], week[6]])).toEqual([
    ['2027-02-01', '2027-02-07'],
    ['2027-02-08', '2027-02-14'],
    ['2027-02-15', '2027-02-21'],
    ['2027-02-22', '2027-02-28'],
  ]);
  expect(weeksOf('2027-05')[0]?.[0]).toBe('2027-04-26');
  expect(weeksOf('2027-05').at(-1)?.[6]).toBe('2027-06-06');
  expect(weeksOf('2027-12').at(-1)?.[6]).toBe('2028-01-02');
});

test('months and weekdays are said in each language', () => {
  expect(['en', 'nl', 'fr'].map((language) => monthSaid('2027-06', language))).toEqual([
    'June 2027',
    'juni 2027',
    'juin 2027',
  ]);
  expect(weekdaysSaid('nl').map(({ long }) => long)[0]).toBe('maandag');
});
