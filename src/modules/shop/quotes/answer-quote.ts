import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { MessageRequest, type OfficeRefusal } from './contract.ts';
import { findQuote } from './find-quote.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { insertMessage, lockQuote } from './quotes-store.ts';
import { tellCustomer } from './tell.ts';

export type AnswerQuote = { number: string; text: string; by: Actor };

/** The shop writes to the customer of a quote; it stands on their page, and goes to them by mail. */
export async function answerQuote(
  context: QuotesContext,
  { number, text, by }: AnswerQuote,
): Promise<Result<null, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes') || by.kind !== 'account') return refuse('not-allowed');
  const parsed = MessageRequest.safeParse({ text });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { database, clock } = context;
  const id = await findQuote(context, number);
  return database.inTransaction(async (tx) => {
    const quote = id && (await lockQuote(tx, id));
    if (!quote) return refuse('not-there');
    await insertMessage(tx, {
      id: newId(),
      quoteId: quote.id,
      byShop: true,
      byName: by.name,
      text: parsed.data.text,
      writtenAt: clock.now(),
    });
    await tellCustomer(context, tx, quote, 'quote-answer', { text: parsed.data.text });
    await record(tx, { by, action: 'quote.answer', subject: { type: 'quote', id: quote.id } });
    tellLive(context, tx, quote.id);
    return accept(null);
  });
}
