import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import { hashLinkToken } from '#platform/links';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type OfficeRefusal, QuoteFacts } from './contract.ts';
import { quoteLink } from './quote-link.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { addEntry, insertQuote } from './quotes-store.ts';
import { whoIs } from './who-is.ts';

export type StartQuote = { facts: QuoteFacts; by: Actor };

/** The staff begin a quote for somebody who called. Nobody is written to until a proposal is sent. */
export async function startQuote(
  context: QuotesContext,
  { facts, by }: StartQuote,
): Promise<Result<{ number: string }, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const parsed = QuoteFacts.safeParse(facts);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { database, clock, secret, settings } = context;
  const { name, email, phone, ...asked } = parsed.data;
  const { currency } = await settings.shop();
  return database.inTransaction(async (tx) => {
    const id = newId();
    const at = clock.now();
    const number = await insertQuote(tx, {
      ...asked,
      id,
      linkHash: hashLinkToken(quoteLink(secret, id)),
      accountId: null,
      byStaff: true,
      contactName: name,
      contactEmail: email,
      contactPhone: phone,
      things: [],
      currency,
      askedAt: at,
    });
    await addEntry(tx, { quoteId: id, kind: 'started', at, ...whoIs(by) });
    await record(tx, { by, action: 'quote.start', subject: { type: 'quote', id }, after: { number } });
    tellLive(context, tx, id);
    return accept({ number });
  });
}
