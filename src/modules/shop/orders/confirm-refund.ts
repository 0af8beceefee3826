import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRefusal } from './contract.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, lockOrderByNumber } from './orders-store.ts';
import { tellLive } from './take-step.ts';

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
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refund-confirmed',
      data: { amountMinor: refund.amountMinor },
      internal: true,
      actorName: by.kind === 'account' ? by.name : null,
      accountId: accountOf(by),
      at: context.clock.now(),
    });
    await record(tx, {
      by,
      action: 'order.pay-back',
      subject: { type: 'order', id: order.id },
      after: { refundId, amountMinor: refund.amountMinor },
    });
    tellLive(context, tx, order.id);
    return accept(null);
  });
}
