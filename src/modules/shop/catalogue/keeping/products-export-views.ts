import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { KeepingQuery } from '../contract.ts';
import { isLowFacts } from '../low-stock-facts.ts';
import { matching } from './keeping-views.ts';

/** The office's list of products, to take along. What moves a catalogue to another shop and back is the import's own file. */
export const productsToExport = (reader: Reader): ExportableList<KeepingQuery> =>
  sqlList({
    name: 'products',
    reader,
    may: (by) => cataloguePolicy.allows(by, 'keep-catalogue'),
    filter: KeepingQuery,
    filters: {
      q: 'text',
      state: { codes: 'product' },
      category: 'text',
      kind: { codes: 'product-kind' },
      eventType: 'text',
      low: { codes: 'yes-no' },
    },
    columns: [
      { key: 'name', kind: 'texts', onPaper: 2 },
      { key: 'slug', kind: 'text', onPaper: 0 },
      { key: 'category', kind: 'texts' },
      { key: 'kind', kind: 'code', codes: 'product-kind' },
      { key: 'state', kind: 'code', codes: 'product' },
      { key: 'variants', kind: 'number', onPaper: 0.6 },
      { key: 'lowest', kind: 'money' },
      { key: 'highest', kind: 'money' },
      { key: 'free', kind: 'number', onPaper: 0.6 },
      { key: 'runsOut', kind: 'code', codes: 'yes-no', onPaper: 0.7 },
      { key: 'updatedAt', kind: 'instant', onPaper: 1.2 },
      { key: 'currency', kind: 'text', onPaper: 0 },
    ],
    key: [{ column: sql`p.id`, type: 'uuid' }],
    query: (asked, { currency }) => ({
      columns: sql`
        p.names as name, p.slug, g.names as category, p.kind, p.state, v.variants, v.lowest, v.highest, v.free, v.low as "runsOut",
        p.updated_at as "updatedAt", ${currency}::text as currency`,
      from: sql`products p`,
      joins: sql`
        join categories g on g.id = p.category_id
        cross join lateral (
          select count(*)::int as variants, min(v.price_minor) as lowest, max(v.price_minor) as highest, sum(k.free)::int as free,
            coalesce(bool_or(${isLowFacts}), false)::text as low
          from variants v left join stock k on k.variant_id = v.id where v.product_id = p.id and not v.withdrawn) v`,
      where: matching(asked),
    }),
  });
