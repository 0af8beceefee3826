import type { PaperFile } from '#modules/shop/papers/contract';
import { drawProposal } from './draw-proposal.ts';
import { quoteLink } from './quote-link.ts';
import type { QuotesContext } from './quotes-context.ts';
import type { QuoteWhole } from './quotes-store.ts';

/** A version that was sent, as a file in its customer's language; undefined when there is none of that number. */
export async function openProposal(
  { papers, secret, publicUrl }: QuotesContext,
  { quote, versions }: QuoteWhole,
  number: number,
): Promise<PaperFile | undefined> {
  const version = versions.find((one) => one.number === number);
  if (!version?.proposal || !version.sentAt) return undefined;
  const { language, currency } = quote;
  const bytes = await drawProposal({
    ...(await papers.sender()),
    number: quote.number,
    version: number,
    sentAt: version.sentAt,
    customer: { name: quote.contactName, email: quote.contactEmail },
    proposal: version.proposal,
    language,
    currency,
    url: `${publicUrl()}/${language}/quote/${quoteLink(secret, quote.id)}`,
  });
  return { name: `quote-${quote.number}-${number}.pdf`, bytes };
}
