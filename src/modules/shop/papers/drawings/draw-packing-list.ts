import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { type Language, pickText } from '#platform/i18n';
import {
  bytesOf,
  type Column,
  colours,
  drawTable,
  frame,
  furniture,
  keepTogether,
  numberPages,
  openPdf,
  type Pdf,
  tagged,
} from '#platform/pdf';
import type { PaperWords } from '../words/en.ts';
import { figures, filled, wordsOf } from '../words/paper-words.ts';
import { drawFacts, drawLetterHead, drawTitle, type Sender } from './letter-head.ts';

type Packing = Sender & { order: OrderView; language: Language };
type Line = OrderView['lines'][number];

/** What goes along with an order, a sheet for each part, to be ticked while it is packed; in the language of who packs. */
export async function drawPackingList({ order, language, ...sender }: Packing): Promise<Uint8Array> {
  const words = wordsOf(language);
  const { packing } = words;
  const { seller } = sender;
  const shown = figures(language, order.currency);
  const title = `${packing.title} ${order.number}`;
  const pdf = openPdf({ title, author: seller.name, language, at: new Date(order.placedAt) });
  for (const [nth, part] of order.parts.entries()) {
    if (nth > 0) pdf.addPage();
    const lines = order.lines.filter(({ partId }) => partId === part.id);
    drawLetterHead(pdf, sender, words);
    drawTitle(pdf, title);
    drawFacts(pdf, factsOf(order, part, words, shown), {
      label: packing.contact,
      customer: { ...order.contact, address: part.address },
    });
    if (order.note) drawNote(pdf, packing.note, order.note);
    drawTable(pdf, columnsOf(pdf, words, shown, language), lines);
    keepTogether(pdf, 70);
    drawEnd(pdf, lines, packing);
  }
  numberPages(pdf, (page, pages) => [`${seller.name} · ${title}`, filled(words.page, { page, pages })]);
  return bytesOf(pdf);
}

function factsOf(
  order: OrderView,
  part: OrderPartView,
  words: PaperWords,
  { day }: ReturnType<typeof figures>,
): [string, string][] {
  const slot = part.slot ? ` · ${part.slot.from.slice(0, 5)}\u00a0–\u00a0${part.slot.to.slice(0, 5)}` : '';
  const facts: [string, string][] = [
    [words.packing.leaves, `${day(part.day)}${slot}`],
    [words.packing.place, words.method[part.method]],
  ];
  const guests = order.guests ? ` · ${filled(words.packing.guests, { count: order.guests })}` : '';
  facts.push([words.packing.feast, `${day(order.day)}${guests}`]);
  if (order.contact.phone) facts.push([words.packing.contact, order.contact.phone]);
  return facts;
}

function drawNote(pdf: Pdf, label: string, note: string): void {
  const { left, width } = frame(pdf);
  tagged(pdf, 'P', () => {
    pdf.font('strong').fontSize(9.5).fillColor(colours.quiet).text(label, left, pdf.y, { width });
    pdf
      .font('text')
      .fillColor(colours.ink)
      .text(note, left, pdf.y + 2, { width });
  });
  pdf.y += 14;
}

function columnsOf(
  pdf: Pdf,
  { packing }: PaperWords,
  { shortDay }: ReturnType<typeof figures>,
  language: Language,
): Column<Line>[] {
  const rental = ({ outDay, backDay }: NonNullable<Line['rental']>) =>
    filled(packing.rental, { out: shortDay(outDay), back: shortDay(backDay) });
  return [
    { head: '', width: 24, box: true, text: () => '' },
    { head: packing.quantity, width: 50, text: ({ quantity }) => String(quantity) },
    {
      head: packing.what,
      width: frame(pdf).width - 194,
      text: ({ names }) => pickText(names, language).text,
      under: (line) => [
        ...line.optionNames.map((names) => pickText(names, language).text),
        ...(line.personalText ? [filled(packing.words, { text: line.personalText })] : []),
        ...(line.startsAt ? [filled(packing.starts, { time: line.startsAt })] : []),
        ...(line.pictureKey ? [packing.ownPicture] : []),
        ...(line.rental ? [rental(line.rental)] : []),
      ],
    },
    { head: packing.sku, width: 120, text: ({ sku }) => sku },
  ];
}

function drawEnd(pdf: Pdf, lines: OrderView['lines'], packing: PaperWords['packing']): void {
  const { left, right, width } = frame(pdf);
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  pdf.y += 12;
  pdf.font('strong').fontSize(10.5).fillColor(colours.ink);
  tagged(pdf, 'P', () => pdf.text(filled(packing.pieces, { count }), left, pdf.y, { width }));
  const y = pdf.y + 30;
  pdf.font('text').fontSize(9.5).fillColor(colours.quiet);
  tagged(pdf, 'P', () => pdf.text(packing.by, left, y, { lineBreak: false }));
  tagged(pdf, 'P', () => pdf.text(packing.on, left + width * 0.6, y, { lineBreak: false }));
  const lineFrom = left + pdf.widthOfString(packing.by) + 8;
  const secondFrom = left + width * 0.6 + pdf.widthOfString(packing.on) + 8;
  furniture(pdf, () => {
    pdf.moveTo(lineFrom, y + 11).lineTo(left + width * 0.55, y + 11);
    pdf.moveTo(secondFrom, y + 11).lineTo(right, y + 11);
    pdf.lineWidth(0.6).strokeColor(colours.quiet).stroke();
  });
}
