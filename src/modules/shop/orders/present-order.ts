import { isByHand } from '#modules/shop/payments';
import type { PaymentView } from '#modules/shop/payments/contract';
import type { CancelOffer, DueView, OrderPartView, OrderStep, OrderView } from './contract.ts';
import { stepsOf, stepsOfPart } from './order-parts.ts';
import { isDead } from './order-states.ts';
import type { PartRecord } from './orders.rows.ts';
import type { OrderWhole } from './orders-store.ts';
import { standingParts } from './standing-parts.ts';

/** `allowed`: the steps this reader's role may take at all; `link`: for whom the order is their own. */
type Reader = {
  office: boolean;
  now: Date;
  /** The shop's own day. */
  today: string;
  allowed: (step: OrderStep) => boolean;
  link: string;
  cancelling: CancelOffer | null;
};

/** An order as its reader may see it: notes, payments and steps only in the office. */
export function presentOrder(
  whole: OrderWhole,
  payments: PaymentView[],
  { office, now, today, allowed, link, cancelling }: Reader,
): OrderView {
  const { order, lines, activity, dues } = whole;
  const parts = standingParts(whole);
  const waits = order.confirmedAt === null && order.fulfilmentState === 'placed';
  const shownDues = dues.map((due) => presentDue(due, today));
  const hasDue =
    order.confirmedAt !== null &&
    !isDead(order.fulfilmentState) &&
    dues.some(({ paidAt }) => paidAt === null);
  const payable = hasDue || (waits && order.payBefore > now);
  return {
    accountId: office ? order.accountId : null,
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
    terms: order.terms,
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    dues: shownDues,
    payBefore: order.payBefore.toISOString(),
    placedAt: order.placedAt.toISOString(),
    version: order.version,
    isAgreed: order.cartId === null,
    endedReason: order.endedReason,
    parts: parts.map((part) => presentPart(part, office ? stepsOfPart(order, part).filter(allowed) : [])),
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
    steps: office ? stepsOf(order, parts).filter(allowed) : [],
    payments: office
      ? payments
      : payments.map((payment) => ({
          ...payment,
          // What a provider calls it is between us and the provider; a transfer's reference is the payer's to write.
          externalId: isByHand(payment) ? payment.externalId : null,
        })),
    payable,
    cancelling,
    // The staff see it as long as somebody may ask them for it.
    link: office && !payable ? null : link,
  };
}

const presentPart = (part: PartRecord, steps: OrderStep[]): OrderPartView => ({
  id: part.id,
  method: part.method,
  day: part.day,
  slot: part.slotFrom && part.slotTo ? { from: part.slotFrom, to: part.slotTo } : null,
  address: part.address,
  feeMinor: part.feeMinor,
  fulfilmentState: part.fulfilmentState,
  tracking:
    part.trackingCarrier || part.trackingNumber
      ? { carrier: part.trackingCarrier ?? '', number: part.trackingNumber ?? '' }
      : null,
  steps,
});

const presentDue = (due: OrderWhole['dues'][number], today: string): DueView => ({
  id: due.id,
  kind: due.kind,
  amountMinor: due.amountMinor,
  dueOn: due.dueOn,
  paidAt: due.paidAt?.toISOString() ?? null,
  isOverdue: due.paidAt === null && due.dueOn < today,
  payer: due.payerName === null ? null : { name: due.payerName, email: due.payerEmail ?? '' },
});

const presentLine = (line: OrderWhole['lines'][number]): OrderView['lines'][number] => ({
  id: line.id,
  partId: line.partId,
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
  startsAt: line.startsAt,
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
