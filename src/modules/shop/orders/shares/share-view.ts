import { leftOf, type PaymentView } from '#modules/shop/payments/contract';
import { isDead } from '../order-states.ts';
import type { OrderWhole } from '../orders-store.ts';
import { firstName, type ShareView } from './share.contract.ts';
import type { ShareRecord } from './shares-store.ts';

/** An order as one of its payers may see it. */
export function presentShare(
  { order, lines, dues }: OrderWhole,
  share: ShareRecord,
  { payments, now }: { payments: readonly PaymentView[]; now: Date },
): ShareView {
  const own = payments.filter(({ dueId }) => dueId === share.id);
  return {
    orderId: order.id,
    orderNumber: order.number,
    organiser: firstName(order.contactName),
    name: firstName(share.payerName),
    language: share.payerLanguage,
    currency: order.currency,
    amountMinor: share.amountMinor,
    totalMinor: order.totalMinor,
    day: order.day,
    lines: lines.map(({ names, quantity, totalMinor }) => ({ names, quantity, totalMinor })),
    others: dues
      .filter(({ id, kind }) => kind === 'share' && id !== share.id)
      .map(({ payerName, amountMinor, paidAt }) => ({
        name: firstName(payerName ?? ''),
        amountMinor,
        isPaid: paidAt !== null,
      })),
    paidAt: share.paidAt?.toISOString() ?? null,
    until: order.payBefore.toISOString(),
    hasFailed: ['failed', 'cancelled', 'expired'].includes(own.at(-1)?.state ?? ''),
    standing: standingOf(order, share, own, now),
    refundedMinor: goneBackOf(share.id, payments),
  };
}

/** What of a share's own money has gone back or was promised to, in minor units. */
export const goneBackOf = (shareId: string, payments: readonly PaymentView[]): number =>
  payments
    .filter(({ dueId, settledAs }) => dueId === shareId && settledAs === 'paid')
    .reduce((sum, payment) => sum + payment.amountMinor - payment.chargedBackMinor - leftOf(payment), 0);

function standingOf(
  order: OrderWhole['order'],
  share: ShareRecord,
  own: readonly PaymentView[],
  now: Date,
): ShareView['standing'] {
  if (isDead(order.fulfilmentState)) return 'ended';
  if (order.confirmedAt !== null) return 'complete';
  if (share.paidAt !== null) return 'paid';
  if (order.payBefore <= now) return 'ended';
  return own.some(({ state }) => state === 'pending') ? 'waiting' : 'to-pay';
}
