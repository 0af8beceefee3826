import { z } from 'zod';
import { Day, Money, pageNumber, pageOf, pageSize, query, several, Text, wholeNumber } from '#platform/wire';
import { allergens, diets, productKinds, sortOrders } from './contract.ts';
import { AvailabilityView, PictureView } from './shown.contract.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
const occasion = {
  eventType: slug.optional(),
  date: Day.optional(),
  guests: wholeNumber(1, 5_000).optional(),
};

export const ProductsQuery = query({
  ...occasion,
  category: slug.optional(),
  q: z
    .string()
    .trim()
    .max(80)
    .optional()
    .describe('Words to look for; of words that very many products have, the best hits and not all of them'),
  minPrice: wholeNumber(0, 10_000_000).optional().describe('minor units'),
  maxPrice: wholeNumber(0, 10_000_000).optional().describe('minor units'),
  diet: several(diets).optional(),
  rating: wholeNumber(1, 5).optional().describe('so many stars or more on average'),
  sort: z.enum(sortOrders).optional(),
  page: pageNumber,
  perPage: pageSize,
});
export type ProductsQuery = z.infer<typeof ProductsQuery>;

export const OccasionQuery = query(occasion);
export const LanguageQuery = query({});
export const SlugParams = z.object({ slug: z.string().max(120) });

const Suggestion = z
  .object({ variantId: z.uuid(), quantity: z.int(), total: Money })
  .meta({ id: 'Suggestion' });

export const ProductCard = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    kind: z.enum(productKinds),
    name: Text,
    summary: Text,
    picture: PictureView.nullable(),
    fromPrice: Money,
    severalPrices: z.boolean(),
    availability: AvailabilityView,
    suggestion: Suggestion.nullable(),
    diets: z.array(z.enum(diets)),
    /** What buyers think of it, to a tenth of a star; null while nobody said. */
    rating: z.object({ average: z.number(), count: z.int() }).nullable(),
  })
  .meta({ id: 'ProductCard' });

export const ProductsResponse = pageOf(ProductCard).meta({ id: 'ProductPage' });

const Named = z.object({ code: z.string(), name: Text });

export const ProductResponse = ProductCard.omit({ picture: true })
  .extend({
    description: Text,
    category: z.object({ slug: z.string(), name: Text }),
    eventTypes: z.array(z.string()),
    pictures: z.array(PictureView),
    options: z.array(Named.extend({ values: z.array(Named) })),
    variants: z.array(
      z.object({
        id: z.uuid(),
        sku: z.string(),
        price: Money,
        options: z.record(z.string(), z.string()),
        serves: z.int().nullable(),
        availability: AvailabilityView,
        suggestedQuantity: z.int(),
      }),
    ),
    vatRateBp: z.int(),
    leadDays: z.int(),
    minGuests: z.int().nullable(),
    maxGuests: z.int().nullable(),
    allergens: z.array(z.enum(allergens)),
    maker: z.string().nullable(),
    material: Text.nullable(),
    makingDays: z.int().nullable(),
    uniquePiece: z.boolean(),
    personalText: z.object({ max: z.int(), label: Text }).nullable(),
    pictureUpload: z.boolean(),
    rental: z
      .object({
        outDays: z.int().describe('Leaves so many days before the celebration'),
        backDays: z.int().describe('Is back so many days after it'),
        deposit: Money.describe('For one piece, due at the handover'),
        window: z
          .object({ from: Day, until: Day })
          .nullable()
          .describe('Both days included; null without a date'),
      })
      .nullable(),
  })
  .meta({ id: 'Product' });

const Group = { slug: z.string(), name: Text, intro: Text, picture: z.string().nullable() };
export const CategoriesResponse = z.object({
  items: z.array(z.object({ ...Group, products: z.int() }).meta({ id: 'Category' })),
});
export const EventTypesResponse = z.object({ items: z.array(z.object(Group).meta({ id: 'EventType' })) });

export const AvailabilityQuery = query({
  product: slug.optional(),
  variant: z.uuid().optional(),
  date: Day.optional(),
  guests: wholeNumber(1, 5_000).optional(),
  quantity: wholeNumber(1, 9_999).default(1),
}).refine(({ product, variant }) => (product === undefined) !== (variant === undefined), {
  path: ['product'],
  error: 'either a product or a variant',
});

export const AvailabilityResponse = z
  .object({
    variants: z.array(
      z.object({
        id: z.uuid(),
        product: z.string(),
        /** Can this many be had, then? */
        available: z.boolean(),
        availability: AvailabilityView,
      }),
    ),
  })
  .meta({ id: 'Availabilities' });
