import { isDead } from '#modules/shop/orders';
import type { CheckoutContext } from './checkout-context.ts';

/**
 * An order of which the coupon has left nothing to pay is paid as soon as it stands, without a provider. In a transaction of its
 * own, so that placing stays short; when we stop in between, the job that would end the order settles it. Safe to repeat.
 */
export async function settleFree(
  { database, orders, inventory }: CheckoutContext,
  orderId: string,
): Promise<void> {
  await database.inTransaction(async (tx) => {
    const order = await orders.writing.lock(tx, orderId);
    if (order?.totalMinor !== 0 || order.paymentState !== 'none' || isDead(order.fulfilmentState)) return;
    if (!(await inventory.claim(tx, orderId))) return;
    await orders.writing.markPaid(tx, order, 0);
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    await inventory.sell(tx, orderId);
  });
}
