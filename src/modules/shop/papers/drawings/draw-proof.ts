import type { OrderView } from '#modules/shop/orders/contract';
import type { Language } from '#platform/i18n';
import {
  bytesOf,
  colours,
  drawCode,
  drawLink,
  frame,
  numberPages,
  openPdf,
  type Pdf,
  tagged,
} from '#platform/pdf';
import type { PlainDay } from '#platform/time';
import type { PaperWords } from '../words/en.ts';
import { figures, filled, wordsOf } from '../words/paper-words.ts';
import { drawFacts, drawLetterHead, drawTitle, type Sender } from './letter-head.ts';

type Proof = Sender & {
  order: OrderView;
  language: Language;
  placedOn: PlainDay;
  today: PlainDay;
  now: Date;
  /** Where somebody checks it. */
  url: string;
};

/** That an order was received and how far it is, with a code by which anybody can see that it is true. */
export async function drawProof({
  order,
  language,
  placedOn,
  today,
  now,
  url,
  ...sender
}: Proof): Promise<Uint8Array> {
  const words = wordsOf(language);
  const { proof } = words;
  const { seller } = sender;
  const { day, money } = figures(language, order.currency);
  const title = `${proof.title} ${order.number}`;
  const pdf = openPdf({ title, author: seller.name, language, at: now });
  drawLetterHead(pdf, sender, words);
  drawTitle(pdf, proof.title);
  const { left, width } = frame(pdf);
  pdf.font('text').fontSize(10.5).fillColor(colours.ink);
  tagged(pdf, 'P', () => pdf.text(filled(proof.text, { shop: seller.name }), left, pdf.y, { width }));
  pdf.y += 16;
  drawFacts(pdf, [
    [words.order, order.number],
    [words.forWhom, order.contact.name],
    [proof.placed, day(placedOn)],
    [proof.day, day(order.day)],
    [proof.total, money(order.totalMinor)],
    [
      filled(proof.madeOn, { day: figures(language, order.currency).shortDay(today) }),
      words.state[order.fulfilmentState],
    ],
  ]);
  drawCheck(pdf, proof, url);
  numberPages(pdf, (page, pages) => [`${seller.name} · ${title}`, filled(words.page, { page, pages })]);
  return bytesOf(pdf);
}

const CODE = 120;

function drawCheck(pdf: Pdf, proof: PaperWords['proof'], url: string): void {
  const { left, width } = frame(pdf);
  const top = pdf.y + 10;
  const x = left + CODE + 22;
  const beside = { width: width - CODE - 22 };
  pdf.font('strong').fontSize(10.5).fillColor(colours.ink);
  tagged(pdf, 'H2', () => pdf.text(proof.check, x, top, beside));
  // What it is for is said before the code is.
  pdf.font('text').fontSize(9.5).fillColor(colours.quiet);
  tagged(pdf, 'P', () => pdf.text(proof.checkText, x, pdf.y + 4, beside));
  pdf.fillColor(colours.ink);
  drawLink(pdf, url, { ...beside, x, y: pdf.y + 6, url, underline: true });
  drawCode(pdf, url, { x: left, y: top, size: CODE });
}
