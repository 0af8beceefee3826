import { type SQL, sql } from 'drizzle-orm';
import { containing, type Reader } from '#platform/db';
import type {
  PublishedPage,
  PublishedReview,
  ReviewableLine,
  ReviewList,
  ReviewQuery,
  ReviewRow,
} from './contract.ts';

const ROWS_PER_PAGE = 25;

const SLUG = /^[a-z0-9-]{1,120}$/;

const instant = (at: string | Date) => new Date(at).toISOString();

type Shown = Omit<PublishedReview, 'answer'> & { answerText: string; answeredAt: string | null };

/** What buyers say of a product in the shop, the newest first; undefined when it is not in the shop. */
export async function publishedView(
  reader: Reader,
  slug: string,
  { page, perPage }: { page: number; perPage: number },
): Promise<PublishedPage | undefined> {
  // What comes from an address bar may hold what PostgreSQL cannot even read.
  if (!SLUG.test(slug)) return undefined;
  const { rows } = await reader.execute<{ total: number; reviews: Shown[] }>(sql`
    select p.rating_count as total, coalesce((
      select json_agg(r order by r.decided_at desc, r.id desc) from (
        select r.id, r.stars, r.title, r.text, r.author, r.language, r.written_at as "writtenAt", r.answer as "answerText",
          r.answered_at as "answeredAt", r.decided_at
        from reviews r where r.product_id = p.id and r.state = 'published'
        order by r.decided_at desc, r.id desc limit ${perPage} offset ${(page - 1) * perPage}) r), '[]') as reviews
    from products p where p.slug = ${slug} and p.state = 'published'`);
  const [found] = rows;
  if (!found) return undefined;
  return {
    reviews: found.reviews.map(presentPublished),
    total: found.total,
    page,
    pages: Math.max(1, Math.ceil(found.total / perPage)),
  };
}

const presentPublished = (row: Shown): PublishedReview => ({
  id: row.id,
  stars: row.stars,
  title: row.title,
  text: row.text,
  author: row.author,
  language: row.language,
  writtenAt: instant(row.writtenAt),
  answer: row.answeredAt ? { text: row.answerText, at: instant(row.answeredAt) } : null,
});

type Own = { lineId: string } & NonNullable<ReviewableLine['review']>;

/** What was said of the lines of an order, by line. */
export async function reviewsOfOrder(
  reader: Reader,
  orderId: string,
): Promise<Map<string, NonNullable<ReviewableLine['review']>>> {
  const { rows } = await reader.execute<Own>(sql`
    select order_line_id as "lineId", stars, title, text, author, state, reason, answer
    from reviews where order_id = ${orderId}::uuid`);
  return new Map(rows.map(({ lineId, ...review }) => [lineId, review]));
}

/** One page for the office, with how many wait, whatever the page shows. */
export async function reviewList(reader: Reader, query: ReviewQuery): Promise<ReviewList> {
  const { page = 1, sort = 'newest' } = query;
  const where = filters(query);
  const order = sort === 'newest' ? sql`r.written_at desc, r.id desc` : sql`r.written_at, r.id`;
  const [counted, found] = await Promise.all([
    reader.execute<{ total: number; waiting: number }>(sql`
      select (select count(*)::int from reviews r where ${where}) as total, (select count(*)::int from reviews where state = 'waiting') as waiting`),
    reader.execute<ReviewRow>(sql`
      select r.id, r.stars, r.title, left(r.text, 200) || case when length(r.text) > 200 then '…' else '' end as excerpt, r.author, r.state, l.names as product,
        o.number as "orderNumber", r.written_at as "writtenAt", r.answered_at is not null as answered
      from reviews r join order_lines l on l.id = r.order_line_id join orders o on o.id = r.order_id
      where ${where} order by ${order} limit ${ROWS_PER_PAGE} offset ${(page - 1) * ROWS_PER_PAGE}`),
  ]);
  const { total = 0, waiting = 0 } = counted.rows[0] ?? {};
  return {
    rows: found.rows.map((row) => ({ ...row, writtenAt: instant(row.writtenAt) })),
    total,
    waiting,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
  };
}

export function filters({ q, state, stars }: ReviewQuery): SQL {
  const parts: SQL[] = [sql`true`];
  if (state) parts.push(sql`and r.state = ${state}`);
  if (stars) parts.push(sql`and r.stars = ${stars}`);
  for (const word of (q ?? '').split(/\s+/).filter(Boolean).slice(0, 6))
    parts.push(sql`and ${containing(sql`r.search`, word)}`);
  return sql.join(parts, sql` `);
}

export async function countWaiting(reader: Reader): Promise<number> {
  const { rows } = await reader.execute<{ count: number }>(
    sql`select count(*)::int as count from reviews where state = 'waiting'`,
  );
  return rows[0]?.count ?? 0;
}
