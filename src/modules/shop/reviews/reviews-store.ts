import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { type ReviewRecord, reviews } from './reviews.rows.ts';

type Written = Pick<
  ReviewRecord,
  'id' | 'orderLineId' | 'stars' | 'title' | 'text' | 'author' | 'language' | 'writtenAt'
>;

/**
 * Writes a review, or what its buyer makes of it while it waits: one statement, so that of two who send at once the second
 * changes what the first has made. Undefined when it was decided already.
 */
export async function putReview(
  tx: Tx,
  review: Written,
): Promise<{ id: string; isNew: boolean } | undefined> {
  const said = sql`(excluded.stars, excluded.title, excluded.text, excluded.author)`;
  const { rows } = await tx.execute<{ id: string; isNew: boolean }>(sql`
    insert into reviews (id, order_line_id, order_id, product_id, stars, title, text, author, language, written_at, search)
    select ${review.id}::uuid, l.id, l.order_id, l.product_id, ${review.stars}::smallint, ${review.title}, ${review.text},
      ${review.author}, ${review.language}, ${review.writtenAt.toISOString()}::timestamptz,
      plain_letters(concat_ws(' ', ${review.title}::text, ${review.text}::text, ${review.author}::text, o.number, l.names::text))
    from order_lines l join orders o on o.id = l.order_id where l.id = ${review.orderLineId}::uuid
    on conflict (order_line_id) do update
      set stars = excluded.stars, title = excluded.title, text = excluded.text, author = excluded.author,
        language = excluded.language, written_at = excluded.written_at, search = excluded.search,
        version = reviews.version
          + ((reviews.stars, reviews.title, reviews.text, reviews.author) is distinct from ${said})::int
      where reviews.state = 'waiting'
    returning id, xmax = 0 as "isNew"`);
  return rows[0];
}

/** Locks a review until the transaction ends. */
export async function lockReview(tx: Tx, id: string): Promise<ReviewRecord | undefined> {
  const [review] = await tx.select().from(reviews).where(eq(reviews.id, id)).for('update');
  return review;
}

export async function updateReview(tx: Tx, id: string, change: Partial<ReviewRecord>): Promise<void> {
  await tx.update(reviews).set(change).where(eq(reviews.id, id));
}
