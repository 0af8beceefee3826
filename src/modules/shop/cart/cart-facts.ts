import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';

/** Which of these products lie in somebody's basket. */
export async function productsInBaskets(reader: Reader, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await reader.execute<{ id: string }>(sql`
    select distinct v.product_id as id from variants v join cart_lines l on l.variant_id = v.id
    where v.product_id = any(${sql.param(productIds)}::uuid[])`);
  return rows.map(({ id }) => id);
}
