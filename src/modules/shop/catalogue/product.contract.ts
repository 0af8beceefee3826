import type { Texts } from '#platform/i18n';

export const productKinds = ['product', 'service', 'per-guest', 'rental'] as const;
export type ProductKind = (typeof productKinds)[number];

/** No rental leaves longer before the celebration than this. */
export const MOST_OUT_DAYS = 60;

/** EU-14 allergens (Regulation 1169/2011, annex II). */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export type Allergen = (typeof allergens)[number];
export const diets = ['vegetarian', 'vegan', 'gluten-free', 'halal', 'lactose-free', 'nut-free'] as const;
export type Diet = (typeof diets)[number];

/** What a new product is made of; the owner's form, the demo and (later) imports give the same. */
export type NewProduct = {
  slug: string;
  kind: ProductKind;
  category: string;
  eventTypes: string[];
  names: Texts;
  summary: Texts;
  description: Texts;
  options: { code: string; names: Texts; values: { code: string; names: Texts }[] }[];
  variants: { sku: string; priceMinor: number; options: Record<string, string>; serves?: number }[];
  vatRateBp: number;
  leadDays: number;
  dayCapacity?: number;
  minGuests?: number;
  maxGuests?: number;
  /** Of a rental: the days it leaves before the celebration and is back after it, and what is kept against damage. */
  rentalOutDays?: number;
  rentalBackDays?: number;
  depositMinor?: number;
  allergens: Allergen[];
  diets: Diet[];
  maker?: string;
  material?: Texts;
  makingDays?: number;
  uniquePiece?: boolean;
  personalText?: { max: number; label: Texts };
  pictureUpload?: boolean;
  highlight?: boolean;
  pictures: { key: string; width: number; height: number; alt: Texts }[];
};
