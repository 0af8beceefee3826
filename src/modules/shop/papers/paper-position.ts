import { spread, type VatLine, vatWithin } from '#platform/money';
import type { PaperKind } from './contract.ts';

/** What the papers of an order come to by rate: its invoices, less its credit notes. */
export type Position = ReadonlyMap<number, { gross: number; vat: number }>;

export function positionOf(papers: readonly { kind: PaperKind; vat: readonly VatLine[] }[]): Position {
  const position = new Map<number, { gross: number; vat: number }>();
  for (const { kind, vat: lines } of papers)
    for (const { rateBp, gross, vat } of lines) {
      const sign = kind === 'invoice' ? 1 : -1;
      const known = position.get(rateBp) ?? { gross: 0, vat: 0 };
      position.set(rateBp, { gross: known.gross + sign * gross, vat: known.vat + sign * vat });
    }
  return position;
}

export const grossOf = (position: Position): number =>
  [...position.values()].reduce((sum, { gross }) => sum + gross, 0);

/**
 * The lines that move a position by these amounts, with the VAT that makes it that of the whole, rounded once: however an order was
 * changed and paid back, its papers say together what one invoice of the same money would have said.
 */
export function linesFor(position: Position, grosses: ReadonlyMap<number, number>): VatLine[] {
  return [...grosses]
    .filter(([, gross]) => gross !== 0)
    .sort(([a], [b]) => a - b)
    .map(([rateBp, moved]) => {
      const known = position.get(rateBp) ?? { gross: 0, vat: 0 };
      const gross = Math.abs(moved);
      const vat = Math.abs(vatWithin(known.gross + moved, rateBp) - known.vat);
      return { rateBp, gross, net: gross - vat, vat };
    });
}

/** What a refund takes off, by rate, in proportion to what is left of each; never more than is left. */
export function creditOf(position: Position, amountMinor: number): VatLine[] {
  const left = [...position].map(([rateBp, { gross }]) => ({ rateBp, gross: Math.max(0, gross) }));
  const most = left.reduce((sum, { gross }) => sum + gross, 0);
  const shares = spread(
    Math.min(amountMinor, most),
    left.map(({ gross }) => gross),
  );
  return linesFor(position, new Map(left.map(({ rateBp }, at) => [rateBp, -(shares[at] ?? 0)])));
}

type Price = readonly Pick<VatLine, 'rateBp' | 'gross'>[];

/**
 * What an invoice and a credit note have to say when an order's price has become another one, by rate. As much is credited at a
 * rate as is left of it. Together they move the papers to what is owed: where refunds have eaten more of the price than is left,
 * that is less than the price has grown.
 */
export function difference(
  position: Position,
  { was, is, owedMinor }: { was: Price; is: Price; owedMinor: number },
): { invoice: VatLine[]; credit: VatLine[] } {
  const rates = [...new Set([...was, ...is].map(({ rateBp }) => rateBp)), ...position.keys()];
  const moves = new Map<number, number>();
  for (const rateBp of new Set(rates)) {
    const at = (price: Price) => price.find((line) => line.rateBp === rateBp)?.gross ?? 0;
    moves.set(rateBp, Math.max(at(is) - at(was), -left(position, rateBp)));
  }
  const moved = [...moves.values()].reduce((sum, gross) => sum + gross, 0);
  let tooMuch = grossOf(position) + moved - owedMinor;
  // First what would be invoiced, then what is left, wherever it is.
  for (const room of [
    (rateBp: number) => Math.max(0, moves.get(rateBp) ?? 0),
    (rateBp: number) => left(position, rateBp) + Math.min(0, moves.get(rateBp) ?? 0),
  ]) {
    const known = [...moves.keys()];
    const rooms = known.map(room);
    const taken = Math.min(
      Math.max(0, tooMuch),
      rooms.reduce((sum, one) => sum + one, 0),
    );
    spread(taken, rooms).forEach((off, nth) => {
      const rateBp = known[nth];
      if (rateBp !== undefined) moves.set(rateBp, (moves.get(rateBp) ?? 0) - off);
    });
    tooMuch -= taken;
  }
  const only = (sign: 1 | -1) => new Map([...moves].filter(([, gross]) => sign * gross > 0));
  return { invoice: linesFor(position, only(1)), credit: linesFor(position, only(-1)) };
}

const left = (position: Position, rateBp: number): number => Math.max(0, position.get(rateBp)?.gross ?? 0);
