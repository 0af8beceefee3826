import { friendlyFormatIBAN } from 'ibantools';
import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import { type Actor, accountOf, system } from '#platform/policy';
import { formatInstant } from '#platform/time';
import { paymentStateOf } from './order-states.ts';
import type { OrderRecord } from './orders.rows.ts';
import type { OrdersContext } from './orders-context.ts';
import { addActivity, loadWhole, lockOrder, type OrderWhole, updateOrder } from './orders-store.ts';
import { tellWhoPays } from './shares/tell-payers.ts';
import { tellLive } from './take-step.ts';
import { tellStaffOfMoney } from './tell-staff.ts';

/** A bank took money back, or, below zero, gave it back: on the timeline for the staff. The order's lock is the caller's. */
export async function noteChargeBack(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  amountMinor: number,
): Promise<void> {
  const paymentState =
    amountMinor > 0
      ? 'charged-back'
      : paymentStateOf(order.totalMinor, order.paidMinor, order.refundedMinor, order.givenBackMinor);
  await updateOrder(tx, order.id, { paymentState });
  await addActivity(tx, {
    orderId: order.id,
    kind: amountMinor > 0 ? 'charged-back' : 'charge-back-ended',
    data: { amountMinor: Math.abs(amountMinor) },
    internal: true,
    at: context.clock.now(),
  });
  await record(tx, {
    by: system('settle-payment'),
    action: 'order.charge-back',
    subject: { type: 'order', id: order.id },
    after: { amountMinor },
  });
  if (amountMinor > 0) await tellStaffOfMoney(context, tx, order, 'staff-charge-back', amountMinor);
  tellLive(context, tx, order.id);
}

/** Has this been said of this refund before? Signals may be heard twice. */
export const isNoted = ({ activity }: OrderWhole, kind: string, refundId: string): boolean =>
  activity.some((entry) => entry.kind === kind && entry.data.refundId === refundId);

/** Somebody of the staff sent money back: on the timeline and in the journal, with who it was. */
export async function notePayBack(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { refundId, amountMinor, reason, by }: PayBack,
): Promise<void> {
  await addActivity(tx, {
    orderId: order.id,
    kind: 'refund-confirmed',
    data: { amountMinor, ...(reason !== undefined && { reason }) },
    internal: true,
    actorName: by.kind === 'account' ? by.name : null,
    accountId: accountOf(by),
    at: context.clock.now(),
  });
  await record(tx, {
    by,
    action: 'order.pay-back',
    subject: { type: 'order', id: order.id },
    after: { refundId, amountMinor },
  });
  tellLive(context, tx, order.id);
}

type PayBack = { refundId: string; amountMinor: number; reason?: string; by: Actor };

/** A provider refused a refund for good: somebody must find another way. Safe to hear twice. */
export async function noteFailedRefund(context: OrdersContext, refundId: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const refund = await context.payments.refundFacts(tx, refundId);
    const order = refund && (await lockOrder(tx, refund.orderId));
    const whole = order && (await loadWhole(tx, { id: order.id }));
    if (!whole || isNoted(whole, 'refund-failed', refundId)) return;
    await addActivity(tx, {
      orderId: order.id,
      kind: 'refund-failed',
      data: { refundId, amountMinor: refund.amountMinor, why: refund.error ?? '' },
      internal: true,
      at: context.clock.now(),
    });
    await tellStaffOfMoney(context, tx, order, 'staff-refund-failed', refund.amountMinor);
    tellLive(context, tx, order.id);
  });
}

type AskedTransfer = {
  paymentId: string;
  dueId: string | null;
  amountMinor: number;
  reference: string;
  account: { iban: string; holder: string };
};

/** Tells the shopper where the money goes, and the timeline that they were told; once for each payment. */
export async function askTransfer(
  context: OrdersContext,
  tx: Tx,
  order: OrderRecord,
  { paymentId, dueId, amountMinor, reference, account }: AskedTransfer,
): Promise<void> {
  const whole = await loadWhole(tx, { id: order.id });
  const kind = 'transfer-asked';
  if (!whole || whole.activity.some((entry) => entry.kind === kind && entry.data.paymentId === paymentId))
    return;
  await addActivity(tx, {
    orderId: order.id,
    kind,
    data: { paymentId, amountMinor },
    at: context.clock.now(),
  });
  const { zone } = await context.settings.shop();
  await tellWhoPays(context, tx, order, {
    payment: { id: paymentId, dueId },
    template: 'order-awaits-transfer',
    data: (language) => ({
      amount: formatMoney(amountMinor, order.currency, language),
      iban: friendlyFormatIBAN(account.iban) ?? account.iban,
      holder: account.holder,
      reference,
      until: formatInstant(order.payBefore.toISOString(), language, zone),
    }),
  });
}
