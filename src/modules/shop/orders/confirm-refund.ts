import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRefusal } from './contract.ts';
import { notePayBack } from './note-money.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { lockOrderByNumber } from './orders-store.ts';

/** Sends a proposed refund of this order, once; a second press finds it sent. */
export async function confirmRefund(
  context: OrdersContext,
  { number, refundId, by }: { number: string; refundId: string; by: Actor },
): Promise<Result<null, OrderRefusal>> {
  if (!ordersPolicy.allows(by, 'pay-back')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    const payments = (await context.payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
    const refund = payments.flatMap((payment) => payment.refunds).find(({ id }) => id === refundId);
    if (!refund || !(await context.payments.confirmRefund(tx, refund.id))) return refuse('changed-meanwhile');
    await notePayBack(context, tx, order, { refundId, amountMinor: refund.amountMinor, by });
    return accept(null);
  });
}
