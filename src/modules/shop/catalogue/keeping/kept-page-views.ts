import { type SQL, sql } from 'drizzle-orm';
import { FOR_ITS_VALUES, type Reader } from '#platform/db';
import type { KeepingQuery, KeepingRow } from '../contract.ts';
import { isLowFacts } from '../low-stock-facts.ts';

export const ROWS_PER_PAGE = 30;

/** Which products `p` are meant, in which order, and how many they are. */
type WantedKept = { where: SQL; sort: KeepingQuery['sort']; total: number };

/** So few are sorted as they are. */
const FEW = 1_000;

/** One page of the office's list: its rows. */
export async function pageOfKept(
  reader: Reader,
  { where, sort = 'recent', total }: WantedKept,
  page: number,
): Promise<{ rows: KeepingRow[]; page: number }> {
  const from = (page - 1) * ROWS_PER_PAGE;
  if (sort === 'stock' && total > FEW) {
    const rows = await rowsOf(reader, amongTheScarcest(where, from));
    if (rows.length === ROWS_PER_PAGE) return { rows, page };
  }
  return { rows: await rowsOf(reader, ordered(where, orders[sort], from)), page };
}

async function rowsOf(reader: Reader, chosen: SQL): Promise<KeepingRow[]> {
  const { rows } = await reader.execute(sql`${sql.raw(FOR_ITS_VALUES)}
    with page as (${chosen})
    select p.id, p.slug, p.names, p.state, p.kind, g.names as "categoryNames", i.image_key as "imageKey",
      v.variants, coalesce(v.lowest, 0) as "lowestMinor", coalesce(v.highest, 0) as "highestMinor", v.free, v.low as "runsOut",
      to_char(p.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt"
    from page join products p on p.id = page.id join categories g on g.id = p.category_id
    left join lateral (select image_key from product_pictures where product_id = p.id order by position, id limit 1) i on true
    cross join lateral (
      select count(*)::int as variants, min(v.price_minor) as lowest, max(v.price_minor) as highest,
        sum(k.free)::int as free, coalesce(bool_or(${isLowFacts}), false) as low
      from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id and not v.withdrawn) v
    order by page.place`);
  return rows as unknown as KeepingRow[];
}

const scarcestOf = (product: SQL, what: SQL) => sql`(
  select ${what} from variants o join stock s on s.variant_id = o.id
  where o.product_id = ${product} and not o.withdrawn order by s.free, s.variant_id limit 1)`;

// Each but the last the order of an index, forwards or backwards.
const orders = {
  recent: sql`p.updated_at desc, p.id`,
  name: sql`plain_letters(coalesce(p.names->>'en', p.names->>'nl', p.names->>'fr', '')), p.id`,
  'price-up': sql`p.from_price_minor, p.id`,
  'price-down': sql`p.from_price_minor desc, p.id desc`,
  stock: sql`${scarcestOf(sql`p.id`, sql`s.free`)} nulls last, ${scarcestOf(sql`p.id`, sql`s.variant_id`)}, p.id`,
};

const ordered = (where: SQL, order: SQL, from: number): SQL => sql`
  select p.id, row_number() over (order by ${order}) as place from products p where ${where}
  order by ${order} limit ${ROWS_PER_PAGE}::int offset ${from}::int`;

/** So many pieces of stock are looked at for each product of the pages up to this one. */
const LOOKED_AT = 20;

/**
 * The order by what is scarcest, read from an index on stock: a product stands where its scarcest variant does. Whoever looks for
 * what few of the scarcest are has no whole page of it here.
 */
const amongTheScarcest = (where: SQL, from: number): SQL => sql`
  select p.id, row_number() over (order by k.free, k.variant_id) as place
  from (
    select free, variant_id, product_id from stock order by free, variant_id
    limit ${(from + ROWS_PER_PAGE) * LOOKED_AT}::int) k
  join products p on p.id = k.product_id
  where ${where} and k.variant_id = ${scarcestOf(sql`k.product_id`, sql`s.variant_id`)}
  order by k.free, k.variant_id limit ${ROWS_PER_PAGE}::int offset ${from}::int`;
