import { availabilityOf, earliestDay, type Sellable, type ShopDays } from '#modules/shop/catalogue';
import type { HoldLine } from '#modules/shop/inventory';
import { accept, type Result, refuse } from '#platform/result';
import { daysBetween } from '#platform/time';
import type { CheckoutRefusal } from './contract.ts';

export type Wanted = { variantId: string; quantity: number };

/** Nobody plans a party further ahead, and prices do not hold that long. */
const FARTHEST_DAYS = 730;

/** The first day everything in the basket can be had: its slowest thing decides. */
export const earliestForAll = (sellables: Iterable<Sellable>, shop: ShopDays): string =>
  earliestDay(Math.max(0, ...[...sellables].map((sellable) => sellable.leadDays)), shop);

/** Goods need an hour to arrive or be fetched at; what happens at the shopper's place has the day. */
export const needsSlot = (sellables: Iterable<Sellable>): boolean =>
  [...sellables].some((sellable) => sellable.kind !== 'service');

/** A service comes to the shopper, so a basket that holds one cannot be fetched. */
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
        ...sellable,
        freeOnDay: sellable.dayCapacity === null ? null : sellable.dayCapacity - (sellable.taken ?? 0),
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

/** What the hold of an order asks for: pieces, days of services, and the slot. */
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
      day,
      quantity: 1,
      capacity: slot.capacity,
    });
  return lines;
}
