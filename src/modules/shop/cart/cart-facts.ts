import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** Which of these pictures somebody put in a basket. */
export async function picturesInBaskets(reader: Reader | Tx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await reader.execute<{ key: string }>(
    sql`select distinct picture_key as key from cart_lines where picture_key = any(${sql.param(keys)}::text[])`,
  );
  return rows.map(({ key }) => key);
}

/** Which of these products lie in somebody's basket. */
export async function productsInBaskets(reader: Reader, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select distinct v.product_id as id from variants v join cart_lines l on l.variant_id = v.id
    where v.product_id = any(${sql.param(productIds)}::uuid[])`);
  return rows.map(({ id }) => id);
}
