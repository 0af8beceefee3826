import type { ProductKind, Suggestion } from './contract.ts';

type Offered = { id: string; priceMinor: number; serves: number | null };

/** How many of one variant a party needs; one when the variant does not say whom it serves. */
export function quantityFor(kind: ProductKind, serves: number | null, guests: number | undefined): number {
  if (guests === undefined || kind === 'service') return 1;
  if (kind === 'per-guest') return guests;
  return serves === null ? 1 : Math.ceil(guests / serves);
}

/**
 * The variant and quantity that serve the party for the least money; of equals, the fewest pieces. Variants
 * that do not say whom they serve are suggested only when none does.
 */
export function suggestFor(
  kind: ProductKind,
  variants: readonly Offered[],
  guests: number | undefined,
): Suggestion | null {
  if (guests === undefined) return null;
  // A service is booked once: the variant has to be large enough by itself.
  const enough =
    kind === 'service' ? variants.filter(({ serves }) => serves === null || serves >= guests) : variants;
  const serving = enough.filter((variant) => variant.serves !== null);
  const candidates = (serving.length > 0 ? serving : enough).map((variant) => {
    const quantity = quantityFor(kind, variant.serves, guests);
    return { variantId: variant.id, quantity, totalMinor: quantity * variant.priceMinor };
  });
  candidates.sort((a, b) => a.totalMinor - b.totalMinor || a.quantity - b.quantity);
  return candidates[0] ?? null;
}
