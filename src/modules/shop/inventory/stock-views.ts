import { type SQL, sql } from 'drizzle-orm';
import {
  chosenNames,
  isAmongLowFacts,
  isLowFacts,
  lowVariantFacts,
  productWordFacts,
  thresholdFacts,
} from '#modules/shop/catalogue';
import { containing, type Reader } from '#platform/db';
import type { MovementView, StockDetail, StockList, StockQuery, StockRow } from './contract.ts';

export const ROWS_PER_PAGE = 30;
const MOST_MOVEMENTS = 100;
const MOST_DAYS = 60;

const columns = (day: string) => sql`
  k.variant_id as "variantId", p.slug as "productSlug", p.names, v.sku, p.options, v.options as chosen, i.image_key as "imageKey",
  k.on_hand as "onHand", k.held, k.free, ${thresholdFacts} as "reorderAt", ${isLowFacts} as "runsOut",
  case when p.kind = 'rental' then coalesce(
    (select c.taken from capacity_days c where c.subject_id = v.id and c.day = ${day}::date), 0) end as out`;

export const counted = sql`stock k join variants v on v.id = k.variant_id and not v.withdrawn join products p on p.id = v.product_id`;

const joins = sql`
  ${counted}
  left join lateral (select image_key from product_pictures where product_id = p.id order by position limit 1) i on true`;

/** What is counted, scarcest first; with how many run out, whatever the page shows. */
export async function stockView(
  reader: Reader,
  query: StockQuery,
  today: string,
  countAll: () => Promise<number>,
): Promise<StockList> {
  const low = await countLow(reader);
  const page = query.page ?? 1;
  const order = sql`k.free, k.variant_id`;
  const { rows } = await reader.execute(sql`
    with page as (
      select k.variant_id, row_number() over (order by ${order}) as place from ${counted} where ${filters(query)}
      order by ${order} limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE})
    select ${columns(query.day ?? today)} from page join ${joins} on k.variant_id = page.variant_id order by page.place`);
  const total = query.q ? await countMatching(reader, query) : query.low ? low : await countAll();
  return {
    rows: rows.map(presentRow),
    total,
    low,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
  };
}

const countMatching = (reader: Reader, query: StockQuery) =>
  countIn(reader, sql`${counted} where ${filters(query)}`);

/** How many are counted: told by two indexes. */
export const countStocked = async (reader: Reader): Promise<number> =>
  (await countIn(reader, sql`stock`)) -
  (await countIn(reader, sql`stock k join variants v on v.id = k.variant_id where v.withdrawn`));

/** How many run out, whatever a page shows. */
export const countLow = (reader: Reader): Promise<number> => countIn(reader, sql`(${lowVariantFacts}) low`);

async function countIn(reader: Reader, what: SQL): Promise<number> {
  const { rows } = await reader.execute<{ count: number }>(sql`select count(*)::int as count from ${what}`);
  return rows[0]?.count ?? 0;
}

export function filters(query: StockQuery): SQL {
  const parts: SQL[] = [sql`true`];
  if (query.low) parts.push(sql`and ${isAmongLowFacts}`);
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
    parts.push(sql`and k.variant_id in (
      select n.id from variants n join products t on t.id = n.product_id where ${containing(productWordFacts('t'), word)}
      union all select n.id from variants n where not n.withdrawn and ${containing(sql`plain_letters(n.sku)`, word)})`);
  return sql.join(parts, sql` `);
}

/** One variant with its newest movements: the ledger that adds up to its figures. */
export async function stockDetailView(
  reader: Reader,
  variantId: string,
  today: string,
): Promise<StockDetail | undefined> {
  const { rows } = await reader.execute(
    sql`select ${columns(today)}, k.reorder_at as "ownThreshold", (select runs_out_at from shop_settings) as "usualThreshold" from ${joins} where k.variant_id = ${variantId}::uuid`,
  );
  if (!rows[0]) return undefined;
  const row = presentRow(rows[0]) as StockRow & Pick<StockDetail, 'ownThreshold' | 'usualThreshold'>;
  const moved = await reader.execute(sql`
    select m.id::text as id, m.at, m.reason, m.on_hand_delta as "onHandDelta", m.held_delta as "heldDelta", m.note,
      (select o.number from holds h join orders o on o.id::text = h.reference where h.id = m.hold_id) as "orderNumber"
    from stock_movements m where m.variant_id = ${variantId}::uuid order by m.id desc limit ${MOST_MOVEMENTS}`);
  const days = row.out === null ? [] : await letDays(reader, variantId, today);
  const movements = moved.rows.map((entry) => ({ ...entry, at: new Date(entry.at as string).toISOString() }));
  return { ...row, movements: movements as unknown as MovementView[], days };
}

async function letDays(reader: Reader, variantId: string, from: string): Promise<StockDetail['days']> {
  const { rows } = await reader.execute<StockDetail['days'][number]>(sql`
    select day::text as day, taken as out from capacity_days
    where subject_id = ${variantId}::uuid and day >= ${from}::date and taken > 0 order by day limit ${MOST_DAYS}`);
  return rows;
}

type Raw = Omit<StockRow, 'optionNames'> & Parameters<typeof chosenNames>[0];

function presentRow(raw: Record<string, unknown>): StockRow {
  const { options, chosen, ...row } = raw as Raw;
  return { ...row, optionNames: chosenNames({ options, chosen }) };
}
