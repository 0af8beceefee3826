import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { QuotesQuery } from './contract.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { filters, waitsForUs } from './quotes-views.ts';

/** Quotes as they stand today, to take along. */
export const quotesToExport = (reader: Reader): ExportableList<QuotesQuery> =>
  sqlList({
    name: 'quotes',
    reader,
    may: (by) => quotesPolicy.allows(by, 'export-quotes'),
    filter: QuotesQuery,
    filters: { q: 'text', state: { codes: 'quote' } },
    columns: [
      { key: 'number', kind: 'text' },
      { key: 'askedAt', kind: 'instant' },
      { key: 'name', kind: 'text', onPaper: 1.5 },
      { key: 'contactEmail', kind: 'text', onPaper: 0 },
      { key: 'contactPhone', kind: 'text', onPaper: 0 },
      { key: 'state', kind: 'code', codes: 'quote' },
      { key: 'eventType', kind: 'texts' },
      { key: 'day', kind: 'day' },
      { key: 'guests', kind: 'number', onPaper: 0.6 },
      { key: 'town', kind: 'text' },
      { key: 'validUntil', kind: 'day' },
      { key: 'waitsForUs', kind: 'code', codes: 'yes-no', onPaper: 0.7 },
      { key: 'total', kind: 'money' },
      { key: 'currency', kind: 'text', onPaper: 0 },
    ],
    key: [{ column: sql`q.id`, type: 'uuid' }],
    query: (asked, { today }) => ({
      columns: sql`
        q.number, q.asked_at as "askedAt", q.contact_name as name, q.contact_email as "contactEmail", q.contact_phone as "contactPhone",
        case when q.state = 'proposed' and q.valid_until < ${today}::date then 'expired' else q.state end as state,
        coalesce(t.names, jsonb_build_object('en', q.event_type)) as "eventType", q.day::text as day, q.guests, q.town,
        q.valid_until::text as "validUntil", ${waitsForUs}::text as "waitsForUs", q.total_minor as total, q.currency`,
      from: sql`quotes q`,
      joins: sql`left join event_types t on t.slug = q.event_type`,
      where: filters(asked, today),
    }),
  });
