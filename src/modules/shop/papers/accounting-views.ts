import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { PaperKind, Period, VatOfPeriod } from './contract.ts';

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
