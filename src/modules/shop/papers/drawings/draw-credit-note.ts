import { bytesOf, colours, frame, numberPages, openPdf, tagged } from '#platform/pdf';
import type { CreditNoteFacts } from '../paper-facts.ts';
import { figures, filled, wordsOf } from '../words/paper-words.ts';
import { drawSums } from './drawn-sums.ts';
import { drawVat } from './drawn-vat.ts';
import { drawFacts, drawLetterHead, drawTitle } from './letter-head.ts';

/** A credit note from what it says: it names its invoice and takes VAT back by rate. */
export async function drawCreditNote(facts: CreditNoteFacts, logo: Buffer | undefined): Promise<Uint8Array> {
  const { language, currency, seller, number, invoice, totalMinor } = facts;
  const words = wordsOf(language);
  const { creditNote } = words;
  const shown = figures(language, currency);
  const invoices = [invoice, ...(facts.further ?? [])].map((one) => one.number).join(', ');
  const title = `${creditNote.title} ${number}`;
  const pdf = openPdf({ title, author: seller.name, language, at: new Date(facts.issuedAt) });
  drawLetterHead(pdf, { seller, logo }, words);
  drawTitle(pdf, title, facts.practice ? words.practice : undefined);
  drawFacts(
    pdf,
    [
      [creditNote.date, shown.day(facts.day)],
      [creditNote.ofInvoice, invoices],
      [creditNote.invoiceDate, shown.day(invoice.day)],
      [words.order, facts.orderNumber],
    ],
    { label: words.forWhom, customer: facts.customer },
  );
  const said = {
    amount: shown.money(totalMinor),
    invoice: invoices,
    day: shown.day(invoice.day),
    order: facts.orderNumber,
  };
  const text = { refund: creditNote.text, change: creditNote.textChange, end: creditNote.textEnd };
  const { left, width } = frame(pdf);
  pdf.font('text').fontSize(10.5).fillColor(colours.ink);
  const because = filled(text[facts.because ?? 'refund'], said);
  tagged(pdf, 'P', () => pdf.text(because, left, pdf.y, { width }));
  pdf.y += 14;
  drawSums(pdf, [{ name: creditNote.total, amount: shown.money(totalMinor), strong: true }]);
  drawVat(pdf, facts.vat, words, shown);
  numberPages(pdf, (page, pages) => [`${seller.name} · ${title}`, filled(words.page, { page, pages })]);
  return bytesOf(pdf);
}
