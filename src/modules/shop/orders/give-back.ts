import { leftOf, type PaymentView } from '#modules/shop/payments/contract';
import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';

/** The money of an order itself; what came twice, late or wrongly finds its own way back. */
export const ownMoney = (payments: readonly PaymentView[]): PaymentView[] =>
  payments.filter(({ settledAs }) => settledAs === 'paid');

export const leftOfAll = (payments: readonly PaymentView[]): number =>
  payments.reduce((sum, payment) => sum + leftOf(payment), 0);

/** Frees what an order kept: its coupon, its goods, its days and its slot. The order's lock is the caller's. */
export async function freeGoods(
  { inventory, offers }: Pick<OrdersContext, 'inventory' | 'offers'>,
  tx: Tx,
  order: OrderRecord,
): Promise<void> {
  if (order.discount) await offers.giveBack(tx, order.id);
  if (!(await inventory.takeBack(tx, order.id))) await inventory.release(tx, order.id);
}

type GiveBack = {
  /** Of the order's own money, in minor units; everything that ever came and is left when it is not said. */
  amountMinor?: number | undefined;
  reason: string;
  by: Actor;
};

/** Sends the money of an order back, the latest payment first; answers how much. More than is left of them is refused. */
export async function giveMoneyBack(
  { payments }: Pick<OrdersContext, 'payments'>,
  tx: Tx,
  order: OrderRecord,
  { amountMinor, reason, by }: GiveBack,
): Promise<Result<number, 'more-than-paid'>> {
  const all = (await payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
  const paid = amountMinor === undefined ? all : ownMoney(all);
  const wanted = amountMinor ?? leftOfAll(paid);
  let open = wanted;
  for (const payment of paid.toReversed()) {
    const part = Math.min(open, leftOf(payment));
    if (part === 0) continue;
    const refunded = await payments.refund(tx, { paymentId: payment.id, amountMinor: part, reason, by });
    if (!refunded.ok) return refuse('more-than-paid');
    open -= part;
  }
  return open > 0 ? refuse('more-than-paid') : accept(wanted);
}
