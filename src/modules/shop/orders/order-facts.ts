import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** Which of these pictures belong to an order, be it of long ago. */
export async function orderedPictures(reader: Reader | Tx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await reader.execute<{ key: string }>(
    sql`select distinct picture_key as key from order_lines where picture_key = any(${sql.param(keys)}::text[])`,
  );
  return rows.map(({ key }) => key);
}

/** Which of these products stand in an order, be it of long ago. */
export async function orderedProducts(reader: Reader, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select id from unnest(${sql.param(productIds)}::uuid[]) as asked(id)
    where exists (select 1 from order_lines where product_id = asked.id)`);
  return rows.map(({ id }) => id);
}
