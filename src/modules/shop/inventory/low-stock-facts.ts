import { sql } from 'drizzle-orm';
import { RUNS_OUT_AT } from './contract.ts';

// In these `k` is the stock, `p` its product.
const free = sql`k.on_hand - k.held`;

/** What is let comes back, and of a unique piece nobody makes another: such things run out only where somebody said so. */
export const thresholdFacts = sql`
  case when p.kind = 'rental' or p.unique_piece then k.reorder_at else coalesce(k.reorder_at, ${RUNS_OUT_AT}::int) end`;

export const isLowFacts = sql`(${free} <= (${thresholdFacts})) is true`;
