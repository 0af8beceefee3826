import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { system } from '#platform/policy';
import { giveMoneyBack } from './give-back.ts';
import { isNoted } from './note-money.ts';
import { confirmationMail, mailHead, staffMail } from './order-mails.ts';
import { paymentStateOf } from './order-states.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, updateOrder, updatePaid } from './orders-store.ts';
import { endOrder } from './parts-store.ts';
import { giveToWhoPaid, type WhosePayment } from './shares/former-payers.ts';
import { tellPayersOfEnd, tellSharesMissing, tellWhoPays, thankPayers } from './shares/tell-payers.ts';
import { OrderEnded, OrderPaid, OrderTrusted } from './signals.ts';
import { tellLive } from './take-step.ts';
import { tellCustomer, whereOf } from './tell-customer.ts';
import { tellStaffOfMoney } from './tell-staff.ts';

/** Money of an order, in minor units, the parts of it that are paid with it, and whether it is sure with that. */
export type PaidNow = {
  amountMinor: number;
  dueIds: readonly string[];
  isSure: boolean;
  /** None where nothing was to pay. */
  payment?: WhosePayment;
};

/**
 * Money of an order has arrived, or none was asked; called by checkout, which has locked it and, when that makes it sure, sold its
 * hold. Then it is confirmed to the shopper and told to the staff.
 */
export async function markPaid(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { amountMinor, dueIds, isSure, payment }: PaidNow,
): Promise<void> {
  const now = context.clock.now();
  const paidMinor = order.paidMinor + amountMinor;
  await updatePaid(tx, {
    id: order.id,
    paidMinor,
    amountMinor,
    paymentState: stateAfter(order, paidMinor),
    kind: order.totalMinor === 0 ? 'nothing-to-pay' : order.terms === 'shared' ? 'share-paid' : 'paid',
    dueIds,
    isSure,
    at: now.toISOString(),
  });
  await record(tx, {
    by: system('settle-payment'),
    action: 'order.paid',
    subject: { type: 'order', id: order.id },
    after: { amountMinor },
  });
  if (paidMinor - order.givenBackMinor >= order.totalMinor)
    await context.signals.announce(tx, OrderPaid, { orderId: order.id });
  if (order.terms === 'shared' && payment) await giveToWhoPaid(context.secret, tx, order.id, payment);
  if (order.terms === 'shared') await thankPayers(context, tx, order, { dueIds, paidMinor });
  if (order.confirmedAt !== null) await confirmMoney(context, tx, order, amountMinor);
  else if (isSure) await confirm(context, tx, order);
  tellLive(context, tx, order.id);
}

/** What a bank took back of one share stays told while the others pay. */
const stateAfter = (
  { terms, paymentState, totalMinor, refundedMinor, givenBackMinor }: OrderRecord,
  paidMinor: number,
): OrderRecord['paymentState'] =>
  terms === 'shared' && paymentState === 'charged-back'
    ? paymentState
    : paymentStateOf(totalMinor, paidMinor, refundedMinor, givenBackMinor);

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
    // A deposit is no supply yet: the invoice comes with the last of the money.
    isBilled(whole.order) ? { kind: 'invoice', of: order.id } : undefined,
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

const isBilled = ({ terms, paidMinor, givenBackMinor, totalMinor }: OrderRecord): boolean =>
  terms === 'invoice' || paidMinor - givenBackMinor >= totalMinor;

/** A later part of the money is here. */
async function confirmMoney(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  amountMinor: number,
): Promise<void> {
  const money = (minor: number) => formatMoney(minor, order.currency, order.language);
  const leftMinor = order.totalMinor + order.givenBackMinor - order.paidMinor - amountMinor;
  // Who pays after the invoice has it already.
  const isBilledNow = leftMinor <= 0 && order.terms !== 'invoice';
  await tellCustomer(
    context,
    tx,
    { order },
    'payment-received',
    {
      ...mailHead({ order }, await whereOf(context)),
      amount: money(amountMinor),
      ...(leftMinor > 0 && { left: money(leftMinor) }),
    },
    isBilledNow ? { kind: 'last-invoice', of: order.id } : undefined,
  );
  await tellStaffOfMoney(context, tx, order, 'staff-payment-received', amountMinor);
}

/**
 * Ends an order that is not sure: never paid, or not by all who share it, who get theirs back. False when it is, or had ended
 * already. Its lock is the caller's.
 */
export async function cancelUnpaid(
  context: OrdersContext,
  tx: Tx,
  orderId: string,
  reason: 'not-paid' | 'back-to-basket' | 'provider-away',
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (order?.fulfilmentState !== 'placed' || order.confirmedAt !== null) return false;
  await endOrder(tx, orderId, 'cancelled', reason);
  const back =
    order.terms === 'shared'
      ? await giveMoneyBack(context, tx, order, { reason, by: system('cancel-unpaid') })
      : undefined;
  if (back?.ok === false) throw new Error(`order ${orderId} does not give its money back: ${back.code}`);
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
  if (reason === 'not-paid') await tellNotPaid(context, tx, order);
  await tellPayersOfEnd(context, tx, order);
  tellLive(context, tx, orderId);
  return true;
}

async function tellNotPaid(context: OrdersContext, tx: Tx, order: OrderRecord): Promise<void> {
  // The order's own page offers to put everything back into the basket.
  const head = mailHead({ order }, await whereOf(context));
  if (order.terms === 'shared') return tellSharesMissing(context, tx, order, head);
  const { orderNumber, name, trackingUrl } = head;
  await tellCustomer(context, tx, { order }, 'order-not-paid', { orderNumber, name, shopUrl: trackingUrl });
}

/** A payment, as far as an order has to know of it. */
export type MoneyOf = WhosePayment & { amountMinor: number };

/** Money that no order was waiting for: on the timeline for the staff, and never silent towards the shopper. */
export async function notePaidLate(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  payment: MoneyOf,
  reason: 'paid-late' | 'second-payment',
): Promise<void> {
  const { amountMinor } = payment;
  await addActivity(tx, { orderId: order.id, kind: reason, data: { amountMinor }, at: context.clock.now() });
  await tellWhoPays(context, tx, order, {
    payment,
    template: 'paid-late',
    data: (language) => ({ amount: formatMoney(amountMinor, order.currency, language) }),
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
        paymentState: paymentStateOf(order.totalMinor, order.paidMinor, refundedMinor, order.givenBackMinor),
      }),
    });
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refunded',
      data: { refundId, amountMinor: refund.amountMinor },
      at: context.clock.now(),
    });
    const { amountMinor, payment } = refund;
    await tellWhoPays(context, tx, order, {
      payment,
      template: 'refund-done',
      data: (language) => ({ amount: formatMoney(amountMinor, order.currency, language) }),
      paper: { kind: 'credit-note', of: refundId },
    });
    tellLive(context, tx, order.id);
  });
}
