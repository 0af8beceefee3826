import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRefusal, RefundRequest } from './contract.ts';
import { notePayBack } from './note-money.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { lockOrderByNumber } from './orders-store.ts';

/** Sends a payment of this order back, whole or in part; never more than is left of it. The order itself stays as it is. */
export async function refundOrder(
  context: OrdersContext,
  { number, paymentId, amountMinor, reason, by }: RefundRequest & { number: string; by: Actor },
): Promise<Result<null, OrderRefusal>> {
  if (!ordersPolicy.allows(by, 'pay-back')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    const payments = (await context.payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
    // A payment of another order is as good as none.
    if (!payments.some(({ id }) => id === paymentId)) return refuse('not-paid');
    const promised = await context.payments.refund(tx, { paymentId, amountMinor, reason, by });
    if (!promised.ok) return refuse(promised.code === 'more-than-paid' ? promised.code : 'not-paid');
    await notePayBack(context, tx, order, { ...promised.value, amountMinor, reason, by });
    return accept(null);
  });
}
