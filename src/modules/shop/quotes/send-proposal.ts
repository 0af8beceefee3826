import { record } from '#platform/journal';
import { formatMoney } from '#platform/money';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { daysBetween, formatDay } from '#platform/time';
import { composeFor } from './compose-for.ts';
import { mayPropose, type OfficeRefusal } from './contract.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import {
  addEntry,
  loadQuote,
  lockQuote,
  markSent,
  raiseTold,
  updateDraft,
  updateQuote,
} from './quotes-store.ts';
import { tellCustomer } from './tell.ts';
import { whoIs } from './who-is.ts';

/** A proposal that ends this soon is its own reminder. */
const SOON_DAYS = 3;

/**
 * Sends the draft: from now on it says what it says, and the version before it is marked replaced. Holds nothing: who accepts
 * first, has it.
 */
export async function sendProposal(
  context: QuotesContext,
  { number, revision, by }: { number: string; revision: number; by: Actor },
): Promise<Result<{ version: number }, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const { database, clock } = context;
  const whole = await loadQuote(database.reader, { number });
  if (!whole) return refuse('not-there');
  const draft = whole.versions.find(({ sentAt }) => sentAt === null);
  if (!draft) return refuse('not-possible');
  if (draft.revision !== revision) return refuse('changed-meanwhile');
  const { proposal, problems } = await composeFor(context, whole.quote, draft.draft);
  if (problems.length > 0) return refuse('invalid', { problems });
  const { today } = await context.shopDays();

  return database.inTransaction(async (tx) => {
    const quote = await lockQuote(tx, whole.quote.id);
    if (!quote) return refuse('not-there');
    if (!mayPropose(quote.state)) return refuse('not-possible');
    const { day, guests, postcode } = whole.quote;
    const isSame = quote.day === day && quote.guests === guests && quote.postcode === postcode;
    // What was composed is what is sent: saved or moved by somebody in between, it is looked at again.
    if (!isSame || !(await updateDraft(tx, draft))) return refuse('changed-meanwhile');
    const at = clock.now();
    await markSent(tx, { id: draft.id, proposal, sentAt: at });
    if (daysBetween(today, proposal.validUntil) <= SOON_DAYS) await raiseTold(tx, draft.id, 1);
    await updateQuote(tx, quote.id, {
      state: 'proposed',
      proposed: draft.number,
      validUntil: proposal.validUntil,
      totalMinor: Math.min(...proposal.options.map(({ totalMinor }) => totalMinor)),
      changedAt: at,
    });
    await addEntry(tx, {
      quoteId: quote.id,
      kind: 'proposed',
      data: { version: draft.number },
      at,
      ...whoIs(by),
    });
    await tellCustomer(context, tx, quote, 'quote-proposed', {
      again: quote.proposed !== null,
      until: formatDay(proposal.validUntil, quote.language),
      ...(proposal.introduction && { introduction: proposal.introduction }),
      options: proposal.options.map(
        ({ name, totalMinor }) => `${name}: ${formatMoney(totalMinor, quote.currency, quote.language)}`,
      ),
    });
    await record(tx, {
      by,
      action: 'quote.propose',
      subject: { type: 'quote', id: quote.id },
      after: {
        version: draft.number,
        validUntil: proposal.validUntil,
        totals: proposal.options.map(({ totalMinor }) => totalMinor),
      },
    });
    tellLive(context, tx, quote.id);
    return accept({ version: draft.number });
  });
}
