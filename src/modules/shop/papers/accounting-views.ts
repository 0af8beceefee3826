import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { PaperKind, PapersQuery, Period, VatOfPeriod } from './contract.ts';
import { filters } from './papers-views.ts';

const nothing = { gross: 0, net: 0, vat: 0 };

/** VAT by rate: invoices less credit notes, of a period by the day of the paper. */
export async function vatOfPeriod(
  reader: Reader,
  { from, until }: Period,
  currency: string,
): Promise<VatOfPeriod> {
  const inPeriod = sql`p.day between ${from}::date and ${until}::date`;
  const [byRate, counts] = await Promise.all([
    reader.execute<{ rateBp: number; kind: PaperKind; gross: string; net: string; vat: string }>(sql`
      select v.rate_bp as "rateBp", p.kind, sum(v.gross_minor) as gross, sum(v.net_minor) as net, sum(v.vat_minor) as vat
      from papers p join paper_vat v on v.paper_id = p.id where ${inPeriod} group by v.rate_bp, p.kind order by v.rate_bp`),
    reader.execute<{ kind: PaperKind; count: number }>(
      sql`select p.kind, count(*)::int as count from papers p where ${inPeriod} group by p.kind`,
    ),
  ]);
  const amountsOf = (rateBp: number, kind: PaperKind) => {
    const row = byRate.rows.find((one) => one.rateBp === rateBp && one.kind === kind);
    return row ? { gross: Number(row.gross), net: Number(row.net), vat: Number(row.vat) } : nothing;
  };
  const rates = [...new Set(byRate.rows.map(({ rateBp }) => rateBp))].map((rateBp) => {
    const invoiced = amountsOf(rateBp, 'invoice');
    const credited = amountsOf(rateBp, 'credit-note');
    return { rateBp, invoiced, credited, remains: less(invoiced, credited) };
  });
  const countOf = (kind: PaperKind) => counts.rows.find((row) => row.kind === kind)?.count ?? 0;
  return {
    rates,
    invoices: countOf('invoice'),
    creditNotes: countOf('credit-note'),
    sum: rates.reduce((sum, { remains }) => plus(sum, remains), nothing),
    currency,
  };
}

type Amounts = typeof nothing;
const plus = (a: Amounts, b: Amounts): Amounts => ({
  gross: a.gross + b.gross,
  net: a.net + b.net,
  vat: a.vat + b.vat,
});
const less = (a: Amounts, b: Amounts): Amounts => plus(a, { gross: -b.gross, net: -b.net, vat: -b.vat });

/** One row of a file: a paper, or a paper at one rate; credit notes below nought. */
export type FileRow = {
  number: string;
  kind: PaperKind;
  day: string;
  orderNumber: string;
  customerName: string;
  rateBp: number | null;
  net: number;
  vat: number;
  gross: number;
  currency: string;
};

const ROWS_AT_ONCE = 2_000;

const sign = sql`case when p.kind = 'invoice' then 1 else -1 end`;
const named = sql`
  p.number, p.kind, p.day::text as day, p.order_number as "orderNumber", p.customer_name as "customerName", p.currency`;

/** Every paper that a filter finds, oldest first, some at a time. */
export async function* paperRows(reader: Reader, query: PapersQuery): AsyncGenerator<FileRow[]> {
  for (let after = 0; ; after += ROWS_AT_ONCE) {
    const { rows } = await reader.execute<FileRow>(sql`
      select ${named}, null::int as "rateBp", v.net * ${sign} as net, v.vat * ${sign} as vat, p.total_minor * ${sign} as gross
      from papers p cross join lateral (
        select coalesce(sum(net_minor), 0)::int as net, coalesce(sum(vat_minor), 0)::int as vat
        from paper_vat where paper_id = p.id) v
      where ${filters(query)} order by p.day, p.issued_at, p.id limit ${ROWS_AT_ONCE} offset ${after}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** The papers of a period, one row for each rate, oldest first. */
export async function* rateRows(reader: Reader, { from, until }: Period): AsyncGenerator<FileRow[]> {
  for (let after = 0; ; after += ROWS_AT_ONCE) {
    const { rows } = await reader.execute<FileRow>(sql`
      select ${named}, v.rate_bp as "rateBp", v.net_minor * ${sign} as net, v.vat_minor * ${sign} as vat,
        v.gross_minor * ${sign} as gross
      from papers p join paper_vat v on v.paper_id = p.id
      where p.day between ${from}::date and ${until}::date
      order by p.day, p.issued_at, p.id, v.rate_bp limit ${ROWS_AT_ONCE} offset ${after}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}
