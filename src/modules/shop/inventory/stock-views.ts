import { type SQL, sql } from 'drizzle-orm';
import { chosenNames } from '#modules/shop/catalogue';
import type { Reader } from '#platform/db';
import {
  type MovementView,
  RUNS_OUT_AT,
  type StockDetail,
  type StockList,
  type StockQuery,
  type StockRow,
} from './contract.ts';

export const ROWS_PER_PAGE = 30;
const MOST_MOVEMENTS = 100;

const columns = sql`
  k.variant_id as "variantId", p.slug as "productSlug", p.names, v.sku, p.options, v.options as chosen, i.image_key as "imageKey",
  k.on_hand as "onHand", k.held, k.on_hand - k.held as free`;

const joins = sql`
  stock k join variants v on v.id = k.variant_id and not v.withdrawn join products p on p.id = v.product_id
  left join lateral (select image_key from product_pictures where product_id = p.id order by position limit 1) i on true`;

/** What is counted, scarcest first; with how many run out, whatever the page shows. */
export async function stockView(reader: Reader, query: StockQuery): Promise<StockList> {
  const page = query.page ?? 1;
  const { rows } = await reader.execute(sql`
    select ${columns}, count(*) over ()::int as total
    from ${joins} where ${filters(query)}
    order by k.on_hand - k.held, p.position, v.position, v.id
    limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE}`);
  const counted = await reader.execute(
    sql`select count(*)::int as low from stock k join variants v on v.id = k.variant_id and not v.withdrawn where k.on_hand - k.held <= ${RUNS_OUT_AT}`,
  );
  const total = (rows[0]?.total as number | undefined) ?? 0;
  return {
    rows: rows.map(presentRow),
    total,
    low: counted.rows[0]?.low as number,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
  };
}

function filters(query: StockQuery): SQL {
  const parts: SQL[] = [sql`true`];
  if (query.low) parts.push(sql`and k.on_hand - k.held <= ${RUNS_OUT_AT}`);
  for (const word of (query.q ?? '').split(/\s+/).filter(Boolean).slice(0, 6)) {
    // `strpos`, not LIKE: a percent sign somebody types is a percent sign.
    parts.push(sql`and strpos(plain_letters(p.names::text || ' ' || v.sku), plain_letters(${word})) > 0`);
  }
  return sql.join(parts, sql` `);
}

/** One variant with its newest movements: the ledger that adds up to its figures. */
export async function stockDetailView(reader: Reader, variantId: string): Promise<StockDetail | undefined> {
  const { rows } = await reader.execute(
    sql`select ${columns} from ${joins} where k.variant_id = ${variantId}::uuid`,
  );
  if (!rows[0]) return undefined;
  const row = presentRow(rows[0]);
  const moved = await reader.execute(sql`
    select m.id::text as id, m.at, m.reason, m.on_hand_delta as "onHandDelta", m.held_delta as "heldDelta", m.note,
      (select o.number from holds h join orders o on o.id::text = h.reference where h.id = m.hold_id) as "orderNumber"
    from stock_movements m where m.variant_id = ${variantId}::uuid order by m.id desc limit ${MOST_MOVEMENTS}`);
  const movements = moved.rows.map((entry) => ({ ...entry, at: new Date(entry.at as string).toISOString() }));
  return { ...row, movements: movements as unknown as MovementView[] };
}

type Raw = Omit<StockRow, 'optionNames'> & Parameters<typeof chosenNames>[0] & { total?: number };

function presentRow(raw: Record<string, unknown>): StockRow {
  const { total: _, options, chosen, ...row } = raw as Raw;
  return { ...row, optionNames: chosenNames({ options, chosen }) };
}
