import { type Language, pickText } from '#platform/i18n';
import { money, vatLines } from '#platform/wire';
import type { OfficeQuote, OwnQuote, ProposedOption, QuoteOrder, QuoteRow, VersionView } from './contract.ts';

export const presentRow = ({ id: _, totalMinor, currency, ...row }: QuoteRow) => ({
  ...row,
  total: totalMinor === null ? null : money(totalMinor, currency),
});

/** A quote for programs; notes of the staff are for the office's pages alone. */
export function presentQuote(quote: OwnQuote | OfficeQuote, language: Language) {
  const { number, state, eventType, day, guests, validUntil, askedAt, contact, postcode, town, wish } = quote;
  const orders = 'orders' in quote ? quote.orders : quote.order ? [quote.order] : [];
  return {
    ...{ number, state, eventType, day, guests, validUntil, askedAt, contact, postcode, town, wish },
    versions: quote.versions.map((version) => presentVersion(version, quote.currency, language)),
    messages: quote.messages.map(({ id: _, ...message }) => message),
    orders: orders.map(({ number: order, option, hasEnded }: QuoteOrder) => ({
      number: order,
      option,
      hasEnded,
    })),
  };
}

const presentVersion = (
  { number, sentAt, isReplaced, proposal }: VersionView,
  currency: string,
  language: Language,
) => ({
  number,
  sentAt,
  replaced: isReplaced,
  introduction: proposal.introduction,
  day: proposal.day,
  guests: proposal.guests,
  validUntil: proposal.validUntil,
  options: proposal.options.map((option) => presentOption(option, currency, language)),
});

const presentOption = (
  { id, name, text, method, feeMinor, totalMinor, vat, lines }: ProposedOption,
  currency: string,
  language: Language,
) => ({
  ...{ id, name, text, method },
  lines: lines.map((line) => ({
    variantId: line.variantId,
    name: pickText(line.names, language),
    quantity: line.quantity,
    unitPrice: money(line.unitMinor, currency),
    total: money(line.totalMinor, currency),
    personalText: line.personalText,
  })),
  deliveryFee: money(feeMinor, currency),
  total: money(totalMinor, currency),
  vat: vatLines(vat, currency),
});
