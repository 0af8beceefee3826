import type { OfficeQuote, QuoteOrder, VersionView } from './contract.ts';
import { stateOf } from './contract.ts';
import { firstDraft } from './first-draft.ts';
import type { Acceptance, QuoteWhole } from './quotes-store.ts';

const presentOrder = (acceptance: Acceptance): QuoteOrder => ({
  id: acceptance.orderId,
  number: acceptance.orderNumber,
  option: acceptance.optionName,
  acceptedBy: acceptance.acceptedBy,
  at: acceptance.acceptedAt.toISOString(),
  hasEnded: acceptance.endedAt !== null,
});

/** What the office and the customer both see of a quote. */
export function presentBase({ quote, versions, messages }: QuoteWhole, today: string) {
  return {
    id: quote.id,
    number: quote.number,
    state: stateOf(quote, today),
    language: quote.language,
    contact: { name: quote.contactName, email: quote.contactEmail, phone: quote.contactPhone },
    eventType: quote.eventType,
    day: quote.day,
    guests: quote.guests,
    postcode: quote.postcode,
    town: quote.town,
    wish: quote.wish,
    things: quote.things,
    currency: quote.currency,
    askedAt: quote.askedAt.toISOString(),
    validUntil: quote.validUntil,
    messages: messages.map(({ id, byShop, byName, text, writtenAt }) => ({
      id,
      byShop,
      byName,
      text,
      at: writtenAt.toISOString(),
    })),
    versions: versions.flatMap(({ number, proposal, sentAt }): VersionView[] =>
      proposal && sentAt
        ? [{ number, proposal, sentAt: sentAt.toISOString(), isReplaced: number !== quote.proposed }]
        : [],
    ),
  };
}

export const standingOf = ({ acceptances }: QuoteWhole): QuoteOrder | undefined => {
  const standing = acceptances.find(({ endedAt }) => endedAt === null);
  return standing && presentOrder(standing);
};

export function presentForOffice(whole: QuoteWhole, today: string, link: string): OfficeQuote {
  const draft = whole.versions.find(({ sentAt }) => sentAt === null);
  return {
    ...presentBase(whole, today),
    accountId: whole.quote.accountId,
    byStaff: whole.quote.byStaff,
    link,
    draft: draft ? { number: draft.number, revision: draft.revision, content: draft.draft } : null,
    start: whole.versions.find(({ sentAt }) => sentAt !== null)?.draft ?? firstDraft(whole.quote, today),
    orders: whole.acceptances.map(presentOrder),
    activity: whole.activity.map(({ id, kind, at, actorName, data }) => ({
      id: String(id),
      kind,
      at: at.toISOString(),
      actorName,
      data,
    })),
  };
}
