import { readable } from '#platform/colour';
import { colours, drawRule, frame, furniture, grouped, type Pdf, say, tagged } from '#platform/pdf';
import type { Customer, Seller } from '../paper-facts.ts';
import type { PaperWords } from '../words/en.ts';

/** Who sends a paper, with the logo's picture when there is one. */
export type Sender = { seller: Seller; logo: Buffer | undefined };

const LOGO = { width: 190, height: 46 };

export const brandOf = ({ colour }: Seller): string => (colour ? readable(colour).light : colours.brand);

/** The business at the top of a page: its logo or name, and how it is reached. */
export function drawLetterHead(pdf: Pdf, { seller, logo }: Sender, words: PaperWords): void {
  const { left, right } = frame(pdf);
  const top = pdf.y;
  const drawName = () =>
    say(pdf, seller.name, { x: left, y: top, face: 'display', size: 22, colour: brandOf(seller) });
  // The name stands beside it in words.
  furniture(pdf, () => {
    if (logo) pdf.image(logo, left, top, { fit: [LOGO.width, LOGO.height] });
    else drawName();
  });
  const { street, postcode, town, country } = seller.address;
  const lines = [
    seller.name,
    street,
    `${country}-${postcode} ${town}`,
    [seller.phone, seller.email].filter(Boolean).join(' · '),
    seller.companyNumber && `${words.companyNumber} ${seller.companyNumber}`,
    seller.vatNumber && `${words.vatNumber} ${seller.vatNumber}`,
  ].filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    const face = index === 0 ? 'strong' : 'text';
    const place = { x: left, right, y: top + index * 12, face, size: 8.5, colour: colours.quiet } as const;
    tagged(pdf, 'P', () => say(pdf, line, place));
  }
  pdf.y = Math.max(top + LOGO.height, top + lines.length * 12) + 12;
  drawRule(pdf, pdf.y);
  pdf.y += 20;
}

/** What a paper is, in large letters; in practice also that it is none. */
export function drawTitle(pdf: Pdf, title: string, practice?: string): void {
  const { left, width } = frame(pdf);
  pdf.font('display').fontSize(24).fillColor(colours.ink);
  tagged(pdf, 'H1', () => pdf.text(title, left, pdf.y, { width }));
  if (practice) {
    pdf.font('strong').fontSize(9.5).fillColor(colours.brand);
    tagged(pdf, 'P', () => pdf.text(practice, left, pdf.y + 2, { width }));
  }
  pdf.y += 10;
}

/** Facts with their names at the left, and whom the paper is for at the right. */
export function drawFacts(
  pdf: Pdf,
  facts: readonly (readonly [name: string, value: string])[],
  person?: { label: string; customer: Customer },
): void {
  const { left, width } = frame(pdf);
  const top = pdf.y;
  const factsWidth = person ? width * 0.56 : width;
  pdf.font('text').fontSize(9.5);
  // As narrow as the names allow: a day and its hours stay on one line.
  const nameWidth = Math.min(120, Math.max(...facts.map(([name]) => pdf.widthOfString(name))) + 16);
  const place = { left, nameWidth, valueWidth: factsWidth - nameWidth - 12 };
  grouped(pdf, 'Table', () => {
    for (const fact of facts) grouped(pdf, 'TR', () => drawFact(pdf, fact, place));
  });
  const bottom = pdf.y;
  if (person) {
    const beside = { x: left + factsWidth, y: top, width: width - factsWidth };
    drawPerson(pdf, person, beside);
  }
  pdf.y = Math.max(bottom, pdf.y) + 16;
}

function drawFact(
  pdf: Pdf,
  [name, value]: readonly [name: string, value: string],
  { left, nameWidth, valueWidth }: { left: number; nameWidth: number; valueWidth: number },
): void {
  const y = pdf.y;
  pdf.font('text').fontSize(9.5).fillColor(colours.quiet);
  tagged(pdf, 'TH', () => pdf.text(name, left, y, { width: nameWidth - 8 }), { scope: 'Row' });
  const after = pdf.y;
  pdf.font('strong').fillColor(colours.ink);
  tagged(pdf, 'TD', () => pdf.text(value, left + nameWidth, y, { width: valueWidth }));
  pdf.y = Math.max(after, pdf.y) + 3;
}

function drawPerson(
  pdf: Pdf,
  { label, customer }: { label: string; customer: Customer },
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { name, address, email } = customer;
  pdf.font('text').fontSize(9.5).fillColor(colours.quiet);
  tagged(pdf, 'P', () => pdf.text(label, x, y, { width }));
  pdf.font('strong').fillColor(colours.ink);
  tagged(pdf, 'P', () => pdf.text(name, x, pdf.y + 2, { width }));
  const lines = [address?.street, address && `${address.postcode} ${address.town}`.trim(), email];
  pdf.font('text');
  for (const line of lines) if (line) tagged(pdf, 'P', () => pdf.text(line, x, pdf.y + 1, { width }));
}
