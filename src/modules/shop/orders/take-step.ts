import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { LineBack, OrderRefusal, OrderStep } from './contract.ts';
import { freeGoods, giveMoneyBack } from './give-back.ts';
import { afterStep, isDead, type Standing } from './order-states.ts';
import { mayTake } from './orders.policy.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrderByNumber, type OrderWhole, updateOrder } from './orders-store.ts';
import { recordReturn, rentedLines } from './record-return.ts';
import { OrderEnded, OrderMoved } from './signals.ts';
import { tellStep } from './tell-customer.ts';
import { tellStaffOfStep } from './tell-staff.ts';

export type TakeStep = {
  number: string;
  step: OrderStep;
  reason?: string;
  carrier?: string;
  trackingNumber?: string;
  back?: readonly LineBack[];
  /** Of a cancellation: what goes back, in minor units; everything when it is not said. */
  refundMinor?: number;
  by: Actor;
};

/**
 * Moves an order on by one step of the table: state, timeline, journal, mail and (where it ends) stock and money, all or
 * nothing. Two people who press at once: the second finds the order moved and is told so.
 */
export async function takeStep(
  context: OrdersContext,
  { number, step, reason = '', carrier, trackingNumber, back = [], refundMinor, by }: TakeStep,
): Promise<Result<{ state: string }, OrderRefusal>> {
  if (!mayTake(by, step)) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const order = await lockOrderByNumber(tx, number);
    if (!order) return refuse('no-such-order');
    const whole = await loadWhole(tx, { id: order.id });
    if (!whole) return refuse('no-such-order');
    const move = afterStep(standingOf(whole), step);
    if (!move)
      return refuse(order.paymentState === 'none' && step !== 'cancel' ? 'not-paid' : 'step-not-possible', {
        state: order.fulfilmentState,
      });
    if (move.reason === 'required' && reason.trim() === '') return refuse('reason-missing');

    await updateOrder(tx, order.id, {
      fulfilmentState: move.to,
      ...(isDead(move.to) ? { endedReason: reason } : {}),
      ...(carrier ? { trackingCarrier: carrier } : {}),
      ...(trackingNumber ? { trackingNumber } : {}),
    });
    const counted =
      step === 'record-return' ? await recordReturn(context, tx, whole, { back, by }) : undefined;
    if (counted && !counted.ok) return counted;
    const sent = isDead(move.to)
      ? await giveMoneyBack(context, tx, order, {
          amountMinor: step === 'cancel' ? refundMinor : undefined,
          reason,
          by,
        })
      : undefined;
    if (sent && !sent.ok) return sent;
    const backMinor = sent?.value ?? 0;
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
      ...(step === 'cancel' && order.eventId && { scope: order.eventId }),
      before: { state: order.fulfilmentState },
      after: {
        state: move.to,
        ...(reason ? { reason } : {}),
        ...(backMinor > 0 ? { amountMinor: backMinor } : {}),
        ...counted?.value,
      },
    });
    await context.signals.announce(tx, OrderMoved, { orderId: order.id, to: move.to });
    if (step === 'cancel')
      await context.signals.announce(tx, OrderEnded, { orderId: order.id, reason: 'by-office' });
    const refund = backMinor > 0 ? formatMoney(backMinor, order.currency, order.language) : undefined;
    await tellStep(context, tx, order.id, move.to, { reason, ...(refund ? { refund } : {}) });
    await tellStaffOfStep(context, tx, order, move.to, by);
    tellLive(context, tx, order.id);
    // Last: everybody who wants the same thing waits for its row from here to the commit.
    if (isDead(move.to)) await freeGoods(context, tx, order);
    return accept({ state: move.to });
  });
}

const standingOf = (whole: OrderWhole): Standing => ({
  ...whole.order,
  method: whole.parts[0]?.method ?? 'delivery',
  rents: rentedLines(whole).length > 0,
});

/** Pages that show this order read it again: its tracking page, and the office's lists. */
export function tellLive({ realtime }: Pick<OrdersContext, 'realtime'>, tx: Tx, orderId: string): void {
  realtime.tell(tx, `order:${orderId}`, { kind: 'order-changed' });
  realtime.tell(tx, 'office:orders', { kind: 'order-changed' });
}
