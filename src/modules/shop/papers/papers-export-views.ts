import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#platform/db';
import { type Column, type ExportableList, sqlList } from '#platform/exports';
import { isPlainDay } from '#platform/time';
import { PapersQuery } from './contract.ts';
import { papersPolicy } from './papers.policy.ts';
import { filters } from './papers-views.ts';

const head: Column[] = [
  { key: 'number', kind: 'text' },
  { key: 'kind', kind: 'code', codes: 'paper' },
  { key: 'day', kind: 'day' },
  { key: 'orderNumber', kind: 'text' },
  { key: 'customerName', kind: 'text', onPaper: 1.8 },
];
const amounts: Column[] = [
  { key: 'net', kind: 'money' },
  { key: 'vat', kind: 'money' },
  { key: 'gross', kind: 'money' },
  { key: 'currency', kind: 'text', onPaper: 0 },
];

/** What a credit note gives back is below nought. */
const sign = sql`case when p.kind = 'invoice' then 1 else -1 end`;
const ofPaper = sql`
  p.number, p.kind, p.day::text as day, p.order_number as "orderNumber", p.customer_name as "customerName", p.currency`;

/** Invoices and credit notes, to take along. */
export const papersToExport = (reader: Reader): ExportableList<PapersQuery> =>
  sqlList({
    name: 'papers',
    reader,
    may: (by) => papersPolicy.allows(by, 'export-papers'),
    filter: PapersQuery,
    filters: { q: 'text', kind: { codes: 'paper' }, from: 'day', until: 'day' },
    columns: [...head, ...amounts],
    key: [{ column: sql`p.id`, type: 'uuid' }],
    query: (asked) => ({
      columns: sql`${ofPaper}, v.net * ${sign} as net, v.vat * ${sign} as vat, p.total_minor * ${sign} as gross`,
      from: sql`papers p`,
      joins: sql`cross join lateral (
        select coalesce(sum(net_minor), 0)::int as net, coalesce(sum(vat_minor), 0)::int as vat
        from paper_vat where paper_id = p.id) v`,
      where: filters(asked),
    }),
  });

const Day = z.string().refine(isPlainDay).optional().catch(undefined);
const PeriodQuery = z.object({ from: Day, until: Day });
type PeriodQuery = z.infer<typeof PeriodQuery>;

const inPeriod = ({ from, until }: PeriodQuery): SQL => filters({ from, until });

/** What the bookkeeper reads in: a row for each paper and rate of a period. */
export const bookingsToExport = (reader: Reader): ExportableList<PeriodQuery> =>
  sqlList({
    name: 'bookings',
    reader,
    may: (by) => papersPolicy.allows(by, 'export-papers'),
    filter: PeriodQuery,
    filters: { from: 'day', until: 'day' },
    columns: [...head, { key: 'rate', kind: 'percent', onPaper: 0.6 }, ...amounts],
    key: [
      { column: sql`p.id`, type: 'uuid' },
      { column: sql`v.rate_bp`, type: 'integer' },
    ],
    query: (asked) => ({
      columns: sql`${ofPaper}, v.rate_bp as rate, v.net_minor * ${sign} as net, v.vat_minor * ${sign} as vat, v.gross_minor * ${sign} as gross`,
      from: sql`papers p join paper_vat v on v.paper_id = p.id`,
      where: inPeriod(asked),
    }),
  });

/** The VAT of a period by rate: what was invoiced, what was credited, and what remains. */
export const vatToExport = (reader: Reader): ExportableList<PeriodQuery> =>
  sqlList({
    name: 'vat',
    reader,
    may: (by) => papersPolicy.allows(by, 'see-accounting'),
    filter: PeriodQuery,
    filters: { from: 'day', until: 'day' },
    columns: [
      { key: 'rate', kind: 'percent' },
      { key: 'invoiced', kind: 'money' },
      { key: 'credited', kind: 'money' },
      ...amounts,
    ],
    key: [{ column: sql`r.rate_bp`, type: 'integer' }],
    query: (asked, { currency }) => ({
      columns: sql`r.rate_bp as rate, r.invoiced, r.credited, r.net, r.vat, r.gross, ${currency}::text as currency`,
      from: sql`(
        select v.rate_bp, coalesce(sum(v.gross_minor) filter (where p.kind = 'invoice'), 0)::float8 as invoiced,
          coalesce(-sum(v.gross_minor) filter (where p.kind = 'credit-note'), 0)::float8 as credited,
          sum(v.net_minor * ${sign})::float8 as net, sum(v.vat_minor * ${sign})::float8 as vat, sum(v.gross_minor * ${sign})::float8 as gross
        from papers p join paper_vat v on v.paper_id = p.id where ${inPeriod(asked)} group by v.rate_bp) r`,
      where: sql`true`,
    }),
  });
