import type { CheckoutRefusal } from '#modules/shop/checkout/contract';
import { type AcceptRefusal, isNotFree } from './contract.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { addEntry, loadQuote, lockQuote } from './quotes-store.ts';
import { tellStaff } from './tell.ts';

/** Somebody wanted to accept and could not, for something is gone: the staff hear of it, once until something else happens. */
export async function tellNotFree(
  context: QuotesContext,
  quoteId: string,
  code: AcceptRefusal | CheckoutRefusal,
): Promise<void> {
  if (!isNotFree(code)) return;
  await context.database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, quoteId);
    const whole = await loadQuote(tx, { id: quoteId });
    if (!quote || whole?.activity.at(-1)?.kind === 'not-free') return;
    await addEntry(tx, { quoteId, kind: 'not-free', data: { code }, at: context.clock.now() });
    await tellStaff(context, tx, quote, { what: 'not-free' });
    tellLive(context, tx, quoteId);
  });
}
