import { availabilityOf, type Sellable, type ShopDays } from '#modules/shop/catalogue';
import type { OrderWhole } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import { addDays, daysBetween } from '#platform/time';
import type { EditRefusal } from '../contract.ts';
import type { PartNow } from './change-days.ts';

type Known = { sold: Map<string, Sellable>; shopDays: ShopDays; day: string };
type Wished = { variantId: string; quantity: number };
type How = { isMorePieces: boolean; isOther: boolean; isMore: boolean };

/**
 * Can it be had by the rules of the catalogue as it is today? What is more, new or on another day has to be sold, in time and for as
 * many guests; what is less was agreed. Whether it is there is for the stock to say.
 */
export function checkSupply(
  { order, parts: before }: OrderWhole,
  parts: readonly PartNow[],
  known: Known,
): Result<null, EditRefusal> {
  const dayOf = (partId: string) => before.find(({ id }) => id === partId)?.day;
  for (const part of parts) {
    for (const { was, is } of part.kept) {
      const isMorePieces = is.quantity > was.quantity;
      const isMore = isMorePieces || known.day !== order.day || part.day !== dayOf(was.partId);
      const how = { isMorePieces, isMore, isOther: is.quantity !== was.quantity };
      const problem = problemWith(is, part, how, known);
      if (problem) return problem;
    }
    for (const line of part.added) {
      const problem = problemWith(line, part, { isMorePieces: true, isMore: true, isOther: true }, known);
      if (problem) return problem;
    }
  }
  return accept(null);
}

function problemWith(
  { variantId, quantity }: Wished,
  part: PartNow,
  { isMorePieces, isMore, isOther }: How,
  { sold, shopDays, day }: Known,
): Result<never, EditRefusal> | undefined {
  const sellable = sold.get(variantId);
  if (isMorePieces && !sellable?.published) return refuse('not-sold-any-more', { variantId });
  if (!sellable) return undefined;
  const of = { variantId, slug: sellable.slug };
  const early = sellable.kind === 'service' ? 0 : daysBetween(part.day, day);
  // Its own pieces and days are kept already: how many more there are is asked where they are taken.
  const supply = { ...sellable, rentalOutDays: early, freeStock: null, freeOnDay: null };
  const availability = availabilityOf(supply, shopDays, { day, guests: quantity, quantity });
  if (availability.state === 'guests' && isOther)
    return refuse('guests-out-of-range', { ...of, min: availability.min, max: availability.max });
  if (!isMore) return undefined;
  const named = part.wish.day !== undefined && { part: part.id };
  if (availability.state === 'closed') return refuse('shop-closed', { ...named });
  if (availability.state !== 'too-soon') return undefined;
  const earliest = named ? addDays(availability.earliest, -early) : availability.earliest;
  return refuse('too-soon', { ...of, ...named, earliest });
}
