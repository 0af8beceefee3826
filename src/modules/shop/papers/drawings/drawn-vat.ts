import type { VatLine } from '#platform/money';
import { colours, drawTable, frame, keepTogether, type Pdf, tagged } from '#platform/pdf';
import type { PaperWords } from '../words/en.ts';
import type { figures } from '../words/paper-words.ts';

type Figures = ReturnType<typeof figures>;
type Row = { rate: string } & Omit<VatLine, 'rateBp'>;

/** VAT by rate, and all rates together when there are several. */
export function drawVat(
  pdf: Pdf,
  vat: readonly VatLine[],
  words: PaperWords,
  { money, rate }: Figures,
): void {
  const rows: Row[] = vat.map(({ rateBp, ...amounts }) => ({ rate: rate(rateBp), ...amounts }));
  const sum = (name: 'gross' | 'net' | 'vat') => vat.reduce((total, line) => total + line[name], 0);
  if (rows.length > 1)
    rows.push({ rate: words.invoice.all, gross: sum('gross'), net: sum('net'), vat: sum('vat') });
  keepTogether(pdf, 40 + rows.length * 24);
  const { left, width } = frame(pdf);
  pdf.font('strong').fontSize(10.5).fillColor(colours.ink);
  tagged(pdf, 'H2', () => pdf.text(words.invoice.vatHead, left, pdf.y, { width }));
  pdf.y += 6;
  const amount = (head: string, name: 'net' | 'vat' | 'gross') => ({
    head,
    width: 110,
    right: true,
    text: (row: Row) => money(row[name]),
  });
  drawTable(
    pdf,
    [
      { head: words.invoice.rate, width: width - 330, text: (row) => row.rate },
      amount(words.invoice.net, 'net'),
      amount(words.invoice.vat, 'vat'),
      amount(words.invoice.gross, 'gross'),
    ],
    rows,
  );
  pdf.y += 14;
}
