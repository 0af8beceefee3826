import {
  drawFacts,
  drawLetterHead,
  drawSums,
  drawTitle,
  drawVat,
  figures,
  filled,
  type Sender,
  wordsOf,
} from '#modules/shop/papers';
import { type Language, pickText } from '#platform/i18n';
import {
  bytesOf,
  type Column,
  colours,
  drawLink,
  drawTable,
  frame,
  keepTogether,
  numberPages,
  openPdf,
  type Pdf,
  tagged,
} from '#platform/pdf';
import type { Proposal, ProposedLine, ProposedOption } from './contract.ts';
import { proposalWords } from './proposal-words.ts';

type Sent = Sender & {
  number: string;
  version: number;
  sentAt: Date;
  customer: { name: string; email: string };
  proposal: Proposal;
  language: Language;
  currency: string;
  /** The page where it is accepted. */
  url: string;
};

/** A proposal from what it says, option by option: the same proposal gives the same bytes. */
export async function drawProposal({
  number,
  version,
  sentAt,
  customer,
  proposal,
  language,
  currency,
  url,
  ...sender
}: Sent): Promise<Uint8Array> {
  const words = proposalWords[language];
  const paper = wordsOf(language);
  const shown = figures(language, currency);
  const title = `${words.title} ${number}`;
  const pdf = openPdf({ title, author: sender.seller.name, language, at: sentAt });
  drawLetterHead(pdf, sender, paper);
  drawTitle(pdf, title);
  drawFacts(
    pdf,
    [
      [words.version, String(version)],
      [words.day, shown.day(proposal.day)],
      ...(proposal.guests ? [[words.guests, String(proposal.guests)] as const] : []),
      [words.validUntil, shown.day(proposal.validUntil)],
    ],
    { label: words.forWhom, customer: { ...customer, address: null } },
  );
  if (proposal.introduction) drawWords(pdf, proposal.introduction);
  for (const option of proposal.options) drawOption(pdf, option, { language, currency });
  keepTogether(pdf, 60);
  drawWords(pdf, words.notHeld);
  const { left, width } = frame(pdf);
  drawLink(pdf, filled(words.accept, { url }), { x: left, y: pdf.y, width, url });
  numberPages(pdf, (page, pages) => [
    `${sender.seller.name} · ${title}`,
    filled(paper.page, { page, pages }),
  ]);
  return bytesOf(pdf);
}

function drawWords(pdf: Pdf, text: string): void {
  const { left, width } = frame(pdf);
  pdf.font('text').fontSize(10).fillColor(colours.ink);
  tagged(pdf, 'P', () => pdf.text(text, left, pdf.y, { width }));
  pdf.y += 12;
}

function drawOption(
  pdf: Pdf,
  option: ProposedOption,
  { language, currency }: { language: Language; currency: string },
): void {
  const words = proposalWords[language];
  const paper = wordsOf(language);
  const shown = figures(language, currency);
  const { left, width } = frame(pdf);
  keepTogether(pdf, 110);
  pdf.font('display').fontSize(16).fillColor(colours.ink);
  tagged(pdf, 'H2', () => pdf.text(option.name, left, pdf.y, { width }));
  pdf.y += 2;
  if (option.text) drawWords(pdf, option.text);
  drawTable(pdf, columnsOf(pdf, language, shown.money), option.lines);
  pdf.y += 10;
  const delivered = option.method === 'delivery';
  const sums = [
    { name: paper.invoice.goods, amount: shown.money(option.linesMinor) },
    { name: delivered ? paper.invoice.delivery : words.pickUp, amount: shown.money(option.feeMinor) },
    { name: paper.invoice.total, amount: shown.money(option.totalMinor), strong: true },
  ];
  keepTogether(pdf, sums.length * 16 + 20);
  drawSums(pdf, sums);
  drawVat(pdf, option.vat, paper, shown);
}

function columnsOf(pdf: Pdf, language: Language, money: (minor: number) => string): Column<ProposedLine>[] {
  const { invoice } = wordsOf(language);
  return [
    {
      head: invoice.what,
      width: frame(pdf).width - 210,
      text: ({ names }) => pickText(names, language).text,
      under: ({ optionNames, personalText }) => [
        ...optionNames.map((names) => pickText(names, language).text),
        ...(personalText ? [personalText] : []),
      ],
    },
    { head: invoice.quantity, width: 55, right: true, text: ({ quantity }) => String(quantity) },
    { head: invoice.unit, width: 75, right: true, text: ({ unitMinor }) => money(unitMinor) },
    { head: invoice.amount, width: 80, right: true, text: ({ totalMinor }) => money(totalMinor) },
  ];
}
