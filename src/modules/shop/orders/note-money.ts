import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { type Actor, accountOf, system } from '#platform/policy';
import { paymentStateOf } from './order-states.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, type OrderWhole, updateOrder } from './orders-store.ts';
import { tellLive } from './take-step.ts';

/** A bank took money back, or, below zero, gave it back: on the timeline for the staff. The order's lock is the caller's. */
export async function noteChargeBack(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  amountMinor: number,
): Promise<void> {
  const paymentState =
    amountMinor > 0 ? 'charged-back' : paymentStateOf(order.totalMinor, order.paidMinor, order.refundedMinor);
  await updateOrder(tx, order.id, { paymentState });
  await addActivity(tx, {
    orderId: order.id,
    kind: amountMinor > 0 ? 'charged-back' : 'charge-back-ended',
    data: { amountMinor: Math.abs(amountMinor) },
    internal: true,
    at: context.clock.now(),
  });
  await record(tx, {
    by: system('settle-payment'),
    action: 'order.charge-back',
    subject: { type: 'order', id: order.id },
    after: { amountMinor },
  });
  tellLive(context, tx, order.id);
}

/** Has this been said of this refund before? Signals may be heard twice. */
export const isNoted = ({ activity }: OrderWhole, kind: string, refundId: string): boolean =>
  activity.some((entry) => entry.kind === kind && entry.data.refundId === refundId);

/** Somebody of the staff sent money back: on the timeline and in the journal, with who it was. */
export async function notePayBack(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { refundId, amountMinor, reason, by }: PayBack,
): Promise<void> {
  await addActivity(tx, {
    orderId: order.id,
    kind: 'refund-confirmed',
    data: { amountMinor, ...(reason !== undefined && { reason }) },
    internal: true,
    actorName: by.kind === 'account' ? by.name : null,
    accountId: accountOf(by),
    at: context.clock.now(),
  });
  await record(tx, {
    by,
    action: 'order.pay-back',
    subject: { type: 'order', id: order.id },
    after: { refundId, amountMinor },
  });
  tellLive(context, tx, order.id);
}

type PayBack = { refundId: string; amountMinor: number; reason?: string; by: Actor };

/** A provider refused a refund for good: somebody must find another way. Safe to hear twice. */
export async function noteFailedRefund(context: OrdersContext, refundId: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const refund = await context.payments.refundFacts(tx, refundId);
    const order = refund && (await lockOrder(tx, refund.orderId));
    const whole = order && (await loadWhole(tx, { id: order.id }));
    if (!whole || isNoted(whole, 'refund-failed', refundId)) return;
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refund-failed',
      data: { refundId, amountMinor: refund.amountMinor, why: refund.error ?? '' },
      internal: true,
      at: context.clock.now(),
    });
    tellLive(context, tx, order.id);
  });
}
