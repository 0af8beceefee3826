import {
  availabilityOf,
  daysOf,
  firstDayFor,
  freeOnDay,
  type Sellable,
  type ShopDays,
} from '#modules/shop/catalogue';
import type { HoldLine } from '#modules/shop/inventory';
import { accept, type Result, refuse } from '#platform/result';
import { daysBetween } from '#platform/time';
import type { CheckoutRefusal } from './contract.ts';
import { handoverDay, handoverDaysBefore, windowIn } from './rental-terms.ts';

export type Wanted = { variantId: string; quantity: number };

/** Nobody plans a party further ahead, and prices do not hold that long. */
const FARTHEST_DAYS = 730;

/** The first day everything in the basket can be had: its slowest thing decides. */
export const earliestForAll = (sellables: readonly Sellable[], shop: ShopDays): string =>
  firstDayFor(
    sellables.map((sellable) => leaving(sellable, sellables)),
    shop,
  );

/** Notice and days of rest are counted where it is handed over: in company, that may be later than its own first day. */
export const leaving = (sellable: Sellable, things: Iterable<Sellable>): Sellable =>
  sellable.rentalOutDays === null ? sellable : { ...sellable, rentalOutDays: handoverDaysBefore(things) };

/** Goods need an hour to arrive or be fetched at; what happens at the shopper's place has the day. */
export const needsSlot = (sellables: Iterable<Sellable>): boolean =>
  [...sellables].some((sellable) => sellable.kind !== 'service');

/** A service comes to the shopper, so what is in one part with it cannot be fetched. */
export const canBePickedUp = (sellables: Iterable<Sellable>): boolean =>
  [...sellables].every((sellable) => sellable.kind !== 'service');

/** Can all of this be had on this day? The first thing in the way, by name, for the shopper to read. */
export function checkWanted(
  wanted: readonly Wanted[],
  sold: Map<string, Sellable>,
  shop: ShopDays,
  day: string,
): Result<null, CheckoutRefusal> {
  if (daysBetween(shop.today, day) < 0) return refuse('day-past');
  if (daysBetween(shop.today, day) > FARTHEST_DAYS) return refuse('day-too-far');
  for (const { variantId, quantity } of wanted) {
    const sellable = sold.get(variantId);
    if (!sellable?.published) return refuse('not-sold-any-more', { variantId });
    const of = { variantId, slug: sellable.slug };
    const availability = availabilityOf(
      {
        ...leaving(sellable, sold.values()),
        freeOnDay: freeOnDay(sellable, day),
      },
      shop,
      { day, guests: quantity, quantity },
    );
    switch (availability.state) {
      case 'closed':
        return refuse('shop-closed');
      case 'too-soon':
        return refuse('too-soon', { ...of, earliest: availability.earliest });
      case 'taken':
        return refuse('taken', of);
      case 'last-ones':
        if (availability.left < quantity) return refuse('sold-out', { ...of, left: availability.left });
        break;
      case 'guests':
        return refuse('guests-out-of-range', { ...of, min: availability.min, max: availability.max });
      case 'sold-out':
        return refuse('sold-out', of);
      default:
        if (sellable.freeStock !== null && sellable.freeStock < quantity)
          return refuse('sold-out', { ...of, left: sellable.freeStock });
    }
  }
  return accept(null);
}

/** What the hold of an order asks for: pieces, days of services and of what is let, and the slot. */
export function holdLines(
  wanted: readonly Wanted[],
  sold: Map<string, Sellable>,
  day: string,
  slot: { id: string; capacity: number } | undefined,
): HoldLine[] {
  const lines: HoldLine[] = [];
  for (const { variantId, quantity } of wanted) {
    const sellable = sold.get(variantId);
    if (!sellable) continue;
    const { productId } = sellable;
    if (sellable.kind === 'product') lines.push({ kind: 'stock', variantId, productId, quantity });
    const window = windowIn(sellable, sold.values(), day);
    if (window)
      for (const out of daysOf(window))
        lines.push({
          kind: 'capacity',
          subjectId: variantId,
          productId,
          day: out,
          quantity,
          capacity: null,
        });
    if (sellable.dayCapacity !== null) {
      lines.push({
        kind: 'capacity',
        subjectId: productId,
        productId,
        day,
        quantity,
        capacity: sellable.dayCapacity,
      });
    }
  }
  if (slot)
    lines.push({
      kind: 'capacity',
      subjectId: slot.id,
      productId: null,
      day: handoverDay(sold.values(), day),
      quantity: 1,
      capacity: slot.capacity,
    });
  return lines;
}
