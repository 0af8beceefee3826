import { sql } from 'drizzle-orm';
import { isLowFacts, thresholdFacts } from '#modules/shop/catalogue';
import type { Tx } from '#platform/db';
import type { Texts } from '#platform/i18n';

/** What it was before; undefined when this variant is not counted. */
export async function saveThreshold(
  tx: Tx,
  variantId: string,
  pieces: number | null,
): Promise<{ was: number | null } | undefined> {
  const { rows } = await tx.execute<{ was: number | null }>(sql`
    update stock k set reorder_at = ${pieces}::int
    from (select variant_id, reorder_at as was from stock where variant_id = ${variantId}::uuid for update) before
    where k.variant_id = before.variant_id returning before.was`);
  return rows[0];
}

/** True for the first who looks on this day. */
export async function beginCheck(tx: Tx, day: string, now: Date): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into low_stock_checks (day, checked_at) values (${day}::date, ${now.toISOString()}::timestamptz)
    on conflict do nothing returning day`);
  return rows.length > 0;
}

export type LowThing = { names: Texts; sku: string; free: number; reorderAt: number };

const stocked = sql`stock k join variants v on v.id = k.variant_id join products p on p.id = v.product_id`;

/**
 * Forgets what there is enough of again, notes what runs out since, and names that, the scarcest first. What is not in the
 * shop runs out for nobody.
 */
export async function noteLowStock(tx: Tx, now: Date): Promise<LowThing[]> {
  await tx.execute(sql`
    delete from low_stock_alerts where variant_id in (select k.variant_id from ${stocked} where not ${isLowFacts})`);
  const { rows } = await tx.execute<LowThing>(sql`
    with alerted as (
      insert into low_stock_alerts (variant_id, alerted_at)
      select k.variant_id, ${now.toISOString()}::timestamptz from ${stocked}
      where ${isLowFacts} and not v.withdrawn and p.state = 'published'
      order by k.variant_id on conflict do nothing returning variant_id)
    select p.names, v.sku, k.free, ${thresholdFacts} as "reorderAt"
    from ${stocked} where k.variant_id in (select variant_id from alerted) order by free, v.sku`);
  return rows;
}
