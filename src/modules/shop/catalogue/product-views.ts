import { type SQL, sql } from 'drizzle-orm';
import { type Reader, statement } from '#platform/db';
import { type Language, pickText, type Texts } from '#platform/i18n';
import { availabilityOf, freeOnDay, type ShopDays } from './availability.ts';
import { type CardRow, presentCard } from './card-rows.ts';
import type { Allergen, NewProduct, Occasion, ProductView } from './contract.ts';
import { relatedView } from './listing-views.ts';
import { rentalOf } from './rental-window.ts';
import { quantityFor } from './suggestion.ts';
import { takenOfAll, takenOn } from './taken-facts.ts';

type VariantRow = {
  id: string;
  sku: string;
  priceMinor: number;
  options: Record<string, string>;
  serves: number | null;
  freeStock: number | null;
  taken: number | null;
};

type ProductRow = Omit<CardRow, 'variants' | 'picture' | 'hasChoices'> & {
  rentalBackDays: number | null;
  depositMinor: number | null;
  description: Texts;
  categorySlug: string;
  categoryNames: Texts;
  eventTypes: string[];
  options: NewProduct['options'];
  vatRateBp: number;
  allergens: Allergen[];
  maker: string | null;
  material: Texts | null;
  makingDays: number | null;
  uniquePiece: boolean;
  personalText: { max: number; label: Texts } | null;
  pictureUpload: boolean;
  variants: VariantRow[];
  pictures: { key: string; width: number; height: number; alt: Texts }[];
};

const SLUG = /^[a-z0-9-]{1,120}$/;

/** A published product with everything its page shows: two statements, the second for its related cards. */
export async function productView(
  reader: Reader,
  slug: string,
  occasion: Occasion,
  shop: ShopDays,
  language: Language,
  { drafts = false } = {},
): Promise<ProductView | undefined> {
  const product = await productAlone(reader, slug, occasion, shop, language, { drafts });
  return product && { ...product, related: await relatedView(reader, product.id, occasion, shop, language) };
}

/** The same without its related cards, in one statement. */
export async function productAlone(
  reader: Reader,
  slug: string,
  occasion: Occasion,
  shop: ShopDays,
  language: Language,
  { drafts = false } = {},
): Promise<Omit<ProductView, 'related'> | undefined> {
  // What comes from an address bar may hold what PostgreSQL cannot even read.
  const row = SLUG.test(slug) ? await productRow(reader, slug, occasion.day, drafts) : undefined;
  if (!row) return undefined;
  const {
    picture: _,
    quickAdd: __,
    ...card
  } = presentCard({ ...row, picture: null, hasChoices: true }, occasion, shop, language);
  return {
    ...card,
    description: pickText(row.description, language),
    category: { slug: row.categorySlug, name: pickText(row.categoryNames, language) },
    eventTypes: row.eventTypes,
    pictures: row.pictures.map((picture) => ({ ...picture, alt: pickText(picture.alt, language) })),
    options: row.options.map((option) => ({
      code: option.code,
      name: pickText(option.names, language),
      values: option.values.map((value) => ({ code: value.code, name: pickText(value.names, language) })),
    })),
    variants: row.variants.map((variant) => presentVariant(row, variant, occasion, shop)),
    vatRateBp: row.vatRateBp,
    leadDays: row.leadDays,
    minGuests: row.minGuests,
    maxGuests: row.maxGuests,
    allergens: row.allergens,
    maker: row.maker,
    material: row.material && pickText(row.material, language),
    makingDays: row.makingDays,
    uniquePiece: row.uniquePiece,
    personalText: row.personalText && {
      max: row.personalText.max,
      label: pickText(row.personalText.label, language),
    },
    pictureUpload: row.pictureUpload,
    rental: rentalOf(row, occasion.day),
  };
}

/** Where the product that was once known by this address can be found. */
export async function presentSlug(reader: Reader, slug: string): Promise<string | undefined> {
  if (!SLUG.test(slug)) return undefined;
  const { rows } = await reader.execute<{ slug: string }>(sql`
    select p.slug from former_slugs f join products p on p.id = f.product_id
    where f.slug = ${slug} and p.state = 'published'`);
  return rows[0]?.slug;
}

function presentVariant(row: ProductRow, variant: VariantRow, occasion: Occasion, shop: ShopDays) {
  const { freeStock, taken, ...shown } = variant;
  const free = freeOnDay({ ...row, freeStock, taken }, occasion.day);
  return {
    ...shown,
    availability: availabilityOf({ ...row, freeStock, freeOnDay: free }, shop, {
      ...(occasion.day ? { day: occasion.day } : {}),
      ...(occasion.guests ? { guests: occasion.guests } : {}),
    }),
    suggestedQuantity: quantityFor(row.kind, variant.serves, occasion.guests),
  };
}

type Asked = { slug: string; drafts: boolean };
type Given<T> = (name: keyof T & string) => SQL;

type Taken = { each: SQL; all: SQL; join: SQL };

const productRows = (given: Given<Asked>, { each, all, join }: Taken) => sql`
    select p.id, p.slug, p.kind, p.names, p.summary, p.description, p.options, p.diets, p.allergens, p.maker, p.material,
      p.vat_rate_bp as "vatRateBp", p.lead_days as "leadDays", p.day_capacity as "dayCapacity",
      p.min_guests as "minGuests", p.max_guests as "maxGuests", p.making_days as "makingDays",
      p.unique_piece as "uniquePiece", p.personal_text as "personalText", p.picture_upload as "pictureUpload",
      p.rental_out_days as "rentalOutDays", p.rental_back_days as "rentalBackDays", p.deposit_minor as "depositMinor",
      p.rating_sum as "ratingSum", p.rating_count as "ratingCount",
      g.slug as "categorySlug", g.names as "categoryNames", v.taken,
      array(select t.slug from product_event_types pe join event_types t on t.id = pe.event_type_id
            where pe.product_id = p.id order by t.position) as "eventTypes",
      v.variants, v."freeStock",
      coalesce((select json_agg(json_build_object('key', i.image_key, 'width', i.width, 'height', i.height, 'alt', i.alt) order by i.position)
        from product_pictures i where i.product_id = p.id), '[]') as pictures
    from products p join categories g on g.id = p.category_id
    cross join lateral (
      select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor, 'options', v.options,
               'serves', v.serves, 'freeStock', k.on_hand - k.held, 'taken', ${each}) order by v.position) as variants,
             case when bool_and(k.variant_id is not null) then sum(k.on_hand - k.held)::int end as "freeStock", ${all} as taken
      from variants v left join stock k on k.variant_id = v.id ${join} where v.product_id = p.id and not v.withdrawn) v
    where p.slug = ${given('slug')} and (p.state = 'published' or ${given('drafts')}::boolean)`;

// Written once, not at every call: pages and the API ask nothing more often. Two, for a day that is null would be planned anew
// each time.
const askProduct = statement<Asked, ProductRow>((given) =>
  productRows(given, { each: sql`null::int`, all: sql`null::int`, join: sql`` }),
);
const askProductOn = statement<Asked & { day: string }, ProductRow>((given) =>
  productRows(given, { each: sql`c.taken`, all: takenOfAll, join: takenOn(given('day')) }),
);

async function productRow(
  reader: Reader,
  slug: string,
  day: string | undefined,
  drafts: boolean,
): Promise<ProductRow | undefined> {
  const [row] = await (day === undefined
    ? askProduct(reader, { slug, drafts })
    : askProductOn(reader, { slug, drafts, day }));
  return row;
}
