import { type RentalWindow, type Sellable, windowOf } from '#modules/shop/catalogue';
import { addDays, daysBetween } from '#platform/time';

type Things = Iterable<Sellable>;

/**
 * How many days before the celebration everything is handed over, in one delivery: goods on the day itself, for a cake does not
 * keep; rentals by themselves when the first of them leaves.
 */
export function handoverDaysBefore(things: Things): number {
  const all = [...things];
  if (all.some(({ kind }) => kind === 'product' || kind === 'per-guest')) return 0;
  return Math.max(0, ...all.map(({ rentalOutDays }) => rentalOutDays ?? 0));
}

export const handoverDay = (things: Things, day: string): string => addDays(day, -handoverDaysBefore(things));

/** The days on which a thing is this order's and nobody else's; null for what is not let. */
export const windowIn = (thing: Sellable, things: Things, day: string): RentalWindow | null =>
  windowFrom(thing, handoverDay(things, day), day);

/** The same when the day it is handed over is agreed: it leaves then, and never later than its own day. */
export function windowFrom(
  { rentalOutDays, rentalBackDays }: Sellable,
  handover: string,
  day: string,
): RentalWindow | null {
  if (rentalOutDays === null) return null;
  return windowOf(day, Math.max(rentalOutDays, daysBetween(handover, day)), rentalBackDays ?? 0);
}

/** What a shopper has to know of the rentals in a basket: when they come, when they are back, and the deposit, due on the spot. */
export type RentalTerms = { handover: string; back: string; depositMinor: number; withGoods: boolean };

export function rentalTerms(
  wanted: readonly { variantId: string; quantity: number }[],
  sold: Map<string, Sellable>,
  day: string,
): RentalTerms | null {
  const things = [...sold.values()];
  const rented = wanted.flatMap(({ variantId, quantity }) => {
    const thing = sold.get(variantId);
    const window = thing && windowIn(thing, things, day);
    return window ? [{ ...window, depositMinor: (thing.depositMinor ?? 0) * quantity }] : [];
  });
  if (rented.length === 0) return null;
  const handover = handoverDay(things, day);
  return {
    handover,
    back:
      rented
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? day,
    depositMinor: rented.reduce((sum, { depositMinor }) => sum + depositMinor, 0),
    withGoods: rented.some(({ from }) => from < handover),
  };
}
