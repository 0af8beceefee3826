import { type Language, pickText, type Texts } from '#platform/i18n';
import { availabilityOf, freeOnDay, type ShopDays } from './availability.ts';
import type { CardView, Diet, Occasion, ProductKind } from './contract.ts';
import { ratingOf } from './rating-store.ts';
import { suggestFor } from './suggestion.ts';

/** What the listing query brings for one card. */
export type CardRow = {
  id: string;
  slug: string;
  kind: ProductKind;
  names: Texts;
  summary: Texts;
  diets: Diet[];
  leadDays: number;
  dayCapacity: number | null;
  minGuests: number | null;
  maxGuests: number | null;
  rentalOutDays: number | null;
  ratingSum: number;
  ratingCount: number;
  hasChoices: boolean;
  picture: { key: string; width: number; height: number; alt: Texts } | null;
  variants: { id: string; priceMinor: number; serves: number | null }[];
  freeStock: number | null;
  taken: number | null;
};

export function presentCard(row: CardRow, occasion: Occasion, shop: ShopDays, language: Language): CardView {
  const prices = row.variants.map((variant) => variant.priceMinor);
  const supply = { ...row, freeOnDay: freeOnDay(row, occasion.day) };
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: pickText(row.names, language),
    summary: pickText(row.summary, language),
    picture: row.picture && { ...row.picture, alt: pickText(row.picture.alt, language) },
    fromMinor: prices.length > 0 ? Math.min(...prices) : 0,
    severalPrices: new Set(prices).size > 1,
    availability: availabilityOf(supply, shop, {
      ...(occasion.day ? { day: occasion.day } : {}),
      ...(occasion.guests ? { guests: occasion.guests } : {}),
    }),
    suggestion: suggestFor(row.kind, row.variants, occasion.guests),
    diets: row.diets,
    rating: ratingOf(row),
    quickAdd: !row.hasChoices,
  };
}
