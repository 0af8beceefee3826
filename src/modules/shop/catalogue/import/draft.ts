import type { Texts } from '#platform/i18n';
import type { ImportProblem, ProductInput } from '../contract.ts';

/** Fields that one cell says; null takes away what the product had. */
export type DraftFields = { [F in SimpleField]?: ProductInput[F] | null };
type SimpleField =
  | 'kind' | 'state' | 'vatRateBp' | 'leadDays' | 'dayCapacity' | 'minGuests' | 'maxGuests' | 'rentalOutDays'
  | 'rentalBackDays' | 'depositMinor' | 'allergens' | 'diets' | 'maker' | 'makingDays' | 'uniquePiece' | 'pictureUpload'
  | 'highlight'; // biome-ignore format: a list

export type DraftVariant = {
  line: number;
  sku?: string;
  priceMinor?: number;
  /** The words of its options, in their order. */
  values: string[];
  serves?: number | null;
  onHand?: number;
};
export type DraftPicture = { line: number; cell: string; alt: Texts };

/** A product as rows of a sheet say it, before anybody looked at what the shop has of it. */
export type Draft = {
  slug: string;
  line: number;
  fields: DraftFields;
  /** Per language; an empty text takes away. */
  texts: { names: Texts; summary: Texts; description: Texts; material: Texts };
  personalText?: { max: number | null; label: Texts };
  /** The category that a column says, with what to call it if it has to be made. */
  category?: { slug: string; names: Texts };
  eventTypes?: string[];
  /** Words that may be kinds of celebration; those that are none are let go. */
  tags?: string[];
  /** Left out when no column speaks of options. */
  options?: { names: string[]; whole?: ProductInput['options'] };
  variants: DraftVariant[];
  pictures?: DraftPicture[];
};

export type Assembled = { draft: Draft; problems: Omit<ImportProblem, 'slug'>[] };
