import type { Period } from '#modules/shop/papers/contract';
import { addDays, isPlainDay, type PlainDay } from '#platform/time';

export const periodNames = ['this-month', 'last-month', 'this-quarter', 'last-quarter', 'this-year'] as const;
export type PeriodName = (typeof periodNames)[number];

/** The days of a period, as seen from a day. */
export function periodOf(name: PeriodName, today: PlainDay): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = month - ((month - 1) % 3);
  switch (name) {
    case 'this-month':
      return months(year, month, 1);
    case 'last-month':
      return months(year, month - 1, 1);
    case 'this-quarter':
      return months(year, quarter, 3);
    case 'last-quarter':
      return months(year, quarter - 3, 3);
    case 'this-year':
      return months(year, 1, 12);
  }
}

// A month before January belongs to the year before.
const first = (year: number, month: number): PlainDay =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

const months = (year: number, month: number, count: number): Period => ({
  from: first(year, month),
  until: addDays(first(year, month + count), -1),
});

/** The period of an address; this month when it names none that can be. */
export function readPeriod(params: URLSearchParams, today: PlainDay): Period {
  const from = params.get('from');
  const until = params.get('until');
  if (isPlainDay(from) && isPlainDay(until) && from <= until) return { from, until };
  return periodOf('this-month', today);
}

export const accountingAddress = (language: string, { from, until }: Period): string =>
  `/${language}/office/accounting?from=${from}&until=${until}`;
