import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { LineBack, OrderRefusal, OrderStep } from './contract.ts';
import { afterStep, type Standing } from './order-states.ts';
import { mayTake } from './orders.policy.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrderByNumber, type OrderWhole, updateOrder } from './orders-store.ts';
import { recordReturn, rentedLines } from './record-return.ts';
import { OrderMoved } from './signals.ts';
import { tellStep } from './tell-customer.ts';

export type TakeStep = {
  number: string;
  step: OrderStep;
  reason?: string;
  carrier?: string;
  trackingNumber?: string;
  back?: readonly LineBack[];
  by: Actor;
};

/**
 * Moves an order on by one step of the table: state, timeline, journal, mail and (for a rejection) stock and money, all or
 * nothing. Two people who press at once: the second finds the order moved and is told so.
 */
export async function takeStep(
  context: OrdersContext,
  { number, step, reason = '', carrier, trackingNumber, back = [], by }: TakeStep,
): Promise<Result<{ state: string }, OrderRefusal>> {
  if (!mayTake(by, step)) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    const whole = await loadWhole(tx, { id: order.id });
    if (!whole) return refuse('no-such-order');
    const move = afterStep(standingOf(whole), step);
    if (!move)
      return refuse(order.paymentState === 'none' ? 'not-paid' : 'step-not-possible', {
        state: order.fulfilmentState,
      });
    if (move.reason === 'required' && reason.trim() === '') return refuse('reason-missing');

    await updateOrder(tx, order.id, {
      fulfilmentState: move.to,
      ...(step === 'reject' ? { endedReason: reason } : {}),
      ...(carrier ? { trackingCarrier: carrier } : {}),
      ...(trackingNumber ? { trackingNumber } : {}),
    });
    const counted =
      step === 'record-return' ? await recordReturn(context, tx, whole, { back, by }) : undefined;
    if (counted && !counted.ok) return counted;
    const refund = step === 'reject' ? await giveEverythingBack(context, tx, order, reason, by) : undefined;
    const taken = {
      orderId: order.id,
      actorName: by.kind === 'account' ? by.name : null,
      accountId: accountOf(by),
      at: context.clock.now(),
    };
    await addActivity(tx, {
      ...taken,
      kind: move.to,
      data: {
        ...(reason && !counted ? { reason } : {}),
        ...(carrier ? { carrier } : {}),
        ...(trackingNumber ? { trackingNumber } : {}),
        ...counted?.value,
      },
    });
    // What was written at a return is for the staff, not for the customer's own page.
    if (counted && reason)
      await addActivity(tx, { ...taken, kind: 'note', data: { text: reason }, internal: true });
    await record(tx, {
      by,
      action: `order.${step}`,
      subject: { type: 'order', id: order.id },
      before: { state: order.fulfilmentState },
      after: { state: move.to, ...(reason ? { reason } : {}), ...counted?.value },
    });
    await context.signals.announce(tx, OrderMoved, { orderId: order.id, to: move.to });
    await tellStep(context, tx, order.id, move.to, { reason, ...(refund ? { refund } : {}) });
    tellLive(context, tx, order.id);
    return accept({ state: move.to });
  });
}

const standingOf = (whole: OrderWhole): Standing => ({
  ...whole.order,
  method: whole.parts[0]?.method ?? 'delivery',
  rents: rentedLines(whole).length > 0,
});

/** Frees what the order kept and pays back all that came in; returns the amount in words. */
async function giveEverythingBack(
  { inventory, offers, payments }: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  reason: string,
  by: Actor,
): Promise<string | undefined> {
  if (order.discount) await offers.giveBack(tx, order.id);
  if (!(await inventory.takeBack(tx, order.id))) await inventory.release(tx, order.id);
  let back = 0;
  for (const payment of (await payments.ofOrders(tx, [order.id])).get(order.id) ?? []) {
    const promised = payment.refunds
      .filter((refund) => refund.state !== 'failed')
      .reduce((sum, refund) => sum + refund.amountMinor, 0);
    const amountMinor = payment.amountMinor - promised;
    if (payment.state !== 'paid' || amountMinor <= 0) continue;
    const refunded = await payments.refund(tx, { paymentId: payment.id, amountMinor, reason, by });
    if (refunded.ok) back += amountMinor;
  }
  return back > 0 ? formatMoney(back, order.currency, order.language) : undefined;
}

/** Pages that show this order read it again: its tracking page, and the office's lists. */
export function tellLive({ realtime }: Pick<OrdersContext, 'realtime'>, tx: Tx, orderId: string): void {
  realtime.tell(tx, `order:${orderId}`, { kind: 'order-changed' });
  realtime.tell(tx, 'office:orders', { kind: 'order-changed' });
}
