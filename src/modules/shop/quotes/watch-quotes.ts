import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { addDays, formatDay } from '#platform/time';
import type { QuotesContext } from './quotes-context.ts';
import { tellLive } from './quotes-context.ts';
import { addEntry, lockQuote, raiseTold } from './quotes-store.ts';
import { type Ending, endingBy } from './quotes-views.ts';
import { tellCustomer } from './tell.ts';

export const WatchQuotes = defineJob('quotes.watch', 'slow', z.object({}));

const REMIND_DAYS = 2;

/** What its reader has to be told of a proposal's end: 1 that it is near, 2 that it is over, 0 nothing yet. */
export function tellingOn(validUntil: string, today: string): 0 | 1 | 2 {
  if (validUntil < today) return 2;
  return validUntil <= addDays(today, REMIND_DAYS) ? 1 : 0;
}

/** Tells who has not answered that a proposal ends, and that it has ended; each once, wherever the clock goes. */
export async function watchQuotes(context: QuotesContext): Promise<void> {
  const { today } = await context.shopDays();
  for (const ending of await endingBy(context.database.reader, addDays(today, REMIND_DAYS)))
    await tellEnding(context, ending, today);
}

async function tellEnding(context: QuotesContext, ending: Ending, today: string): Promise<void> {
  const { quoteId, versionId, validUntil } = ending;
  await context.database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, quoteId);
    // Under the lock: whoever accepted a moment ago is not asked, and a new version has its own end.
    if (quote?.state !== 'proposed' || quote.validUntil !== validUntil) return;
    const telling = tellingOn(validUntil, today);
    if (telling === 0 || !(await raiseTold(tx, versionId, telling))) return;
    const until = formatDay(validUntil, quote.language);
    await tellCustomer(context, tx, quote, telling === 1 ? 'quote-ends' : 'quote-ended', { until });
    await addEntry(tx, {
      quoteId,
      kind: telling === 1 ? 'reminded' : 'expired',
      data: { day: validUntil },
      at: context.clock.now(),
    });
    tellLive(context, tx, quoteId);
  });
}
