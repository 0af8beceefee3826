import { sql } from 'drizzle-orm';

// In these `k` is the stock. What the owner said for the whole shop is read once for a statement.
const usual = sql`(select runs_out_at from shop_settings)`;

/** What is let comes back, and of a unique piece nobody makes another: such things run out only where somebody said so. */
export const thresholdFacts = sql`coalesce(k.reorder_at, case when k.is_restocked then ${usual} end)`;

/** What was archived runs out for nobody. */
export const isLowFacts = sql`(k.is_current and k.free <= ${thresholdFacts}) is true`;

/** The same where what is scarcest comes first: nothing runs out above the highest threshold there is. */
export const isAmongLowFacts = sql`
  k.free <= greatest(${usual}, (select max(reorder_at) from stock)) and ${isLowFacts}`;

/** Variants that run out, with their products: two looks at an index, one for each kind of threshold. */
export const lowVariantFacts = sql`
  select k.variant_id, k.product_id from (
    select variant_id, product_id from stock where is_current and is_restocked and reorder_at is null and free <= ${usual}
    union all select variant_id, product_id from stock where is_current and free <= reorder_at) k
  where not exists (select from variants v where v.id = k.variant_id and v.withdrawn)`;
