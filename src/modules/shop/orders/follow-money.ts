import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { wallClock } from '#platform/time';
import { type MoneyNow, type MoneyPlan, planMoney } from './change-money.ts';
import { writeDues } from './change-store.ts';
import { giveMoneyBack, leftOfAll, ownMoney } from './give-back.ts';
import { paymentStateOf } from './order-states.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { loadWhole, lockOrder, type OrderWhole, updateOrder } from './orders-store.ts';
import { reminderOn } from './remind-dues.ts';
import { OrderPaid } from './signals.ts';

type Payments = Parameters<typeof ownMoney>[0];
type Days = Pick<MoneyNow, 'today' | 'handover' | 'invoiceDays'>;

/** An order's money as it would follow this total. */
export const moneyFor = (
  { order, dues }: Pick<OrderWhole, 'order' | 'dues'>,
  payments: Payments,
  { totalMinor, ...days }: Days & { totalMinor: number },
): MoneyNow => ({
  ...days,
  totalMinor,
  coveredMinor: order.paidMinor - order.givenBackMinor,
  leftMinor: leftOfAll(ownMoney(payments)),
  isSure: order.confirmedAt !== null,
  terms: order.terms,
  openDues: dues.filter(({ paidAt }) => paidAt === null),
});

type Follow = MoneyPlan & { today: string; by: Actor; propose: boolean };

/**
 * Dues, refunds and payment state of an order that has a new total already, as it was planned; answers the due that came. Refuses
 * when the payments have less left than goes back. The order's lock is the caller's.
 */
export async function followMoney(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { backMinor, today, by, propose, ...plan }: Follow,
): Promise<Result<{ dueId: string | null }, 'changed-meanwhile'>> {
  // The change itself tells what is due: the reminder of today would only say it again.
  const reminded = plan.added ? reminderOn(plan.added.dueOn, today) : 0;
  const dueId = await writeDues(tx, order.id, plan, reminded);
  if (backMinor > 0) {
    const back = { amountMinor: backMinor, reason: 'order-changed', forChange: true, propose, by };
    const sent = await giveMoneyBack(context, tx, order, back);
    if (!sent.ok) return refuse('changed-meanwhile');
  }
  const givenBackMinor = order.givenBackMinor + backMinor;
  const { totalMinor, paidMinor, refundedMinor, confirmedAt } = order;
  // What waits for its first money is not paid by costing nothing: its goods have to be sold to it first.
  const paymentState =
    confirmedAt === null
      ? order.paymentState
      : paymentStateOf(totalMinor, paidMinor, refundedMinor, givenBackMinor);
  await updateOrder(tx, order.id, { givenBackMinor, paymentState });
  if (paymentState === 'paid' && order.paymentState !== 'paid')
    await context.signals.announce(tx, OrderPaid, { orderId: order.id });
  return accept({ dueId });
}

/**
 * Money came that is not what is due now: its page was opened before the order was changed. What is missing becomes due, what is
 * too much goes back.
 */
export async function evenOut(context: OrdersContext, tx: Tx, orderId: string, by: Actor): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const whole = order && (await loadWhole(tx, { id: orderId }));
  if (!whole) return;
  const payments = (await context.payments.ofOrders(tx, [orderId])).get(orderId) ?? [];
  const days = await daysOfMoney(context, whole);
  const plan = planMoney(moneyFor(whole, payments, { ...days, totalMinor: order.totalMinor }));
  await followMoney(context, tx, order, { ...plan, today: days.today, by, propose: false });
}

export async function daysOfMoney(
  { settings, clock }: Pick<OrdersContext, 'settings' | 'clock'>,
  { order, parts }: Pick<OrderWhole, 'order' | 'parts'>,
): Promise<Days> {
  const [{ zone }, { invoiceDays }] = [await settings.shop(), await settings.terms()];
  return {
    today: wallClock(clock.now(), zone).day,
    handover: parts.map(({ day }) => day).toSorted()[0] ?? order.day,
    invoiceDays,
  };
}
