import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { Rating } from './contract.ts';

type Figures = { ratingSum: number; ratingCount: number };

/** The average to a tenth of a star; ten times the sum is whole, so that a half is exactly a half. */
export const ratingOf = ({ ratingSum, ratingCount }: Figures): Rating | null =>
  ratingCount === 0 ? null : { average: Math.round((ratingSum * 10) / ratingCount) / 10, count: ratingCount };

/** Rounded as it is shown: what says 4.0 is found among those of four stars. */
export const ratedAtLeast = (stars: number): SQL =>
  sql`and p.rating_count > 0 and round(p.rating_sum::numeric / nullif(p.rating_count, 0), 1) >= ${stars}`;

/** By how much, not to what: two reviews published at once both count. */
export async function moveRating(
  tx: Tx,
  productId: string,
  { sum, count }: { sum: number; count: number },
): Promise<void> {
  await tx.execute(sql`
    update products set rating_sum = rating_sum + ${sum}::int, rating_count = rating_count + ${count}::int
    where id = ${productId}`);
}
