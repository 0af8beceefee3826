import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { Draft, mayPropose, type OfficeRefusal } from './contract.ts';
import { findQuote } from './find-quote.ts';
import { quotesPolicy } from './quotes.policy.ts';
import { type QuotesContext, tellLive } from './quotes-context.ts';
import { insertVersion, latestVersion, lockQuote, updateDraft } from './quotes-store.ts';

export type SaveDraft = {
  number: string;
  /** What the writer saw; 0 begins a new version. */
  revision: number;
  draft: Draft;
  by: Actor;
};

/** Saves a proposal while it is written. Prices that differ from the shop's own are for managers to agree. */
export async function saveDraft(
  context: QuotesContext,
  { number, revision, draft, by }: SaveDraft,
): Promise<Result<{ revision: number }, OfficeRefusal>> {
  if (!quotesPolicy.allows(by, 'write-quotes')) return refuse('not-allowed');
  const parsed = Draft.safeParse(draft);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const wanted = parsed.data;
  const id = await findQuote(context, number);
  return context.database.inTransaction(async (tx) => {
    const quote = id && (await lockQuote(tx, id));
    if (!quote) return refuse('not-there');
    if (!mayPropose(quote.state)) return refuse('not-possible');
    const latest = await latestVersion(tx, quote.id);
    const open = latest && latest.sentAt === null ? latest : undefined;
    if (!quotesPolicy.allows(by, 'agree-prices') && !agreesNothingNew(wanted, latest?.draft))
      return refuse('not-allowed');
    if ((open?.revision ?? 0) !== revision) return refuse('changed-meanwhile');
    if (open) await updateDraft(tx, { id: open.id, revision, draft: wanted });
    else {
      const next = (latest?.number ?? 0) + 1;
      await insertVersion(tx, { id: newId(), quoteId: quote.id, number: next, draft: wanted });
      await record(tx, {
        by,
        action: 'quote.draft',
        subject: { type: 'quote', id: quote.id },
        after: { version: next },
      });
    }
    tellLive(context, tx, quote.id);
    return accept({ revision: open ? revision + 1 : 1 });
  });
}

/** Every agreed price, fee and deposit of it was there before, for the same thing. */
export function agreesNothingNew(wanted: Draft, before: Draft | undefined): boolean {
  const prices = new Map(
    before?.options.flatMap(({ lines }) =>
      lines.map(({ id, variantId, unitMinor }) => [`${id} ${variantId}`, unitMinor] as const),
    ),
  );
  const fees = new Map(before?.options.map(({ id, feeMinor }) => [id, feeMinor]));
  const deposit = before?.depositBp ?? null;
  return (
    (wanted.depositBp === null || wanted.depositBp === deposit) &&
    wanted.options.every(
      ({ id, feeMinor, lines }) =>
        (feeMinor === null || fees.get(id) === feeMinor) &&
        lines.every(
          (line) => line.unitMinor === null || prices.get(`${line.id} ${line.variantId}`) === line.unitMinor,
        ),
    )
  );
}
