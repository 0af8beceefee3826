import { expect, test } from 'vitest';
import { periodOf, readPeriod } from './periods.ts';

test('months and quarters have their own days, also over the turn of the year', () => {
  expect(periodOf('this-month', '2028-02-15')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  expect(periodOf('last-month', '2027-01-01')).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  expect(periodOf('this-quarter', '2027-06-30')).toEqual({ from: '2027-04-01', until: '2027-06-30' });
  expect(periodOf('last-quarter', '2027-02-10')).toEqual({ from: '2026-10-01', until: '2026-12-31' });
  expect(periodOf('this-year', '2027-12-31')).toEqual({ from: '2027-01-01', until: '2027-12-31' });
});

test('an address with days that cannot be shows this month', () => {
  const month = { from: '2027-05-01', until: '2027-05-31' };
  for (const search of ['', 'from=2027-02-30&until=2027-03-01', 'from=2027-03-02&until=2027-03-01', 'from=x'])
    expect(readPeriod(new URLSearchParams(search), '2027-05-09')).toEqual(month);
  expect(readPeriod(new URLSearchParams('from=2027-01-01&until=2027-01-01'), '2027-05-09').until).toBe(
    '2027-01-01',
  );
});
