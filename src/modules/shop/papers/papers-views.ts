import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type { PapersList, PapersQuery, PaperView } from './contract.ts';

export const ROWS_PER_PAGE = 25;

const columns = sql`
  p.id, p.number, p.kind, p.day::text as day, p.order_number as "orderNumber", p.customer_name as "customerName",
  p.total_minor as "totalMinor", p.currency`;

const orders: Record<NonNullable<PapersQuery['sort']>, SQL> = {
  newest: sql`p.day desc, p.issued_at desc, p.id desc`,
  oldest: sql`p.day, p.issued_at, p.id`,
  amount: sql`p.total_minor desc, p.id desc`,
};

/** One page of papers, and what all that are found come to, in two statements. */
export async function papersView(reader: Reader, query: PapersQuery): Promise<PapersList> {
  const page = query.page ?? 1;
  const [found, sums] = await Promise.all([
    reader.execute(sql`
      select ${columns} from papers p where ${filters(query)} order by ${orders[query.sort ?? 'newest']}
      limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE}`),
    reader.execute<{ total: number; invoices: string; credits: string }>(sql`
      select count(*)::int as total,
        coalesce(sum(p.total_minor) filter (where p.kind = 'invoice'), 0) as invoices,
        coalesce(sum(p.total_minor) filter (where p.kind = 'credit-note'), 0) as credits
      from papers p where ${filters(query)}`),
  ]);
  const { total = 0, invoices = 0, credits = 0 } = sums.rows[0] ?? {};
  return {
    rows: found.rows as PapersList['rows'],
    total,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
    sums: { invoicesMinor: Number(invoices), creditNotesMinor: Number(credits) },
  };
}

export function filters({ q, kind, from, until }: PapersQuery): SQL {
  const parts: SQL[] = [sql`true`];
  for (const word of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
    parts.push(sql`and ${containing(sql`p.search`, word)}`);
  if (kind) parts.push(sql`and p.kind = ${kind}`);
  if (from) parts.push(sql`and p.day >= ${from}::date`);
  if (until) parts.push(sql`and p.day <= ${until}::date`);
  return sql.join(parts, sql` `);
}

/** The papers of an order, the invoice first. */
export async function papersOfOrder(reader: Reader, orderId: string): Promise<PaperView[]> {
  const { rows } = await reader.execute(sql`
    select p.number, p.kind, p.day::text as day, p.total_minor as "totalMinor", p.currency
    from papers p where p.order_id = ${orderId}::uuid order by p.kind desc, p.place`);
  return rows as PaperView[];
}
