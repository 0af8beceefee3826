import { isDead } from '#modules/shop/orders';
import type { CheckoutContext } from './checkout-context.ts';
import { isTrusted } from './payment-plan.ts';

/**
 * An order that waits for no money (a coupon has left nothing to pay, or its shopper is trusted to pay later) is sure as soon as
 * it stands. In a transaction of its own, so that placing stays short; when we stop in between, the job that would end the order
 * settles it. Safe to repeat, and nothing for any other order.
 */
export async function settleAtOnce(
  { database, orders, inventory }: CheckoutContext,
  orderId: string,
): Promise<void> {
  await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    if (!order || order.confirmedAt !== null || isDead(order.fulfilmentState)) return;
    const isFree = order.totalMinor === 0;
    if (!isFree && !isTrusted(order.terms)) return;
    if (!(await inventory.claim(tx, orderId))) return;
    if (isFree) await orders.writing.markPaid(tx, order, { amountMinor: 0, dueIds: [], isSure: true });
    else await orders.writing.markTrusted(tx, order);
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    await inventory.sell(tx, orderId);
  });
}
