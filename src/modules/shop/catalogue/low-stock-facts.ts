import { sql } from 'drizzle-orm';

// In these `k` is the stock, `p` its product. What the owner said for the whole shop is read once for a statement.
const usual = sql`(select runs_out_at from shop_settings)`;

/** What is let comes back, and of a unique piece nobody makes another: such things run out only where somebody said so. */
export const thresholdFacts = sql`
  case when p.kind = 'rental' or p.unique_piece then k.reorder_at else coalesce(k.reorder_at, ${usual}) end`;

export const isLowFacts = sql`(k.on_hand - k.held <= (${thresholdFacts})) is true`;

/** The same, found by the index of what is free: nothing runs out above the highest threshold there is. */
export const isAmongLowFacts = sql`
  k.on_hand - k.held <= greatest(${usual}, (select max(reorder_at) from stock)) and ${isLowFacts}`;
