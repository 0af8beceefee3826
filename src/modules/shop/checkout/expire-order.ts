import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { CheckoutContext } from './checkout-context.ts';
import { settleAtOnce } from './settle-at-once.ts';
import { settlePayment } from './settle-payment.ts';

export const ExpireOrder = defineJob('checkout.expire-order', 'soon', z.object({ orderId: z.uuid() }));
export const Reconcile = defineJob('checkout.reconcile', 'slow', z.object({}));

/** The time to pay is over: asks the provider once more, then gives everything back. Harmless for a paid order. */
export async function expireOrder(context: CheckoutContext, orderId: string): Promise<void> {
  const { payments, orders, database, clock } = context;
  const open = (await payments.ofOrders(database.reader, [orderId])).get(orderId) ?? [];
  for (const payment of open) {
    if (payment.state === 'created' || payment.state === 'open' || payment.state === 'pending')
      await settlePayment(context, payment.id);
  }
  await settleAtOnce(context, orderId);
  await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    // A second try to pay may have moved the hour.
    if (!order || order.payBefore > clock.now()) return;
    await orders.writing.cancelUnpaid(tx, orderId, 'not-paid');
  });
}

const QUIET_MS = 30_000;
/** Banks take days to send money back: an hour between two looks is often enough. */
const REFUNDS_MS = 3_600_000;
const IN_ONE_ROUND = 200;
const AT_ONCE = 6;

/** Looks for what nobody reported: payments without news, and orders whose hour passed while we were down. */
export async function reconcile(context: CheckoutContext, onError: (error: unknown) => void): Promise<void> {
  const now = context.clock.now();
  const quiet = await context.payments.unsettled(new Date(now.getTime() - QUIET_MS), IN_ONE_ROUND);
  await eachOf(quiet, (paymentId) => settlePayment(context, paymentId).catch(onError));
  await context.payments.followRefunds(new Date(now.getTime() - REFUNDS_MS), IN_ONE_ROUND).catch(onError);
  const overdue = await context.orders.writing.overdue(now, IN_ONE_ROUND);
  await eachOf(overdue, (orderId) => expireOrder(context, orderId).catch(onError));
}

/** A few at a time: one slow answer of a provider does not hold up the others, and none of them feels a flood. */
async function eachOf(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const waiting = [...ids];
  const one = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
