import { accept, type Result, refuse } from '#platform/result';
import type { BulkOutcome, OfficeQuery, OrderRefusal } from './contract.ts';
import { numbersOf } from './office-views.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/** So many in one go: a request that ends while somebody waits for it. */
export const MOST_AT_ONCE = 100;

export type TakeSteps = Omit<TakeStep, 'number'> & {
  /** These, or all that match; `after` is where the round before ended. */
  of: { numbers: readonly string[] } | { query: OfficeQuery; after?: string | undefined };
};

/**
 * The same step for many orders, at most a hundred in a round. Each is a transaction of its own: one that cannot move is told and
 * stops no other.
 */
export async function takeSteps(
  context: OrdersContext,
  { of, ...step }: TakeSteps,
): Promise<Result<BulkOutcome, OrderRefusal>> {
  // Named ones are refused one by one; who may not see orders is not told which ones match.
  if ('query' in of && !ordersPolicy.allows(step.by, 'see-orders')) return refuse('not-allowed');
  const round =
    'numbers' in of
      ? { numbers: [...new Set(of.numbers)].slice(0, MOST_AT_ONCE), last: null, left: 0 }
      : await numbersOf(context.database.reader, of.query, { after: of.after, most: MOST_AT_ONCE });
  const outcomes: BulkOutcome['outcomes'] = [];
  for (const number of round.numbers)
    outcomes.push({ number, outcome: await takeStep(context, { ...step, number }) });
  return accept({ outcomes, last: round.last, left: round.left });
}
