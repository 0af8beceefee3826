import type { MailData } from '#modules/relations/mail-templates';
import { inEach, type Language, pickText } from '#platform/i18n';
import { formatMoney } from '#platform/money';
import { formatDay } from '#platform/time';
import type { Address, CancelOffer } from './contract.ts';
import { orderLink } from './order-link.ts';
import type { PartRecord } from './orders.rows.ts';
import type { OrderWhole } from './orders-store.ts';

type Where = { publicUrl: string; secret: string; pickUpAddress: Address };

export const addressLines = (address: Address | null): string[] =>
  address ? [address.street, `${address.postcode} ${address.town}`].filter((line) => line.trim() !== '') : [];

/** What every mail about an order begins with. */
export const mailHead = ({ order }: Pick<OrderWhole, 'order'>, { publicUrl, secret }: Where) => ({
  orderNumber: order.number,
  name: order.contactName,
  trackingUrl: `${publicUrl}/${order.language}/track/${orderLink(secret, order.id)}`,
});

/** Where and when a part of an order reaches its people, in words. */
export function mailDelivery(
  { order }: Pick<OrderWhole, 'order'>,
  part: PartRecord,
  { pickUpAddress }: Where,
) {
  const method = part.method === 'pick-up' ? ('pick-up' as const) : ('delivery' as const);
  return {
    method,
    day: formatDay(part.day, order.language),
    ...(part.slotFrom ? { slot: `${part.slotFrom}–${part.slotTo}` } : {}),
    address: addressLines(method === 'pick-up' ? pickUpAddress : part.address),
  };
}

/** What goes with a part, where that is not the whole order. */
export function whatOf({ order, parts, lines }: OrderWhole, part: PartRecord): { what?: string } {
  if (parts.length < 2) return {};
  const names = lines
    .filter(({ partId }) => partId === part.id)
    .map(({ names, quantity }) => `${quantity} × ${pickText(names, order.language as Language).text}`);
  return { what: clipped(names.join(', '), MOST_LETTERS) };
}

/** What a line of a mail may hold. */
const MOST_LETTERS = 300;

const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** The confirmation a shopper gets when the money has arrived: every line, every cent. */
export function confirmationMail(whole: OrderWhole, where: Where): MailData['order-confirmation'] {
  const { order, lines } = whole;
  const language = order.language as Language;
  const money = (minor: number) => formatMoney(minor, order.currency, language);
  return {
    ...mailHead(whole, where),
    lines: lines.map((line) => ({
      name: pickText(line.names, language).text,
      ...detailOf(line, language),
      ...(line.personalText ? { personalText: line.personalText } : {}),
      quantity: String(line.quantity),
      amount: money(line.totalMinor),
    })),
    totals: {
      subtotal: money(order.linesMinor),
      ...(order.deliveryMinor > 0 ? { delivery: money(order.deliveryMinor) } : {}),
      ...(order.discount && {
        discount: { code: order.discount.code, amount: money(-order.discountMinor) },
      }),
      total: money(order.totalMinor),
      vat: order.vat.map(({ rateBp, vat }) => ({ rate: `${rateBp / 100} %`, amount: money(vat) })),
    },
    deliveries: whole.parts.map((part) => ({
      ...mailDelivery(whole, part, where),
      ...whatOf(whole, part),
    })),
    ...rentalOf(whole, money),
    ...(order.note ? { note: order.note } : {}),
  };
}

/** What is let, as the checkout said it: handed over with the rest, back when the last of it is due, the deposit in no total. */
function rentalOf({ order, parts, lines }: OrderWhole, money: (minor: number) => string) {
  const back = lines
    .flatMap(({ backDay }) => backDay ?? [])
    .toSorted()
    .at(-1);
  if (!back) return {};
  const day = (plain: string) => formatDay(plain, order.language);
  const depositMinor = lines.reduce((sum, line) => sum + line.depositMinor * line.quantity, 0);
  return {
    rental: {
      out: day(parts[0]?.day ?? order.day),
      back: day(back),
      ...(depositMinor > 0 && { deposit: money(depositMinor) }),
    },
  };
}

const atHour: Record<Language, (time: string) => string> = {
  en: (time) => `at ${time}`,
  nl: (time) => `om ${time}`,
  fr: (time) => `à ${time}`,
};

/** What was chosen, when a service begins, and for what is let the days it is with its people. */
function detailOf(
  { optionNames, startsAt, outDay, backDay }: OrderWhole['lines'][number],
  language: Language,
) {
  const day = (plain: string) => formatDay(plain, language, 'short');
  const details = [
    ...optionNames.map((names) => pickText(names, language).text),
    ...(startsAt ? [atHour[language](startsAt)] : []),
    ...(outDay && backDay ? [`${day(outDay)} – ${day(backDay)}`] : []),
  ];
  return details.length > 0 ? { detail: details.join(' · ') } : {};
}

/** What the staff are told of a new order. */
export function staffMail(whole: OrderWhole): MailData['staff-new-order'] {
  const { order, parts } = whole;
  return {
    orderNumber: order.number,
    name: order.contactName,
    total: inEach((language) => formatMoney(order.totalMinor, order.currency, language)),
    day: inEach((language) => formatDay(order.day, language)),
    method: parts.every(({ method }) => method === 'pick-up') ? 'pick-up' : 'delivery',
    officePath: `/office/orders/${order.number}`,
  };
}

/** What the staff are told of an order that its customer cancelled. */
export function staffCancelledMail(
  { order, parts }: OrderWhole,
  { backMinor }: CancelOffer,
): MailData['staff-order-cancelled'] {
  return {
    orderNumber: order.number,
    name: order.contactName,
    ...(backMinor > 0
      ? { refund: inEach((language) => formatMoney(backMinor, order.currency, language)) }
      : {}),
    day: inEach((language) => formatDay(parts[0]?.day ?? order.day, language)),
    officePath: `/office/orders/${order.number}`,
  };
}
