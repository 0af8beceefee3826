import { leftOf, type PaymentView } from '#modules/shop/payments/contract';
import type { Tx } from '#platform/db';
import { spread } from '#platform/money';
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
  /** A change of the order made it too much. */
  forChange?: boolean;
  /** It waits for a person who may pay back. */
  propose?: boolean;
  by: Actor;
};

/** Sends the money of an order back, the latest payment first; answers how much. More than is left of them is refused. */
export async function giveMoneyBack(
  { payments }: Pick<OrdersContext, 'payments'>,
  tx: Tx,
  order: OrderRecord,
  { amountMinor, ...how }: GiveBack,
): Promise<Result<number, 'more-than-paid'>> {
  const all = (await payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
  const paid = amountMinor === undefined ? all : ownMoney(all);
  const wanted = amountMinor ?? leftOfAll(paid);
  if (wanted > leftOfAll(paid)) return refuse('more-than-paid');
  const parts = order.terms === 'shared' ? inProportion : latestFirst;
  for (const { id, backMinor } of parts(paid, wanted)) {
    if (backMinor === 0) continue;
    const refunded = await payments.refund(tx, { paymentId: id, amountMinor: backMinor, ...how });
    if (!refunded.ok) return refuse('more-than-paid');
  }
  return accept(wanted);
}

type Back = { id: string; backMinor: number };

function latestFirst(paid: readonly PaymentView[], wantedMinor: number): Back[] {
  let open = wantedMinor;
  return paid.toReversed().map((payment) => {
    const backMinor = Math.min(open, leftOf(payment));
    open -= backMinor;
    return { id: payment.id, backMinor };
  });
}

/** What is kept of a shared order is kept of each payer by what they paid. */
export function inProportion(paid: readonly PaymentView[], wantedMinor: number): Back[] {
  const parts = spread(wantedMinor, paid.map(leftOf));
  return paid.map(({ id }, at) => ({ id, backMinor: parts[at] ?? 0 }));
}
