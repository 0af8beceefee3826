import { composeProposal, goodsOf } from './compose-proposal.ts';
import type { Draft } from './contract.ts';
import type { QuoteRecord } from './quotes.rows.ts';
import type { QuotesContext } from './quotes-context.ts';

/** A draft of this quote at today's prices and fees. */
export async function composeFor(
  { catalogue, database, delivery, shopDays }: QuotesContext,
  quote: Pick<QuoteRecord, 'day' | 'guests' | 'postcode'>,
  draft: Draft,
): Promise<ReturnType<typeof composeProposal>> {
  const ids = draft.options.flatMap(({ lines }) => lines.map(({ variantId }) => variantId));
  const sold = await catalogue.sellables(database.reader, [...new Set(ids)], quote.day ?? undefined);
  const zoneFees = new Map<string, number | undefined>();
  for (const option of draft.options) {
    if (option.method === 'pick-up' || option.feeMinor !== null) continue;
    const zone = await delivery.zoneFor(quote.postcode, goodsOf(option, sold));
    zoneFees.set(option.id, zone?.feeMinor);
  }
  const { today } = await shopDays();
  return composeProposal(draft, sold, zoneFees, { ...quote, today });
}
