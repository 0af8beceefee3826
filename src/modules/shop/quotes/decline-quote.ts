import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { close, problemsIn, Reason } from './close-quote.ts';
import { mayDecline, stateOf } from './contract.ts';
import { findByLink } from './find-quote.ts';
import type { QuotesContext } from './quotes-context.ts';
import { lockQuote } from './quotes-store.ts';
import { tellStaff } from './tell.ts';

/** The customer says no, with a word or without. */
export async function declineQuote(
  context: QuotesContext,
  { link, reason, by }: { link: string; reason: string; by: Actor },
): Promise<Result<null, 'not-there' | 'invalid' | 'not-possible'>> {
  const said = Reason.safeParse(reason);
  if (!said.success) return refuse('invalid', { problems: problemsIn(said.error) });
  const { today } = await context.shopDays();
  const whole = await findByLink(context, link);
  return context.database.inTransaction(async (tx) => {
    const quote = whole && (await lockQuote(tx, whole.quote.id));
    if (!quote) return refuse('not-there');
    if (!mayDecline(stateOf(quote, today))) return refuse('not-possible');
    await close(context, tx, quote, { to: 'declined', reason: said.data, by });
    await tellStaff(context, tx, quote, { what: 'declined', text: said.data });
    return accept(null);
  });
}
