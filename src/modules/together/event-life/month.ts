import { addDays, type PlainDay } from '#platform/time';

/** The first and the last day of a month such as `2027-06`. */
export function daysOfMonth(month: string): [PlainDay, PlainDay] {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return [first, addDays(`${next}-01`, -1)];
}
