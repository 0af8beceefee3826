import { type RentalWindow, type Sellable, windowOf } from '#modules/shop/catalogue';
import { addDays } from '#platform/time';

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

/** How early a thing leaves in this company: what is let leaves with the first of the rentals, never later than its own day. */
const outDaysOf = ({ rentalOutDays }: Sellable, things: Things): number | null =>
  rentalOutDays === null ? null : Math.max(rentalOutDays, handoverDaysBefore(things));

/** The days on which a thing is this order's and nobody else's; null for what is not let. */
export function windowIn(thing: Sellable, things: Things, day: string): RentalWindow | null {
  const outDays = outDaysOf(thing, things);
  return outDays === null ? null : windowOf(day, outDays, thing.rentalBackDays ?? 0);
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
