import { hashLinkToken } from '#platform/links';
import type { QuotesContext } from './quotes-context.ts';
import { loadQuote, type QuoteWhole } from './quotes-store.ts';

type Reads = Pick<QuotesContext, 'database'>;

export const findQuote = async ({ database }: Reads, number: string): Promise<string | undefined> =>
  (await loadQuote(database.reader, { number }))?.quote.id;

/** The quote of a customer's link; whoever has the link owns it. */
export const findByLink = ({ database }: Reads, link: string): Promise<QuoteWhole | undefined> =>
  loadQuote(database.reader, { linkHash: hashLinkToken(link) });
