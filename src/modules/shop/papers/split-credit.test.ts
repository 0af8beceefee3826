import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type VatLine, vatByRate } from '#platform/money';
import { splitCredit } from './split-credit.ts';

const invoice = vatByRate([
  { gross: 10_000, rateBp: 600 },
  { gross: 900, rateBp: 2100 },
]);
const grossOf = (lines: readonly VatLine[]) => lines.reduce((sum, { gross }) => sum + gross, 0);

/** The credit notes of these refunds, one after the other. */
function creditsOf(of: readonly VatLine[], refunds: readonly number[]): VatLine[][] {
  const credited = new Map<number, number>();
  return refunds.map((amount) => {
    const lines = splitCredit(of, credited, amount);
    for (const { rateBp, gross } of lines) credited.set(rateBp, (credited.get(rateBp) ?? 0) + gross);
    return lines;
  });
}

function sumByRate(lines: readonly VatLine[]): VatLine[] {
  const rates = [...new Set(lines.map(({ rateBp }) => rateBp))].sort((a, b) => a - b);
  return rates.map((rateBp) => {
    const of = lines.filter((line) => line.rateBp === rateBp);
    const sum = (name: 'gross' | 'net' | 'vat') => of.reduce((total, line) => total + line[name], 0);
    return { rateBp, gross: sum('gross'), net: sum('net'), vat: sum('vat') };
  });
}

test('half of an order goes back at both rates in proportion, to the cent', () => {
  expect(splitCredit(invoice, new Map(), 5_450)).toEqual([
    { rateBp: 600, gross: 5_000, net: 4_717, vat: 283 },
    { rateBp: 2100, gross: 450, net: 372, vat: 78 },
  ]);
});

test('a cent goes back at one rate alone', () => {
  expect(splitCredit(invoice, new Map(), 1)).toEqual([{ rateBp: 600, gross: 1, net: 1, vat: 0 }]);
});

test('never more is credited than the invoice says', () => {
  expect(grossOf(splitCredit(invoice, new Map(), 99_999))).toBe(10_900);
  const all = new Map([
    [600, 10_000],
    [2100, 900],
  ]);
  expect(splitCredit(invoice, all, 1)).toEqual([]);
});

const anInvoice = fc
  .uniqueArray(fc.constantFrom(0, 600, 900, 1200, 2100), { minLength: 1, maxLength: 5 })
  .chain((rates) =>
    fc.tuple(
      ...rates.map((rateBp) => fc.integer({ min: 1, max: 3_000_000 }).map((gross) => ({ rateBp, gross }))),
    ),
  )
  .map((parts) => vatByRate(parts));

test('an order that is wholly refunded has credit notes that undo its invoice to the cent, however it was cut up', () => {
  fc.assert(
    fc.property(
      anInvoice,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (of, cuts) => {
        let left = grossOf(of);
        const refunds = cuts.map((share) => {
          const amount = Math.floor(left * share);
          left -= amount;
          return amount;
        });
        const notes = creditsOf(of, [...refunds, left]);
        expect(sumByRate(notes.flat())).toEqual(of);
        for (const [index, lines] of notes.entries())
          expect(grossOf(lines)).toBe([...refunds, grossOf(of) - refunds.reduce((a, b) => a + b, 0)][index]);
        for (const line of notes.flat()) {
          expect(line.gross).toBe(line.net + line.vat);
          expect(line.net).toBeGreaterThanOrEqual(0);
          expect(line.vat).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});
