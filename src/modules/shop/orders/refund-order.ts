import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRefusal, RefundRequest } from './contract.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, lockOrderByNumber } from './orders-store.ts';
import { tellLive } from './take-step.ts';

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
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refund-confirmed',
      data: { amountMinor, reason },
      internal: true,
      actorName: by.kind === 'account' ? by.name : null,
      accountId: accountOf(by),
      at: context.clock.now(),
    });
    await record(tx, {
      by,
      action: 'order.pay-back',
      subject: { type: 'order', id: order.id },
      after: { refundId: promised.value.refundId, amountMinor },
    });
    tellLive(context, tx, order.id);
    return accept(null);
  });
}
