import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { system } from '#platform/policy';
import { isNoted } from './note-money.ts';
import { confirmationMail, mailHead, staffMail } from './order-mails.ts';
import { paymentStateOf } from './order-states.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, updateOrder, updatePaid } from './orders-store.ts';
import { OrderEnded, OrderPaid, OrderTrusted } from './signals.ts';
import { tellLive } from './take-step.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';
import { tellStaffOfMoney } from './tell-staff.ts';

/**
 * Money of an order has arrived, or none was asked; called by checkout, which has locked it and, the first time, sold its hold.
 * The first money makes it sure: it is confirmed to the shopper and told to the staff. `dueId`: the part that is paid by it.
 */
export async function markPaid(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { amountMinor, dueId }: { amountMinor: number; dueId: string | null },
): Promise<void> {
  const now = context.clock.now();
  const paidMinor = order.paidMinor + amountMinor;
  await updatePaid(tx, {
    id: order.id,
    paidMinor,
    amountMinor,
    paymentState: paymentStateOf(order.totalMinor, paidMinor, order.refundedMinor),
    kind: order.totalMinor === 0 ? 'nothing-to-pay' : 'paid',
    dueId,
    at: now.toISOString(),
  });
  await record(tx, {
    by: system('settle-payment'),
    action: 'order.paid',
    subject: { type: 'order', id: order.id },
    after: { amountMinor },
  });
  if (paidMinor >= order.totalMinor) await context.signals.announce(tx, OrderPaid, { orderId: order.id });
  if (order.confirmedAt === null) await confirm(context, tx, order);
  else await confirmMoney(context, tx, order, amountMinor);
  tellLive(context, tx, order.id);
}

/** An order that is trusted before its money comes: the hold of it is sold, and it is confirmed like a paid one. */
export async function markTrusted(context: OrdersContext, tx: Tx, order: OrderRecord): Promise<void> {
  const at = context.clock.now();
  await updateOrder(tx, order.id, { confirmedAt: at });
  await addActivity(tx, { orderId: order.id, kind: 'trusted', data: { terms: order.terms }, at });
  await context.signals.announce(tx, OrderTrusted, { orderId: order.id });
  await confirm(context, tx, order);
  tellLive(context, tx, order.id);
}

async function confirm(context: OrdersContext, tx: Tx, order: OrderRecord): Promise<void> {
  const whole = await loadWhole(tx, { id: order.id });
  if (!whole) throw new Error(`order ${order.id} vanished`);
  await tellCustomer(
    context,
    tx,
    whole,
    'order-confirmation',
    confirmationMail(whole, await whereOf(context)),
  );
  await context.notifications.notify(tx, {
    recipient: { kind: 'staff' },
    template: 'staff-new-order',
    data: staffMail(whole),
    bell: {
      orderNumber: order.number,
      name: order.contactName,
      totalMinor: order.totalMinor,
      currency: order.currency,
    },
    subject: { type: 'order', id: order.id },
  });
}

/** A later part of the money is here. */
async function confirmMoney(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  amountMinor: number,
): Promise<void> {
  const money = (minor: number) => formatMoney(minor, order.currency, order.language);
  const leftMinor = order.totalMinor - order.paidMinor - amountMinor;
  await tellCustomer(context, tx, { order }, 'payment-received', {
    ...mailHead({ order }, await whereOf(context)),
    amount: money(amountMinor),
    ...(leftMinor > 0 && { left: money(leftMinor) }),
  });
  await tellStaffOfMoney(context, tx, order, 'staff-payment-received', amountMinor);
}

/** Ends an order that was never paid; false when it was, or had ended already. Its lock is the caller's. */
export async function cancelUnpaid(
  context: OrdersContext,
  tx: Tx,
  orderId: string,
  reason: 'not-paid' | 'back-to-basket' | 'provider-away',
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (order?.paymentState !== 'none' || order.confirmedAt !== null || order.fulfilmentState !== 'placed')
    return false;
  await updateOrder(tx, orderId, { fulfilmentState: 'cancelled', endedReason: reason });
  if (order.discount) await context.offers.giveBack(tx, orderId);
  await context.inventory.release(tx, orderId);
  await addActivity(tx, { orderId, kind: 'cancelled', data: { reason }, at: context.clock.now() });
  await record(tx, {
    by: system('cancel-unpaid'),
    action: 'order.cancel',
    subject: { type: 'order', id: orderId },
    before: { state: order.fulfilmentState },
    after: { state: 'cancelled', reason },
  });
  await context.signals.announce(tx, OrderEnded, { orderId, reason });
  if (reason === 'not-paid') {
    await tellCustomer(context, tx, { order }, 'order-not-paid', {
      orderNumber: order.number,
      name: order.contactName,
      // The order's own page offers to put everything back into the basket.
      shopUrl: mailHead({ order }, await whereOf(context)).trackingUrl,
    });
  }
  tellLive(context, tx, orderId);
  return true;
}

/** Money that no order was waiting for: on the timeline for the staff, and never silent towards the shopper. */
export async function notePaidLate(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  amountMinor: number,
  reason: 'paid-late' | 'second-payment',
): Promise<void> {
  await addActivity(tx, { orderId: order.id, kind: reason, data: { amountMinor }, at: context.clock.now() });
  await tellCustomer(context, tx, { order }, 'paid-late', {
    ...mailHead({ order }, await whereOf(context)),
    amount: formatMoney(amountMinor, order.currency, order.language),
  });
  await tellStaffOfMoney(context, tx, order, 'staff-payment-received', amountMinor);
  tellLive(context, tx, order.id);
}

/** A refund has gone out: the order's figures, its timeline and its shopper know of it. Safe to hear twice. */
export async function noteRefund(context: OrdersContext, refundId: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const refund = await context.payments.refundFacts(tx, refundId);
    const order = refund && (await lockOrder(tx, refund.orderId));
    if (!refund || !order) return;
    const done = (await context.payments.ofOrders(tx, [order.id])).get(order.id) ?? [];
    const refundedMinor = done
      .flatMap((payment) => (payment.settledAs === 'paid' ? payment.refunds : []))
      .filter((entry) => entry.state === 'done')
      .reduce((sum, entry) => sum + entry.amountMinor, 0);
    const whole = await loadWhole(tx, { id: order.id });
    if (!whole || isNoted(whole, 'refunded', refundId)) return;
    await updateOrder(tx, order.id, {
      refundedMinor,
      // What a bank has taken back stays told until it gives it back.
      ...(order.paymentState !== 'charged-back' && {
        paymentState: paymentStateOf(order.totalMinor, order.paidMinor, refundedMinor),
      }),
    });
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refunded',
      data: { refundId, amountMinor: refund.amountMinor },
      at: context.clock.now(),
    });
    const where = await whereOf(context);
    await tellCustomer(context, tx, whole, 'refund-done', {
      ...mailHead(whole, where),
      amount: formatMoney(refund.amountMinor, order.currency, order.language),
    });
    tellLive(context, tx, order.id);
  });
}
