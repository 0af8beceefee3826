import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { type OfficeRefusal, QuoteFacts } from './contract.ts';
import { findQuote } from './find-quote.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { addEntry, lockQuote, updateQuote } from './quotes-store.ts';
import type { StartQuote } from './start-quote.ts';
import { whoIs } from './who-is.ts';

/** Mends who it is for or what it is about; a proposal that was sent stays as it was. */
export async function changeFacts(
  context: QuotesContext,
  { number, facts, by }: StartQuote & { number: string },
): Promise<Result<null, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const parsed = QuoteFacts.safeParse(facts);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { name, email, phone, ...asked } = parsed.data;
  const { database, clock } = context;
  const id = await findQuote(context, number);
  return database.inTransaction(async (tx) => {
    const quote = id && (await lockQuote(tx, id));
    if (!quote) return refuse('not-there');
    const at = clock.now();
    await updateQuote(tx, quote.id, {
      ...asked,
      contactName: name,
      contactEmail: email,
      contactPhone: phone,
      changedAt: at,
    });
    await addEntry(tx, { quoteId: quote.id, kind: 'changed', at, ...whoIs(by) });
    await record(tx, {
      by,
      action: 'quote.change',
      subject: { type: 'quote', id: quote.id },
      before: { day: quote.day, guests: quote.guests },
      after: { day: asked.day, guests: asked.guests },
    });
    tellLive(context, tx, quote.id);
    return accept(null);
  });
}
