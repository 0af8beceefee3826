import { newId } from '#platform/ids';
import { type Limit, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { MessageRequest, type RequestRefusal } from './contract.ts';
import { findByLink } from './find-quote.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { insertMessage, lockQuote } from './quotes-store.ts';
import { tellStaff } from './tell.ts';

const OF_QUOTE: Limit = { name: 'quote-message', most: 20, perSeconds: 3_600 };

/** The customer asks something about their quote; the staff hear of it. */
export async function askAboutQuote(
  context: QuotesContext,
  { link, text }: { link: string; text: string },
): Promise<Result<null, RequestRefusal | 'not-there'>> {
  const parsed = MessageRequest.safeParse({ text });
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { database, clock } = context;
  const whole = await findByLink(context, link);
  if (!whole) return refuse('not-there');
  if (!(await withinLimit(database, OF_QUOTE, whole.quote.id, clock.now()))) return refuse('too-many');
  return database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, whole.quote.id);
    if (!quote) return refuse('not-there');
    await insertMessage(tx, {
      id: newId(),
      quoteId: quote.id,
      byShop: false,
      byName: quote.contactName,
      text: parsed.data.text,
      writtenAt: clock.now(),
    });
    await tellStaff(context, tx, quote, { what: 'question', text: parsed.data.text });
    tellLive(context, tx, quote.id);
    return accept(null);
  });
}
