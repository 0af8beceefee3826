import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { allergens, diets, MOST_OUT_DAYS, productKinds } from './product.contract.ts';

export const productStates = ['draft', 'published', 'archived'] as const;
export type ProductState = (typeof productStates)[number];

/** How much a shop may hold of each: limits that no shop meets and a hostile form does. */
export const MOST = { options: 4, values: 40, variants: 200, pictures: 24, priceMinor: 100_000_000 };
export const MOST_LETTERS = { name: 120, summary: 300, description: 20_000, slug: 80, sku: 60, short: 80 };

const text = (most: number) => z.string().trim().max(most);
/** A text per language; an empty one is none. */
const texts = (most: number) =>
  z
    .object({ en: text(most).optional(), nl: text(most).optional(), fr: text(most).optional() })
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, said]) => said)) as Texts);
const named = (most: number) =>
  texts(most).refine((given) => Object.keys(given).length > 0, { message: 'name-missing' });

export const Slug = z
  .string()
  .max(MOST_LETTERS.slug)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug-form');
const Code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const Price = whole(0, MOST.priceMinor);

export const ProductVariant = z.object({
  /** The variant it was, so that another SKU is the same thing renamed; without it, the SKU says which. */
  id: z.uuid().optional(),
  sku: text(MOST_LETTERS.sku).min(1, 'sku-missing'),
  priceMinor: Price,
  options: z.record(Code, Code),
  serves: whole(1, 5_000).optional(),
  /** Pieces on hand from now on: counted, in the same transaction. Left out, stock stays as it is. */
  onHand: whole(0, 1_000_000).optional(),
});

export const ProductPicture = z.object({
  key: text(120),
  width: whole(1, 20_000),
  height: whole(1, 20_000),
  alt: texts(200),
});

/** A whole product as a form, an import or the API gives it; `check-product.ts` has the rules between its fields. */
export const ProductInput = z.object({
  slug: Slug,
  state: z.enum(productStates).default('draft'),
  kind: z.enum(productKinds),
  category: Slug,
  eventTypes: z.array(Slug).max(40).default([]),
  names: named(MOST_LETTERS.name),
  summary: texts(MOST_LETTERS.summary).default({}),
  description: texts(MOST_LETTERS.description).default({}),
  options: z
    .array(
      z.object({
        code: Code,
        names: named(MOST_LETTERS.short),
        values: z
          .array(z.object({ code: Code, names: named(MOST_LETTERS.short) }))
          .min(1)
          .max(MOST.values),
      }),
    )
    .max(MOST.options)
    .default([]),
  variants: z.array(ProductVariant).min(1, 'variant-missing').max(MOST.variants),
  vatRateBp: whole(0, 10_000),
  leadDays: whole(0, 365).default(0),
  dayCapacity: whole(1, 10_000).optional(),
  minGuests: whole(1, 5_000).optional(),
  maxGuests: whole(1, 5_000).optional(),
  rentalOutDays: whole(0, MOST_OUT_DAYS).optional(),
  rentalBackDays: whole(0, 60).optional(),
  depositMinor: Price.optional(),
  allergens: z.array(z.enum(allergens)).default([]),
  diets: z.array(z.enum(diets)).default([]),
  maker: text(MOST_LETTERS.short).optional(),
  material: texts(200).optional(),
  makingDays: whole(0, 365).optional(),
  uniquePiece: z.boolean().default(false),
  personalText: z.object({ max: whole(1, 500), label: texts(MOST_LETTERS.short) }).optional(),
  pictureUpload: z.boolean().default(false),
  highlight: z.boolean().default(false),
  /** Given, they become the pictures of the product; left out, its pictures stay. */
  pictures: z.array(ProductPicture).max(MOST.pictures).optional(),
});
export type ProductInput = z.infer<typeof ProductInput>;
export type ProductVariant = z.infer<typeof ProductVariant>;

/** A product as it is kept: what a form is filled from, and what an export writes. */
export type KeptProduct = Omit<ProductInput, 'variants' | 'pictures'> & {
  id: string;
  version: number;
  updatedAt: string;
  isDemo: boolean;
  variants: (Omit<ProductVariant, 'onHand'> & {
    id: string;
    /** Pieces on hand and kept for orders; null when they are not counted. */
    onHand: number | null;
    held: number | null;
  })[];
  pictures: (z.infer<typeof ProductPicture> & { id: string })[];
};

/** What is wrong with one field, by its path as in `variants.2.sku`; `product` is the slug it was given under. */
export type ProductProblem = { product: string; field: string; code: ProductProblemCode };
export const productProblemCodes = [
  'slug-form',
  'slug-taken',
  'slug-twice',
  'sku-missing',
  'sku-taken',
  'sku-twice',
  'name-missing',
  'variant-missing',
  'variant-twice',
  'variant-without-option',
  'option-twice',
  'no-such-category',
  'no-such-event-type',
  'capacity-missing',
  'guests-order',
  'kind-counted',
  'window-missing',
  'pieces-missing',
  'kind-let',
  'below-held',
  'below-let',
  'out-of-range',
] as const;
export type ProductProblemCode = (typeof productProblemCodes)[number];

export type KeepingRefusal =
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'no-such-product'
  | 'no-such-group'
  | 'no-such-picture'
  | 'no-such-change'
  | 'already-undone'
  | 'not-empty'
  | 'too-many'
  | 'nothing-to-change';

export type SavedProduct = {
  id: string;
  slug: string;
  version: number;
  outcome: 'added' | 'changed' | 'same';
  variants: { id: string; sku: string }[];
};

/** Categories and kinds of celebration are kept alike. */
export const groupKinds = ['category', 'event-type'] as const;
export type GroupKind = (typeof groupKinds)[number];
export const GroupInput = z.object({
  slug: Slug,
  names: named(MOST_LETTERS.name),
  intro: texts(MOST_LETTERS.summary).default({}),
});
export type GroupInput = z.infer<typeof GroupInput>;
export type KeptGroup = {
  id: string;
  slug: string;
  names: Texts;
  intro: Texts;
  picture: string | null;
  products: number;
};

export const keepingSorts = ['recent', 'name', 'price-up', 'price-down', 'stock'] as const;
export type KeepingSort = (typeof keepingSorts)[number];

/** What the office's list is asked; from an address bar, so that what cannot be used is left out. */
export const KeepingQuery = z.object({
  q: text(80).optional().catch(undefined),
  state: z.enum(productStates).optional().catch(undefined),
  category: Slug.optional().catch(undefined),
  kind: z.enum(productKinds).optional().catch(undefined),
  eventType: Slug.optional().catch(undefined),
  low: z.literal('1').optional().catch(undefined),
  sort: z.enum(keepingSorts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type KeepingQuery = z.infer<typeof KeepingQuery>;

export type KeepingRow = {
  id: string;
  slug: string;
  names: Texts;
  state: ProductState;
  kind: KeptProduct['kind'];
  categoryNames: Texts;
  imageKey: string | null;
  variants: number;
  lowestMinor: number;
  highestMinor: number;
  /** Free pieces over its counted variants; null when none is counted. */
  free: number | null;
  /** At least one of them has as few free pieces as its threshold, or fewer. */
  runsOut: boolean;
  updatedAt: string;
};
export type KeepingList = {
  rows: KeepingRow[];
  total: number;
  page: number;
  pages: number;
  /** How many there are in each state, whatever the page shows. */
  states: Record<ProductState, number>;
  low: number;
};

/** Which products a change of many is for: those ticked, or all that the list's query finds. */
export type Selection = { ids: string[] } | { matching: KeepingQuery };

/** Amounts are minor units; a percentage is in hundredths of a percent, so 12.5 % is 1250. */
export const BulkChange = z.union([
  z.object({ what: z.literal('price'), how: z.literal('set'), minor: Price }),
  z.object({
    what: z.literal('price'),
    how: z.literal('add'),
    minor: whole(-MOST.priceMinor, MOST.priceMinor),
  }),
  z.object({ what: z.literal('price'), how: z.literal('percent'), bp: whole(-10_000, 100_000) }),
  z.object({ what: z.literal('state'), state: z.enum(productStates) }),
  z.object({ what: z.literal('category'), category: Slug }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

/** One thing a change of many touches: a variant for prices, else a product; `was` and `became` as the journal has them. */
export type BulkLine = {
  productId: string;
  subjectId: string;
  names: Texts;
  sku: string | null;
  was: string;
  became: string;
};
/** What a change of many would do; `left` stays as it is, by why. */
export type BulkPreview = {
  lines: BulkLine[];
  changes: number;
  products: number;
  same: number;
  left: { names: Texts; why: 'below-zero' | 'too-dear' }[];
};

/** So many products one change of many takes. */
export const MOST_IN_BULK = 5_000;

const codeOf = (message: string): ProductProblemCode =>
  productProblemCodes.find((code) => code === message) ?? 'out-of-range';

/** What the shape of a product refused, in the words of its rules. */
export const problemsOf = (error: z.ZodError, product: string): ProductProblem[] =>
  error.issues.map(({ path, message }) => ({ product, field: path.join('.'), code: codeOf(message) }));
