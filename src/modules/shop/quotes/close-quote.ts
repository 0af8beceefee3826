import type { z } from 'zod';
import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type Problem, paragraphs } from '#platform/text';
import { type KeptState, mayLose, mayWithdraw, type OfficeRefusal, stateOf } from './contract.ts';
import { findQuote } from './find-quote.ts';
import { quotesPolicy } from './quotes.policy.ts';
import type { QuoteRecord } from './quotes.rows.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { addEntry, lockQuote, updateQuote } from './quotes-store.ts';
import { tellCustomer } from './tell.ts';
import { whoIs } from './who-is.ts';

export type CloseQuote = { number: string; reason: string; by: Actor };

export const Reason = paragraphs(500);
export const problemsIn = ({ issues }: Pick<z.ZodError, 'issues'>): Problem[] =>
  issues.map(({ message }) => ({ field: 'reason', code: message }));

/** The shop takes its proposal back; its reader is told, with the reason when there is one. */
export const withdrawQuote = (context: QuotesContext, { number, reason, by }: CloseQuote) =>
  closeByStaff(context, { number, reason, by, to: 'withdrawn', may: mayWithdraw });

/** Nothing came of it. A note for ourselves: nobody is written to. */
export const loseQuote = (context: QuotesContext, { number, reason, by }: CloseQuote) =>
  closeByStaff(context, { number, reason, by, to: 'lost', may: mayLose });

async function closeByStaff(
  context: QuotesContext,
  { number, reason, by, to, may }: CloseQuote & { to: 'withdrawn' | 'lost'; may: typeof mayLose },
): Promise<Result<null, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const said = Reason.safeParse(reason);
  if (!said.success) return refuse('invalid', { problems: problemsIn(said.error) });
  const { today } = await context.shopDays();
  const id = await findQuote(context, number);
  return context.database.inTransaction(async (tx) => {
    const quote = id && (await lockQuote(tx, id));
    if (!quote) return refuse('not-there');
    if (!may(stateOf(quote, today))) return refuse('not-possible');
    await close(context, tx, quote, { to, reason: said.data, by });
    if (to === 'withdrawn')
      await tellCustomer(context, tx, quote, 'quote-withdrawn', { ...(said.data && { reason: said.data }) });
    return accept(null);
  });
}

type Closing = { to: Extract<KeptState, 'withdrawn' | 'lost' | 'declined'>; reason: string; by: Actor };

/** Ends a quote in this state, with who said so and why. */
export async function close(
  context: QuotesContext,
  tx: Tx,
  { id, state }: QuoteRecord,
  { to, reason, by }: Closing,
): Promise<void> {
  const at = context.clock.now();
  await updateQuote(tx, id, { state: to, changedAt: at });
  await addEntry(tx, { quoteId: id, kind: to, data: reason ? { reason } : {}, at, ...whoIs(by) });
  await record(tx, {
    by,
    action: `quote.${actOf[to]}`,
    subject: { type: 'quote', id },
    before: { state },
    after: { state: to },
  });
  tellLive(context, tx, id);
}

const actOf = { withdrawn: 'withdraw', lost: 'lose', declined: 'decline' } as const;
