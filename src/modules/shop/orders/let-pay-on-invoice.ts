import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { writeInvoiceCustomer } from './dues-store.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';

type Trust = { accountId: string; allowed: boolean; by: Actor };

/** Lets an account pay on invoice from now on, or not any more; what it has ordered stays as it was agreed. */
export async function letPayOnInvoice(
  { database, clock }: Pick<OrdersContext, 'database' | 'clock'>,
  { accountId, allowed, by }: Trust,
): Promise<Result<null, 'not-allowed'>> {
  if (!ordersPolicy.allows(by, 'trust-customers')) return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    await writeInvoiceCustomer(tx, { accountId, allowed, by: accountOf(by), at: clock.now() });
    await record(tx, {
      by,
      action: 'customer.on-invoice',
      subject: { type: 'account', id: accountId },
      after: { allowed },
    });
    return accept(null);
  });
}
