import type { Reader, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { type MoneyNow, type MoneyPlan, planMoney } from './change-money.ts';
import { daysOfMoney, evenOut, moneyFor } from './follow-money.ts';
import { orderLink } from './order-link.ts';
import { ordersPolicy } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { loadWhole, lockOrderByNumber, type OrderWhole } from './orders-store.ts';
import { type WrittenChange, writeChange } from './write-change.ts';

/** For checkout, which conducts a change of an order: it knows the catalogue, and what is kept. */
export type OrderChanging = {
  mayEdit(by: Actor): boolean;
  /** Who may not has a refund that waits for who may. */
  mayPayBack(by: Actor): boolean;
  load(reader: Reader, number: string): Promise<OrderWhole | undefined>;
  lock(tx: Tx, number: string): Promise<OrderWhole | undefined>;
  /** How the money of an order would follow a new total. */
  money(
    whole: OrderWhole,
    payments: Parameters<typeof moneyFor>[1],
    totalMinor: number,
    handover: string,
  ): Promise<{ now: MoneyNow; plan: MoneyPlan }>;
  write(tx: Tx, before: OrderWhole['order'], change: WrittenChange): ReturnType<typeof writeChange>;
  /** The token of its tracking page. */
  link(orderId: string): string;
  /** Money came that is not what is due now. */
  evenOut(tx: Tx, orderId: string, by: Actor): Promise<void>;
};

export const createOrderChanging = (context: OrdersContext): OrderChanging => ({
  mayEdit: (by) => ordersPolicy.allows(by, 'edit-orders'),
  mayPayBack: (by) => ordersPolicy.allows(by, 'pay-back'),
  load: (reader, number) => loadWhole(reader, { number }),
  async lock(tx, number) {
    const order = await lockOrderByNumber(tx, number);
    return order && loadWhole(tx, { id: order.id });
  },
  async money(whole, payments, totalMinor, handover) {
    const days = await daysOfMoney(context, whole);
    const now = moneyFor(whole, payments, { ...days, handover, totalMinor });
    return { now, plan: planMoney(now) };
  },
  write: (tx, before, change) => writeChange(context, tx, before, change),
  link: (orderId) => orderLink(context.secret, orderId),
  evenOut: (tx, orderId, by) => evenOut(context, tx, orderId, by),
});
