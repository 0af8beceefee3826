import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time';
import { daysOf, rentalOf, windowOf } from './rental-window.ts';

test('a window opens days before the celebration and closes days after it, both days included', () => {
  const window = windowOf('2027-06-12', 2, 2);
  expect(window).toEqual({ from: '2027-06-10', until: '2027-06-14' });
  expect(daysOf(window)).toEqual(['2027-06-10', '2027-06-11', '2027-06-12', '2027-06-13', '2027-06-14']);
  expect(daysOf(windowOf('2027-06-12', 0, 0))).toEqual(['2027-06-12']);
});

test('what comes back on a day does not leave again on that day', () => {
  const shared = (a: string, b: string) => {
    const days = daysOf(windowOf(b, 1, 1));
    return daysOf(windowOf(a, 1, 1)).filter((day) => days.includes(day));
  };
  expect(shared('2027-06-12', '2027-06-13')).toEqual(['2027-06-12', '2027-06-13']);
  expect(shared('2027-06-12', '2027-06-14')).toEqual(['2027-06-13']);
  expect(shared('2027-06-12', '2027-06-15')).toEqual([]);
});

test('two windows share a day exactly when neither ends before the other begins', () => {
  const window = fc
    .tuple(fc.nat(40), fc.nat(6), fc.nat(6))
    .map(([at, out, back]) => windowOf(addDays('2027-02-20', at), out, back));
  fc.assert(
    fc.property(window, window, (a, b) => {
      const share = daysOf(a).some((day) => daysOf(b).includes(day));
      expect(share).toBe(a.from <= b.until && b.from <= a.until);
    }),
  );
});

test('without a day there is no window, and what is sold has no terms', () => {
  const terms = { rentalOutDays: 1, rentalBackDays: 2, depositMinor: null };
  expect(rentalOf(terms, undefined)).toEqual({ outDays: 1, backDays: 2, depositMinor: 0, window: null });
  expect(rentalOf(terms, '2027-06-12')?.window).toEqual({ from: '2027-06-11', until: '2027-06-14' });
  expect(rentalOf({ ...terms, rentalOutDays: null }, '2027-06-12')).toBe(null);
});
