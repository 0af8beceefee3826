import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type ExportableList, sqlList } from '#platform/exports';
import { ReviewQuery } from './contract.ts';
import { filters } from './review-views.ts';
import { reviewsPolicy } from './reviews.policy.ts';

/** Reviews, whole, to take along. */
export const reviewsToExport = (reader: Reader): ExportableList<ReviewQuery> =>
  sqlList({
    name: 'reviews',
    reader,
    may: (by) => reviewsPolicy.allows(by, 'export-reviews'),
    filter: ReviewQuery,
    filters: { q: 'text', state: { codes: 'review' }, stars: 'text' },
    columns: [
      { key: 'writtenAt', kind: 'instant' },
      { key: 'product', kind: 'texts' },
      { key: 'orderNumber', kind: 'text', onPaper: 0.8 },
      { key: 'stars', kind: 'number', onPaper: 0.5 },
      { key: 'title', kind: 'text' },
      { key: 'text', kind: 'text', onPaper: 2.5 },
      { key: 'author', kind: 'text', onPaper: 0.8 },
      { key: 'state', kind: 'code', codes: 'review', onPaper: 0.8 },
      { key: 'answer', kind: 'text', onPaper: 1.5 },
      { key: 'answeredAt', kind: 'instant', onPaper: 0 },
    ],
    key: [{ column: sql`r.id`, type: 'uuid' }],
    query: (asked) => ({
      columns: sql`
        r.written_at as "writtenAt", l.names as product, o.number as "orderNumber", r.stars, r.title, r.text, r.author, r.state,
        case when r.answered_at is not null then r.answer end as answer, r.answered_at as "answeredAt"`,
      from: sql`reviews r`,
      joins: sql`join order_lines l on l.id = r.order_line_id join orders o on o.id = r.order_id`,
      where: filters(asked),
    }),
  });
