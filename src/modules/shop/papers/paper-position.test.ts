import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type VatLine, vatByRate } from '#platform/money';
import { creditOf, difference, linesFor, positionOf } from './paper-position.ts';

const invoice = vatByRate([
  { gross: 10_000, rateBp: 600 },
  { gross: 900, rateBp: 2100 },
]);
const grossOf = (lines: readonly VatLine[]) => lines.reduce((sum, { gross }) => sum + gross, 0);

const invoiced = (vat: readonly VatLine[]) => ({ kind: 'invoice' as const, vat });
const credited = (vat: readonly VatLine[]) => ({ kind: 'credit-note' as const, vat });

/** The credit notes of these refunds, one after the other. */
function creditsOf(of: readonly VatLine[], refunds: readonly number[]): VatLine[][] {
  const notes: VatLine[][] = [];
  for (const amount of refunds)
    notes.push(creditOf(positionOf([invoiced(of), ...notes.map(credited)]), amount));
  return notes;
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
  expect(creditOf(positionOf([invoiced(invoice)]), 5_450)).toEqual([
    { rateBp: 600, gross: 5_000, net: 4_717, vat: 283 },
    { rateBp: 2100, gross: 450, net: 372, vat: 78 },
  ]);
});

test('a cent goes back at one rate alone', () => {
  expect(creditOf(positionOf([invoiced(invoice)]), 1)).toEqual([{ rateBp: 600, gross: 1, net: 1, vat: 0 }]);
});

test('never more is credited than the invoice says', () => {
  expect(grossOf(creditOf(positionOf([invoiced(invoice)]), 99_999))).toBe(10_900);
  expect(creditOf(positionOf([invoiced(invoice), credited(invoice)]), 1)).toEqual([]);
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

test('a dearer cake and a cheaper DJ are an invoice at one rate and a credit note at the other', () => {
  const was = vatByRate([
    { gross: 10_600, rateBp: 600 },
    { gross: 12_100, rateBp: 2100 },
  ]);
  const is = vatByRate([
    { gross: 21_200, rateBp: 600 },
    { gross: 1_500, rateBp: 2100 },
  ]);
  const moved = difference(positionOf([invoiced(was)]), { was, is, owedMinor: 22_700 });
  expect(moved).toEqual({
    invoice: [{ rateBp: 600, gross: 10_600, net: 10_000, vat: 600 }],
    credit: [{ rateBp: 2100, gross: 10_600, net: 8_760, vat: 1_840 }],
  });
});

test('what refunds have eaten is not invoiced again: the papers come to what is owed', () => {
  const was = vatByRate([{ gross: 5_000, rateBp: 600 }]);
  const position = positionOf([invoiced(was), credited(was)]);
  const is = vatByRate([{ gross: 8_000, rateBp: 600 }]);
  expect(difference(position, { was, is, owedMinor: 3_000 })).toEqual({
    invoice: linesFor(position, new Map([[600, 3_000]])),
    credit: [],
  });
  expect(difference(position, { was: is, is: was, owedMinor: 0 })).toEqual({ invoice: [], credit: [] });
});

/** VAT within an amount by school arithmetic, a half rounded up: written apart from the code that is looked at. */
function taxOf(gross: bigint, rateBp: number): bigint {
  const tenths = (gross * BigInt(rateBp) * 10n) / BigInt(10_000 + rateBp);
  return (tenths + 5n) / 10n;
}

type Act = { price: readonly { gross: number; rateBp: number }[] } | { back: number };
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    price: fc.uniqueArray(
      fc.record({
        gross: fc.integer({ min: 0, max: 90_000 }),
        rateBp: fc.constantFrom(0, 600, 1200, 2100),
      }),
      { minLength: 1, maxLength: 4, selector: ({ rateBp }) => rateBp },
    ),
  }),
  fc.record({ back: fc.integer({ min: 1, max: 60_000 }) }),
);

test('after any changes and refunds the papers come to what the customer owes, and say its VAT by rate', () => {
  fc.assert(
    fc.property(anInvoice, fc.array(anAct, { maxLength: 10 }), (first, acts) => {
      let price: readonly VatLine[] = first;
      const papers: { kind: 'invoice' | 'credit-note'; vat: readonly VatLine[] }[] = [invoiced(first)];
      let [notedMinor, owed] = [0n, BigInt(grossOf(first))];
      for (const act of acts) {
        if ('back' in act) {
          const vat = creditOf(positionOf(papers), act.back);
          papers.push(credited(vat));
          notedMinor += BigInt(grossOf(vat));
        } else {
          const is = vatByRate(act.price);
          const owedMinor = Math.max(0, grossOf(is) - Number(notedMinor));
          const { invoice: more, credit: less } = difference(positionOf(papers), {
            was: price,
            is,
            owedMinor,
          });
          papers.push(invoiced(more), credited(less));
          price = is;
        }
        const whole = wholeOf(price);
        owed = whole > notedMinor ? whole - notedMinor : 0n;
        const books = new Map<number, { gross: bigint; vat: bigint }>();
        for (const { kind, vat } of papers)
          for (const line of vat) {
            const sign = kind === 'invoice' ? 1n : -1n;
            const known = books.get(line.rateBp) ?? { gross: 0n, vat: 0n };
            books.set(line.rateBp, {
              gross: known.gross + sign * BigInt(line.gross),
              vat: known.vat + sign * BigInt(line.vat),
            });
            expect(line.net + line.vat).toBe(line.gross);
            expect(line.gross).toBeGreaterThan(0);
          }
        expect([...books.values()].reduce((sum, { gross }) => sum + gross, 0n)).toBe(owed);
        for (const [rateBp, { gross, vat }] of books) {
          expect(gross >= 0n).toBe(true);
          expect(vat, `${rateBp}`).toBe(taxOf(gross, rateBp));
        }
      }
    }),
    { numRuns: 400 },
  );
});

const wholeOf = (price: readonly VatLine[]): bigint =>
  price.reduce((sum, { gross }) => sum + BigInt(gross), 0n);
