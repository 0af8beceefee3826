import type { CancelOwnOrder } from '#modules/shop/orders';
import type { OrderRefusal } from '#modules/shop/orders/contract';
import { type Result, refuse } from '#platform/result';
import type { CheckoutContext } from './checkout-context.ts';
import { settlePayment } from './settle-payment.ts';

/** A customer cancels. Their money may be here already, and only its news missing: so its provider is asked first. */
export async function cancelByCustomer(
  context: CheckoutContext,
  input: CancelOwnOrder,
): Promise<Result<{ backMinor: number }, OrderRefusal>> {
  const { orders, payments, database } = context;
  const order = await orders.writing.ofOwner(input.order, input.by);
  if (!order) return refuse('no-such-order');
  for (const payment of (await payments.ofOrders(database.reader, [order.id])).get(order.id) ?? [])
    if (payment.state === 'created' || payment.state === 'open' || payment.state === 'pending')
      await settlePayment(context, payment.id);
  return orders.cancelOwn(input);
}
