import { firstDayFor, type Sellable, type ShopDays } from '#modules/shop/catalogue';
import { addDays, daysBetween } from '#platform/time';
import { nearestInstantOf } from '#platform/zones';
import { leaving } from './check-cart.ts';
import { GRACE_MS } from './checkout-context.ts';

export type Shop = Pick<ShopDays, 'closedWeekdays' | 'closedDays'> & {
  today: string;
  cutOffTime: string;
  zone: string;
};

/** The last moment at which all of this can still be ordered for a day: the cut-off hour of a day, in the shop's zone. */
export function lastMoment(things: readonly Sellable[], day: string, shop: Shop): Date {
  const leavings = things.map((thing) => leaving(thing, things));
  const isEarlyEnough = (today: string) =>
    firstDayFor(leavings, { ...shop, today, pastCutOff: false }) <= day;
  let last = day;
  while (daysBetween(shop.today, last) > 0 && !isEarlyEnough(last)) last = addDays(last, -1);
  return nearestInstantOf(`${last}T${shop.cutOffTime.slice(0, 5)}`, shop.zone);
}

const DAY_MS = 24 * 3_600_000;

/** A payment that takes days, such as a transfer: its goods are kept as long, but never past the owner's last moment. */
export const isSlow = (minutes: number): boolean => minutes * 60_000 > DAY_MS;

/** Until when an order waits for its money; undefined when a slow way to pay has no day left before the last moment. */
export function payBeforeOf(now: Date, minutes: number, last: Date): Date | undefined {
  const wanted = now.getTime() + minutes * 60_000 + GRACE_MS;
  // Whoever is on a provider's page at the cut-off hour has begun in time.
  if (!isSlow(minutes)) return new Date(wanted);
  return last.getTime() - now.getTime() < DAY_MS ? undefined : new Date(Math.min(wanted, last.getTime()));
}

/** Until when an order waits for all who share its cost; undefined when less than a day is left before the last moment. */
export function sharedUntil(now: Date, days: number, last: Date): Date | undefined {
  if (days === 0 || last.getTime() - now.getTime() < DAY_MS) return undefined;
  return new Date(Math.min(now.getTime() + days * DAY_MS, last.getTime()));
}

/** Has a way to pay all the time it needs before a shared order ends? A page is never opened for less: providers refuse that. */
export const fitsBefore = (now: Date, minutes: number, until: Date): boolean =>
  now.getTime() + minutes * 60_000 + GRACE_MS <= until.getTime();

/** Whoever is called back with a link finds it open for half an hour at least. */
const SHORTEST_MS = 30 * 60_000;

/** Until when an order that the staff wrote down waits for its payer. */
export const keptUntil = (now: Date, minutes: number, last: Date): Date =>
  new Date(Math.min(now.getTime() + minutes * 60_000, Math.max(last.getTime(), now.getTime() + SHORTEST_MS)));
