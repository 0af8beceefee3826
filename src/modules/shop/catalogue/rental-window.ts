import { addDays, daysBetween } from '#platform/time';
import type { RentalView } from './contract.ts';

/** The days a thing is out, both included: it leaves on the first and is back on the last. */
export type RentalWindow = { from: string; until: string };

/** The window of a celebration: so many days before it for the way and the set-up, so many after it for the way back. */
export const windowOf = (day: string, outDays: number, backDays: number): RentalWindow => ({
  from: addDays(day, -outDays),
  until: addDays(day, backDays),
});

/** Every day of a window: on each of them the piece is nobody else's, for it may come back in the evening. */
export const daysOf = ({ from, until }: RentalWindow): string[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, place) => addDays(from, place));

type Terms = {
  rentalOutDays: number | null;
  rentalBackDays: number | null;
  depositMinor: number | null;
};

/** How it is let, for its page and its line in a basket; null for what is sold. */
export const rentalOf = (
  { rentalOutDays, rentalBackDays, depositMinor }: Terms,
  day: string | undefined,
): RentalView | null =>
  rentalOutDays === null || rentalBackDays === null
    ? null
    : {
        outDays: rentalOutDays,
        backDays: rentalBackDays,
        depositMinor: depositMinor ?? 0,
        window: day === undefined ? null : windowOf(day, rentalOutDays, rentalBackDays),
      };
