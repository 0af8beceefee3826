import type { z } from 'zod';
import { type Language, pickText } from '#platform/i18n';
import { money, vatLines } from '#platform/wire';
import { type OrderCard, type OrderResponse, transitionOf } from './api.contract.ts';
import type { OrderRow, OrderView } from './contract.ts';

export const presentRow = (row: OrderRow, language: Language): z.infer<typeof OrderCard> => ({
  number: row.number,
  contactName: row.contactName,
  eventType: row.eventType,
  day: row.day,
  slotFrom: row.slotFrom,
  method: row.method,
  methods: row.methods,
  town: row.town,
  pieces: row.pieces,
  firstLine: pickText(row.firstLine, language),
  total: money(row.totalMinor, row.currency),
  paymentState: row.paymentState,
  fulfilmentState: row.fulfilmentState,
  placedAt: row.placedAt,
  transitions: row.steps.map((step) => transitionOf[step]),
});

export function presentWhole(order: OrderView, language: Language): z.infer<typeof OrderResponse> {
  const minor = (amount: number) => money(amount, order.currency);
  return {
    number: order.number,
    language: order.language,
    contact: order.contact,
    eventType: order.eventType,
    day: order.day,
    guests: order.guests,
    note: order.note,
    goods: minor(order.linesMinor),
    deliveryFee: minor(order.deliveryMinor),
    discount: order.discount && presentDiscount(order.discount, order),
    total: minor(order.totalMinor),
    vat: vatLines(order.vat, order.currency),
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    paid: minor(order.paidMinor),
    refunded: minor(order.refundedMinor),
    placedAt: order.placedAt,
    payBefore: order.payBefore,
    payable: order.payable,
    version: order.version,
    endedReason: order.endedReason,
    cancelling: order.cancelling && {
      back: minor(order.cancelling.backMinor),
      kept: minor(order.cancelling.keptMinor),
      freeUntil: order.cancelling.freeUntil,
      until: order.cancelling.until,
    },
    tracking: order.parts.find(({ tracking }) => tracking)?.tracking ?? null,
    trackingLink: order.link,
    parts: order.parts.map(({ feeMinor, steps, ...part }) => ({
      ...part,
      fee: minor(feeMinor),
      transitions: steps.map((step) => transitionOf[step]),
    })),
    lines: order.lines.map((line) => presentLine(line, order.currency, language)),
    activity: order.activity.map(({ kind, at, actorName, internal, data }) => ({
      kind,
      at,
      by: actorName,
      internal,
      data,
    })),
    transitions: order.steps.map((step) => transitionOf[step]),
    terms: order.terms,
    // Whoever opens the order by its link needs no addresses of the others.
    dues: order.dues.map(({ kind, amountMinor, dueOn, paidAt, payer }) => ({
      kind,
      amount: minor(amountMinor),
      dueOn,
      paidAt,
      payer: payer?.name ?? null,
    })),
    payments: order.payments.map(presentPayment),
  };
}

const presentDiscount = (
  { code, kind, percentBp, amountMinor }: NonNullable<OrderView['discount']>,
  { discountMinor, deliveryDiscountMinor, currency }: OrderView,
) => ({
  code,
  kind,
  percentBp,
  amount: amountMinor === null ? null : money(amountMinor, currency),
  total: money(discountMinor, currency),
  offDelivery: money(deliveryDiscountMinor, currency),
});

const presentLine = (line: OrderView['lines'][number], currency: string, language: Language) => ({
  id: line.id,
  part: line.partId,
  kind: line.kind,
  product: line.slug,
  name: pickText(line.names, language),
  options: line.optionNames.map((names) => pickText(names, language)),
  sku: line.sku,
  quantity: line.quantity,
  unitPrice: money(line.unitMinor, currency),
  total: money(line.totalMinor, currency),
  discount: money(line.discountMinor, currency),
  vatRateBp: line.vatRateBp,
  personalText: line.personalText,
  startsAt: line.startsAt,
  rental: line.rental && {
    out: line.rental.outDay,
    back: line.rental.backDay,
    deposit: money(line.rental.depositMinor, currency),
    returned: line.rental.returned,
    damaged: line.rental.damaged,
  },
});

const presentPayment = (payment: OrderView['payments'][number]) => ({
  id: payment.id,
  provider: payment.provider,
  method: payment.method,
  mode: payment.mode,
  state: payment.state,
  amount: money(payment.amountMinor, payment.currency),
  refunded: money(payment.refundedMinor, payment.currency),
  createdAt: payment.createdAt,
  refunds: payment.refunds.map(({ id, amountMinor, state, reason, createdAt }) => ({
    id,
    amount: money(amountMinor, payment.currency),
    state,
    reason,
    createdAt,
  })),
});
