import { type SQL, sql } from 'drizzle-orm';
import { type Reader, statement } from '#platform/db';
import type { Texts } from '#platform/i18n';
import { isId } from '#platform/ids';
import type { NewProduct, ProductKind } from './contract.ts';
import { takenOn } from './taken-facts.ts';

/** What carts and checkout must know of a variant: its price now, its rules, its names for the order's copy. */
export type Sellable = {
  variantId: string;
  productId: string;
  slug: string;
  kind: ProductKind;
  published: boolean;
  sku: string;
  priceMinor: number;
  vatRateBp: number;
  names: Texts;
  options: NewProduct['options'];
  chosen: Record<string, string>;
  serves: number | null;
  leadDays: number;
  dayCapacity: number | null;
  minGuests: number | null;
  maxGuests: number | null;
  personalTextMax: number | null;
  pictureUpload: boolean;
  category: string;
  picture: { key: string; width: number; height: number; alt: Texts } | null;
  rentalOutDays: number | null;
  rentalBackDays: number | null;
  depositMinor: number | null;
  /** Free pieces, null when stock is not counted. */
  freeStock: number | null;
  /** Taken of the service's day, or of a rental on the fullest day of its window, when a day was asked for. */
  taken: number | null;
};

/** One statement for all variants asked for; those that do not exist are missing from the map. */
export async function sellables(
  reader: Reader,
  variantIds: readonly string[],
  day?: string,
): Promise<Map<string, Sellable>> {
  const known = variantIds.filter(isId);
  if (known.length === 0) return new Map();
  const [first = '', second] = known;
  const rows = await (second
    ? soldOfMany(reader, { ids: known, day: day ?? null })
    : soldOfOne(reader, { id: first, day: day ?? null }));
  return new Map(rows.map((row) => [row.variantId, row]));
}

const soldWhere = (day: SQL, where: SQL) => sql`
    select v.id as "variantId", p.id as "productId", p.slug, p.kind, p.state = 'published' and not v.withdrawn as published, v.sku,
      v.price_minor as "priceMinor", p.vat_rate_bp as "vatRateBp", p.names, p.options, v.options as chosen, v.serves,
      p.lead_days as "leadDays", p.day_capacity as "dayCapacity", p.min_guests as "minGuests", p.max_guests as "maxGuests",
      p.rental_out_days as "rentalOutDays", p.rental_back_days as "rentalBackDays", p.deposit_minor as "depositMinor",
      (p.personal_text->>'max')::int as "personalTextMax", p.picture_upload as "pictureUpload", g.slug as category,
      (select json_build_object('key', i.image_key, 'width', i.width, 'height', i.height, 'alt', i.alt)
       from product_pictures i where i.product_id = p.id order by i.position limit 1) as picture,
      k.on_hand - k.held as "freeStock", c.taken
    from variants v join products p on p.id = v.product_id join categories g on g.id = p.category_id
    left join stock k on k.variant_id = v.id
    ${takenOn(day)}
    where ${where}`;

const soldOfMany = statement<{ ids: string[]; day: string | null }, Sellable>((given) =>
  soldWhere(given('day'), sql`v.id = any(${given('ids')}::uuid[])`),
);
// For a list PostgreSQL makes a new plan each time, which takes longer than the query itself; most asks are for one.
const soldOfOne = statement<{ id: string; day: string | null }, Sellable>((given) =>
  soldWhere(given('day'), sql`v.id = ${given('id')}`),
);

/** The names of a variant's chosen options, for carts and orders. */
export const chosenNames = (sellable: Pick<Sellable, 'options' | 'chosen'>): Texts[] =>
  sellable.options.flatMap((option) => {
    const value = option.values.find((candidate) => candidate.code === sellable.chosen[option.code]);
    return value ? [value.names] : [];
  });
