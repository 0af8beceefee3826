import { addDays, daysBetween, weekday } from '#platform/time';
import type { Availability, ProductKind } from './contract.ts';

/** What is known of a thing when its availability is asked for. */
export type Supply = {
  kind: ProductKind;
  leadDays: number;
  minGuests: number | null;
  maxGuests: number | null;
  /** Pieces not held by anybody; null when stock is not counted (services, per-guest items). Of a rental: what is owned. */
  freeStock: number | null;
  /** What is left of the service's day, or of a rental's days; null when nothing limits it, or no day was asked for. */
  freeOnDay: number | null;
  /** How many days before the celebration a rental leaves; null for everything else. */
  rentalOutDays: number | null;
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
    const outDays = supply.rentalOutDays ?? 0;
    const leaves = addDays(day, -outDays);
    if (isClosed(leaves, shop)) return { state: 'closed' };
    const earliest = earliestDay(supply.leadDays, shop);
    if (daysBetween(earliest, leaves) < 0) return { state: 'too-soon', earliest: addDays(earliest, outDays) };
    if (supply.kind === 'rental') return rentable(supply.freeOnDay ?? 0, quantity);
    if (supply.freeOnDay !== null && supply.freeOnDay < quantity) return { state: 'taken' };
  }
  if (supply.kind === 'rental') return { state: 'day-needed' };
  // Without an occasion the answer is for a page that is kept for everybody, and stands there until it is sold out.
  if (day === undefined && guests === undefined) return { state: 'available' };
  if (supply.freeStock !== null && supply.freeStock <= LAST_ONES) {
    return { state: 'last-ones', left: supply.freeStock };
  }
  return { state: 'available' };
}

const rentable = (left: number, quantity: number): Availability => {
  if (left <= 0) return { state: 'taken' };
  return { state: left < quantity ? 'last-ones' : 'rentable', left };
};

type OnDay = {
  kind: ProductKind;
  dayCapacity: number | null;
  freeStock: number | null;
  taken: number | null;
};

/** What is left of a day's capacity, or of what is owned on a rental's fullest day; null when nobody limits it, or no day is asked for. */
export function freeOnDay(
  { kind, dayCapacity, freeStock, taken }: OnDay,
  day: string | undefined,
): number | null {
  const most = kind === 'rental' ? (freeStock ?? 0) : dayCapacity;
  return most === null || day === undefined ? null : most - (taken ?? 0);
}

/** The first day on which all of this can be had, as far as notice and days of rest go. */
export function firstDayFor(
  things: readonly Pick<Supply, 'leadDays' | 'rentalOutDays'>[],
  shop: ShopDays,
): string {
  const firsts = things.map(({ leadDays, rentalOutDays }) =>
    addDays(earliestDay(leadDays, shop), rentalOutDays ?? 0),
  );
  let day = firsts.toSorted().at(-1) ?? earliestDay(0, shop);
  const rests = () => things.some(({ rentalOutDays }) => isClosed(addDays(day, -(rentalOutDays ?? 0)), shop));
  for (let tries = 0; tries < 366 && rests(); tries++) day = addDays(day, 1);
  return day;
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
