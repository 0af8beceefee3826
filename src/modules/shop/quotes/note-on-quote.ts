import { record } from '#platform/journal';
import { accept, type Result, refuse } from '#platform/result';
import { paragraphs } from '#platform/text';
import type { AnswerQuote } from './answer-quote.ts';
import type { OfficeRefusal } from './contract.ts';
import { findQuote } from './find-quote.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { addEntry, lockQuote } from './quotes-store.ts';
import { whoIs } from './who-is.ts';

/** A note for colleagues; the customer never sees it. */
export async function noteOnQuote(
  context: QuotesContext,
  { number, text, by }: AnswerQuote,
): Promise<Result<null, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const note = paragraphs(2000).safeParse(text);
  if (!note.success || note.data === '')
    return refuse('invalid', { problems: [{ field: 'note', code: note.success ? 'required' : 'too-long' }] });
  const { database, clock } = context;
  const id = await findQuote(context, number);
  return database.inTransaction(async (tx) => {
    const quote = id && (await lockQuote(tx, id));
    if (!quote) return refuse('not-there');
    await addEntry(tx, {
      quoteId: quote.id,
      kind: 'note',
      data: { text: note.data },
      at: clock.now(),
      ...whoIs(by),
    });
    await record(tx, { by, action: 'quote.note', subject: { type: 'quote', id: quote.id } });
    tellLive(context, tx, quote.id);
    return accept(null);
  });
}
