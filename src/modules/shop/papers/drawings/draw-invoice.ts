import {
  begun,
  bytesOf,
  type Column,
  colours,
  drawTable,
  frame,
  grouped,
  keepTogether,
  numberPages,
  openPdf,
  type Pdf,
  tabular,
  tagged,
} from '#platform/pdf';
import type { InvoiceFacts, InvoiceLine } from '../paper-facts.ts';
import type { PaperWords } from '../words/en.ts';
import { figures, filled, wordsOf } from '../words/paper-words.ts';
import { drawSums, type Sum } from './drawn-sums.ts';
import { drawVat } from './drawn-vat.ts';
import { drawFacts, drawLetterHead, drawTitle } from './letter-head.ts';

/** An invoice from what it says, and from nothing else: the same facts give the same bytes. */
export async function drawInvoice(facts: InvoiceFacts, logo: Buffer | undefined): Promise<Uint8Array> {
  const { language, currency, seller, number, orderNumber } = facts;
  const words = wordsOf(language);
  const shown = figures(language, currency);
  const title = `${words.invoice.title} ${number}`;
  const pdf = openPdf({ title, author: seller.name, language, at: new Date(facts.issuedAt) });
  drawLetterHead(pdf, { seller, logo }, words);
  drawTitle(pdf, title, facts.practice ? words.practice : undefined);
  drawFacts(
    pdf,
    [
      [words.invoice.date, shown.day(facts.day)],
      [words.order, orderNumber],
      [words.invoice.ordered, shown.day(facts.orderedOn)],
      [words.invoice.supplied, shown.day(facts.suppliedOn)],
    ],
    { label: words.forWhom, customer: facts.customer },
  );
  drawTable(pdf, lineColumns(pdf, words, shown), facts.lines);
  pdf.y += 12;
  const sums = sumsOf(facts, words, shown.money);
  keepTogether(pdf, sums.length * 16 + 20);
  drawSums(pdf, sums);
  drawVat(pdf, facts.vat, words, shown);
  drawPaid(pdf, facts, words, shown);
  numberPages(pdf, (page, pages) => [`${seller.name} · ${title}`, filled(words.page, { page, pages })]);
  return bytesOf(pdf);
}

function lineColumns(
  pdf: Pdf,
  words: PaperWords,
  { money, rate, shortDay }: ReturnType<typeof figures>,
): Column<InvoiceLine>[] {
  const of = words.invoice;
  const rest = frame(pdf).width - 255;
  return [
    {
      head: of.what,
      width: rest,
      text: (line) => line.name,
      under: ({ options, rental }) => [
        ...(options.length > 0 ? [options.join(', ')] : []),
        ...(rental
          ? [filled(of.rented, { from: shortDay(rental.from), until: shortDay(rental.until) })]
          : []),
      ],
    },
    { head: of.quantity, width: 55, right: true, text: ({ quantity }) => String(quantity) },
    { head: of.unit, width: 75, right: true, text: ({ unitMinor }) => money(unitMinor) },
    { head: of.rate, width: 45, right: true, text: ({ vatRateBp }) => rate(vatRateBp) },
    { head: of.amount, width: 80, right: true, text: ({ totalMinor }) => money(totalMinor) },
  ];
}

function sumsOf(facts: InvoiceFacts, words: PaperWords, money: (minor: number) => string): Sum[] {
  const { linesMinor, deliveryMinor, discount, totalMinor } = facts;
  const of = words.invoice;
  const steps: Sum[] = [{ name: of.goods, amount: money(linesMinor) }];
  if (deliveryMinor > 0) steps.push({ name: of.delivery, amount: money(deliveryMinor) });
  if (discount)
    steps.push({ name: filled(of.discount, { code: discount.code }), amount: money(-discount.amountMinor) });
  return [...(steps.length > 1 ? steps : []), { name: of.total, amount: money(totalMinor), strong: true }];
}

function drawPaid(
  pdf: Pdf,
  { paid, totalMinor, depositsMinor }: InvoiceFacts,
  words: PaperWords,
  { money, day }: ReturnType<typeof figures>,
): void {
  const of = words.invoice;
  const due = totalMinor - paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  keepTogether(pdf, (paid.length + 2) * 16);
  const sums: Sum[] = paid.map((payment) => ({
    name: filled(of.paid, { way: payment.way, day: day(payment.day) }),
    amount: money(payment.amountMinor),
  }));
  if (totalMinor === 0) sums.push({ name: of.free, amount: money(0) });
  if (due > 0) sums.push({ name: of.due, amount: money(due), strong: true });
  drawWideSums(pdf, sums);
  if (depositsMinor > 0) {
    const { left, width } = frame(pdf);
    const sentence = filled(of.deposits, { amount: money(depositsMinor) });
    keepTogether(pdf, 30);
    pdf.font('text').fontSize(9).fillColor(colours.quiet);
    tagged(pdf, 'P', () => pdf.text(sentence, left, pdf.y, { width }));
  }
}

// How somebody paid can be a long name: these amounts have the whole width.
function drawWideSums(pdf: Pdf, sums: readonly Sum[]): void {
  const { left, right, width } = frame(pdf);
  const inTable = begun(pdf, 'Table');
  for (const { name, amount, strong } of sums) {
    const y = pdf.y;
    pdf
      .font(strong ? 'strong' : 'text')
      .fontSize(9.5)
      .fillColor(colours.ink);
    const drawSum = () => {
      const start = { width: right - left - 100 };
      tagged(pdf, 'TH', () => pdf.text(name, left, y, start), { scope: 'Row' });
      const after = pdf.y;
      tagged(pdf, 'TD', () => pdf.text(amount, left, y, { width, align: 'right', ...tabular }));
      pdf.y = after + 4;
    };
    inTable(() => grouped(pdf, 'TR', drawSum));
  }
  pdf.y += 6;
}
