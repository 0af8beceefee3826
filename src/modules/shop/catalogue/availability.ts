import { addDays, daysBetween, weekday } from '#platform/time';
import type { Availability, ProductKind } from './contract.ts';

/** What is known of a thing when its availability is asked for. */
export type Supply = {
  kind: ProductKind;
  leadDays: number;
  minGuests: number | null;
  maxGuests: number | null;
  /** Pieces not held by anybody; null when stock is not counted (services, per-guest items). */
  freeStock: number | null;
  /** What is left of the service's day; null when it has no capacity, or no day was asked for. */
  freeOnDay: number | null;
};

/** When the shop works: its today, after its cut-off hour, and the days it rests. */
export type ShopDays = {
  today: string;
  pastCutOff: boolean;
  closedWeekdays: readonly number[];
  closedDays: readonly string[];
};

/** From how many pieces on the shopper is told that they are the last. */
const LAST_ONES = 3;

/** Can it be had, for this day and this party? The first reason that stands in the way is the one told. */
export function availabilityOf(
  supply: Supply,
  shop: ShopDays,
  { day, guests, quantity = 1 }: { day?: string; guests?: number; quantity?: number },
): Availability {
  if (supply.freeStock !== null && supply.freeStock <= 0) return { state: 'sold-out' };
  if (guests !== undefined && supply.kind === 'per-guest' && outsideParty(supply, guests)) {
    return { state: 'guests', min: supply.minGuests ?? 1, max: supply.maxGuests };
  }
  if (day !== undefined) {
    if (isClosed(day, shop)) return { state: 'closed' };
    const earliest = earliestDay(supply.leadDays, shop);
    if (daysBetween(earliest, day) < 0) return { state: 'too-soon', earliest };
    if (supply.freeOnDay !== null && supply.freeOnDay < quantity) return { state: 'taken' };
  }
  // Without an occasion the answer is for a page that is kept for everybody, and stands there until it is sold out.
  if (day === undefined && guests === undefined) return { state: 'available' };
  if (supply.freeStock !== null && supply.freeStock <= LAST_ONES) {
    return { state: 'last-ones', left: supply.freeStock };
  }
  return { state: 'available' };
}

/** The first open day that leaves the lead time; an order after the cut-off hour counts from tomorrow. */
export function earliestDay(leadDays: number, shop: ShopDays): string {
  let day = addDays(shop.today, leadDays + (shop.pastCutOff ? 1 : 0));
  // A shop that rests every day of the week would loop for ever; a year is enough to say so.
  for (let tries = 0; tries < 366 && isClosed(day, shop); tries++) day = addDays(day, 1);
  return day;
}

export const isClosed = (day: string, shop: ShopDays): boolean =>
  shop.closedWeekdays.includes(weekday(day)) || shop.closedDays.includes(day);

const outsideParty = ({ minGuests, maxGuests }: Supply, guests: number) =>
  (minGuests !== null && guests < minGuests) || (maxGuests !== null && guests > maxGuests);
