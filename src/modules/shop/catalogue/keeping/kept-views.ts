import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { KeptProduct } from '../contract.ts';

/** A kept product, with the variants that went away: a SKU that comes back is the same thing. */
export type StoredProduct = KeptProduct & { gone: { id: string; sku: string }[] };

const uuids = (ids: readonly string[]) =>
  sql`select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid`;
const texts = (values: readonly string[]) =>
  sql`select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)`;

/** Whole products by id or by slug, in one statement. */
export async function storedProducts(
  reader: Reader,
  { ids = [], slugs = [] }: { ids?: readonly string[]; slugs?: readonly string[] },
): Promise<StoredProduct[]> {
  if (ids.length + slugs.length === 0) return [];
  const { rows } = await reader.execute(sql`
    select ${wholeProduct} from products p
    where p.id in (${uuids(ids)} union all select id from products where slug in (${texts(slugs)}))
    order by p.id`);
  return rows.map((row) => withoutNulls(row.product as Record<string, unknown>) as StoredProduct);
}

const wholeProduct: SQL = sql`
  jsonb_build_object(
    'id', p.id, 'version', p.version, 'updatedAt', to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'isDemo', p.is_demo, 'slug', p.slug, 'state', p.state, 'kind', p.kind,
    'category', (select g.slug from categories g where g.id = p.category_id),
    'eventTypes', coalesce((select jsonb_agg(t.slug order by t.position, t.slug) from product_event_types pe
      join event_types t on t.id = pe.event_type_id where pe.product_id = p.id), '[]'),
    'names', p.names, 'summary', p.summary, 'description', p.description, 'options', p.options,
    'vatRateBp', p.vat_rate_bp, 'leadDays', p.lead_days, 'dayCapacity', p.day_capacity, 'minGuests', p.min_guests,
    'maxGuests', p.max_guests, 'rentalOutDays', p.rental_out_days, 'rentalBackDays', p.rental_back_days,
    'depositMinor', p.deposit_minor, 'allergens', p.allergens, 'diets', p.diets, 'maker', p.maker,
    'material', p.material, 'makingDays', p.making_days, 'uniquePiece', p.unique_piece)
  || jsonb_build_object(
    'personalText', p.personal_text, 'pictureUpload', p.picture_upload, 'highlight', p.highlight,
    'variants', coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor,
        'options', v.options, 'serves', v.serves, 'onHand', k.on_hand, 'held', k.held) order by v.position)
      from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id and not v.withdrawn), '[]'),
    'gone', coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku))
      from variants v where v.product_id = p.id and v.withdrawn), '[]'),
    'pictures', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'key', i.image_key, 'width', i.width,
        'height', i.height, 'alt', i.alt) order by i.position, i.id)
      from product_pictures i where i.product_id = p.id), '[]')) as product`;

/** What a column leaves empty is not there; counted stock keeps its null, which says "not counted". */
function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const variants = (row.variants as { serves: number | null }[]).map(({ serves, ...variant }) =>
    serves === null ? variant : { ...variant, serves },
  );
  return { ...present, variants };
}
