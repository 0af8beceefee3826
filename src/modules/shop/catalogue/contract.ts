import { z } from 'zod';
import type { languages } from '#platform/i18n';
import { isPlainDay } from '#platform/time';
import { type Allergen, type Diet, diets, type ProductKind } from './product.contract.ts';

export * from './import/import.contract.ts';
export * from './keeping.contract.ts';
export * from './product.contract.ts';
export * from './shown.contract.ts';
export * from './slug.contract.ts';
export type * from './suggest.contract.ts';
export * from './variant-matrix.contract.ts';

/** What the shopper told us once: type, day and guests; every page answers to it. */
export type Occasion = { eventType?: string; day?: string; guests?: number };

// From an address bar anything may come: what cannot be used is left out, never an error page.
const day = z.string().refine(isPlainDay);
// An empty field of a form is not a nought, so no coercion: digits or nothing.
const wholeNumber = (min: number, max: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(min).max(max))
    .optional()
    .catch(undefined);
export const OccasionQuery = z.object({
  eventType: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  date: day.optional().catch(undefined),
  guests: wholeNumber(1, 5000),
});

export const sortOrders = ['recommended', 'price-up', 'price-down', 'newest'] as const;
export type SortOrder = (typeof sortOrders)[number];

export const ListingQuery = OccasionQuery.extend({
  q: z.string().trim().max(80).optional().catch(undefined),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  minPrice: wholeNumber(0, 10_000_000),
  maxPrice: wholeNumber(0, 10_000_000),
  diet: z.array(z.enum(diets)).max(6).optional().catch(undefined),
  /** So many stars or more on average. */
  rating: wholeNumber(1, 5),
  free: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  sort: z.enum(sortOrders).optional().catch(undefined),
  page: wholeNumber(1, 10_000),
});
export type ListingQuery = z.infer<typeof ListingQuery>;

/** A text in the page's language; `lang` differs when it had to fall back, so that the page can say so. */
export type Text = { text: string; lang: (typeof languages)[number] };

/**
 * Why a thing can or cannot be had. Without a day only stock speaks; `too-soon` is inside the lead time,
 * `closed` a day the shop rests, `guests` a party too small or too large for it. What is let answers only to a day:
 * `rentable` says how many are free on all days of its window. Only in a basket there are things that left the shop: `withdrawn`.
 */
export type Availability =
  | { state: 'available' }
  | { state: 'last-ones'; left: number }
  | { state: 'sold-out' }
  | { state: 'taken' }
  | { state: 'too-soon'; earliest: string }
  | { state: 'closed' }
  | { state: 'guests'; min: number; max: number | null }
  | { state: 'day-needed' }
  | { state: 'rentable'; left: number }
  | { state: 'withdrawn' };

/** How a thing is let: when it leaves and is back, and what is kept against damage, for one piece. */
export type RentalView = {
  outDays: number;
  backDays: number;
  depositMinor: number;
  /** From when to when it is with the shopper; null until a day is told. */
  window: { from: string; until: string } | null;
};

export type Picture = { key: string; width: number; height: number; alt: Text };

export type CategoryView = {
  slug: string;
  name: Text;
  intro: Text;
  picture: string | null;
  products: number;
};
export type EventTypeView = { slug: string; name: Text; intro: Text; picture: string | null };

export type CardView = {
  id: string;
  slug: string;
  kind: ProductKind;
  name: Text;
  summary: Text;
  picture: Picture | null;
  /** The lowest price of its variants, for one. */
  fromMinor: number;
  severalPrices: boolean;
  availability: Availability;
  /** What this party needs, when guests are known: the variant and quantity, and what they cost together. */
  suggestion: Suggestion | null;
  diets: Diet[];
  /** What buyers think of it; null while nobody said. */
  rating: Rating | null;
  /** A card can be added at once only when nothing has to be chosen or written. */
  quickAdd: boolean;
};

/** `average` is rounded to a tenth of a star. */
export type Rating = { average: number; count: number };

export type Suggestion = { variantId: string; quantity: number; totalMinor: number };

export type VariantView = {
  id: string;
  sku: string;
  priceMinor: number;
  options: Record<string, string>;
  serves: number | null;
  availability: Availability;
  suggestedQuantity: number;
};

export type OptionView = { code: string; name: Text; values: { code: string; name: Text }[] };

export type ProductView = Omit<CardView, 'picture' | 'quickAdd'> & {
  description: Text;
  category: { slug: string; name: Text };
  eventTypes: string[];
  pictures: Picture[];
  options: OptionView[];
  variants: VariantView[];
  vatRateBp: number;
  leadDays: number;
  minGuests: number | null;
  maxGuests: number | null;
  allergens: Allergen[];
  maker: string | null;
  material: Text | null;
  makingDays: number | null;
  uniquePiece: boolean;
  personalText: { max: number; label: Text } | null;
  pictureUpload: boolean;
  rental: RentalView | null;
  related: CardView[];
};

export type ListingView = {
  cards: CardView[];
  total: number;
  /** There are more than `total`, which is as many as can be turned to. */
  more: boolean;
  page: number;
  pages: number;
  /** True when nothing matched to the letter and similar words were taken instead. */
  forgiven: boolean;
};
