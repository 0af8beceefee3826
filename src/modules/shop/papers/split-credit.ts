import { spread, type VatLine, vatWithin } from '#platform/money';

/**
 * What a refund takes off an invoice, by rate: in proportion to what is left of each, the odd cents to whom they are
 * nearest. VAT is what the invoice's rounding gives for all that was credited so far, less what was credited before, so
 * that refunds of the whole, however it was cut up, undo the invoice to the cent. Never more than is left.
 */
export function splitCredit(
  invoice: readonly VatLine[],
  credited: ReadonlyMap<number, number>,
  amountMinor: number,
): VatLine[] {
  const left = invoice.map(({ rateBp, gross }) => gross - (credited.get(rateBp) ?? 0));
  const all = left.reduce((sum, gross) => sum + gross, 0);
  const shares = spread(Math.min(amountMinor, all), left);
  return invoice.flatMap(({ rateBp }, index) => {
    const gross = shares[index] ?? 0;
    if (gross === 0) return [];
    const before = credited.get(rateBp) ?? 0;
    const vat = vatWithin(before + gross, rateBp) - vatWithin(before, rateBp);
    return [{ rateBp, gross, net: gross - vat, vat }];
  });
}
