import { readable } from '#platform/colour';
import { colours, drawRule, frame, type Pdf, say } from '#platform/pdf';
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
  if (logo) pdf.image(logo, left, top, { fit: [LOGO.width, LOGO.height] });
  else say(pdf, seller.name, { x: left, y: top, face: 'display', size: 22, colour: brandOf(seller) });
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
    say(pdf, line, { x: left, right, y: top + index * 12, face, size: 8.5, colour: colours.quiet });
  }
  pdf.y = Math.max(top + LOGO.height, top + lines.length * 12) + 12;
  drawRule(pdf, pdf.y);
  pdf.y += 20;
}

/** What a paper is, in large letters; in practice also that it is none. */
export function drawTitle(pdf: Pdf, title: string, practice?: string): void {
  const { left, width } = frame(pdf);
  pdf.font('display').fontSize(24).fillColor(colours.ink).text(title, left, pdf.y, { width });
  if (practice) {
    pdf
      .font('strong')
      .fontSize(9.5)
      .fillColor(colours.brand)
      .text(practice, left, pdf.y + 2, { width });
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
  const nameWidth = 120;
  const factsWidth = person ? width * 0.56 : width;
  for (const [name, value] of facts) {
    const y = pdf.y;
    pdf
      .font('text')
      .fontSize(9.5)
      .fillColor(colours.quiet)
      .text(name, left, y, { width: nameWidth - 8 });
    const after = pdf.y;
    pdf
      .font('strong')
      .fillColor(colours.ink)
      .text(value, left + nameWidth, y, { width: factsWidth - nameWidth - 12 });
    pdf.y = Math.max(after, pdf.y) + 3;
  }
  const bottom = pdf.y;
  if (person) drawPerson(pdf, person, { x: left + factsWidth, y: top, width: width - factsWidth });
  pdf.y = Math.max(bottom, pdf.y) + 16;
}

function drawPerson(
  pdf: Pdf,
  { label, customer }: { label: string; customer: Customer },
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { name, address, email } = customer;
  pdf.font('text').fontSize(9.5).fillColor(colours.quiet).text(label, x, y, { width });
  pdf
    .font('strong')
    .fillColor(colours.ink)
    .text(name, x, pdf.y + 2, { width });
  const lines = [address?.street, address && `${address.postcode} ${address.town}`.trim(), email];
  pdf.font('text');
  for (const line of lines) if (line) pdf.text(line, x, pdf.y + 1, { width });
}
