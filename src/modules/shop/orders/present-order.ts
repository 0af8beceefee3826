import type { PaymentView } from '#modules/shop/payments/contract';
import type { OrderStep, OrderView } from './contract.ts';
import { possibleSteps } from './order-states.ts';
import type { OrderWhole } from './orders-store.ts';

/** `allowed`: the steps this reader's role may take at all; `link`: only for whom the order is their own. */
type Reader = { office: boolean; now: Date; allowed: (step: OrderStep) => boolean; link: string | null };

/** An order as its reader may see it: notes, payments and steps only in the office. */
export function presentOrder(
  whole: OrderWhole,
  payments: PaymentView[],
  { office, now, allowed, link }: Reader,
): OrderView {
  const { order, parts, lines, activity } = whole;
  const method = parts[0]?.method ?? 'delivery';
  const waits = order.paymentState === 'none' && order.fulfilmentState === 'placed';
  return {
    id: order.id,
    number: order.number,
    language: order.language,
    contact: { name: order.contactName, email: order.contactEmail, phone: order.contactPhone },
    eventType: order.eventType,
    eventId: order.eventId,
    day: order.day,
    guests: order.guests,
    note: order.note,
    currency: order.currency,
    linesMinor: order.linesMinor,
    deliveryMinor: order.deliveryMinor,
    discount: order.discount && {
      code: order.discount.code,
      kind: order.discount.kind,
      percentBp: order.discount.percentBp,
      amountMinor: order.discount.amountMinor,
    },
    discountMinor: order.discountMinor,
    deliveryDiscountMinor: order.deliveryDiscountMinor,
    totalMinor: order.totalMinor,
    vat: order.vat,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    paidMinor: order.paidMinor,
    refundedMinor: order.refundedMinor,
    payBefore: order.payBefore.toISOString(),
    placedAt: order.placedAt.toISOString(),
    endedReason: order.endedReason,
    tracking: order.trackingNumber
      ? { carrier: order.trackingCarrier ?? '', number: order.trackingNumber }
      : null,
    parts: parts.map((part) => ({
      method: part.method,
      day: part.day,
      slot: part.slotFrom && part.slotTo ? { from: part.slotFrom, to: part.slotTo } : null,
      address: part.address,
      feeMinor: part.feeMinor,
    })),
    lines: lines.map(presentLine),
    activity: activity
      .filter((entry) => office || !entry.internal)
      .map((entry) => ({
        id: String(entry.id),
        kind: entry.kind,
        at: entry.at.toISOString(),
        // Who in the office pressed the button is the office's own business.
        actorName: office ? entry.actorName : null,
        internal: entry.internal,
        data: entry.data,
      })),
    steps: office
      ? possibleSteps({ ...order, method, rents: lines.some(({ outDay }) => outDay !== null) }).filter(
          allowed,
        )
      : [],
    payments: office
      ? payments
      : payments.map(({ externalId: _, ...payment }) => ({ ...payment, externalId: null })),
    payable: waits && order.payBefore > now,
    link,
  };
}

const presentLine = (line: OrderWhole['lines'][number]): OrderView['lines'][number] => ({
  id: line.id,
  kind: line.kind,
  slug: line.slug,
  names: line.names,
  optionNames: line.optionNames,
  sku: line.sku,
  imageKey: line.imageKey,
  quantity: line.quantity,
  unitMinor: line.unitMinor,
  totalMinor: line.totalMinor,
  discountMinor: line.discountMinor,
  vatRateBp: line.vatRateBp,
  personalText: line.personalText,
  pictureKey: line.pictureKey,
  rental:
    line.outDay === null || line.backDay === null
      ? null
      : {
          outDay: line.outDay,
          backDay: line.backDay,
          depositMinor: line.depositMinor * line.quantity,
          returned: line.returned,
          damaged: line.damaged,
        },
});
