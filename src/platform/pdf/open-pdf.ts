import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type Face, face, faceNames } from './faces.ts';
import type { Pdf } from './pdf.ts';
import { beginTags, furniture } from './tags.ts';

/** Millimetres as the points that PDF counts in. */
export const mm = (length: number): number => (length * 72) / 25.4;

export const colours = { ink: '#3a2723', quiet: '#6f5a53', line: '#e0d5c8', brand: '#b81c45' } as const;

type PdfHead = {
  title: string;
  author: string;
  language: string;
  at: Date;
  margins?: number;
  landscape?: boolean;
};

/** An A4 document that can be read aloud. Nothing in it depends on when it is made: the same words give the same bytes. */
export function openPdf({ title, author, language, at, margins, landscape = false }: PdfHead): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: margins === undefined ? { top: 48, bottom: 64, left: 50, right: 50 } : allAround(margins),
    bufferPages: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    tagged: true,
    // Its types do not know it yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    // Not its own default, which no page uses; its type does not know that a font may be an opened one.
    font: face('text') as unknown as string,
    info: { Title: title, Author: author, Creator: 'Convive', Producer: 'Convive', CreationDate: at },
  });
  const { appendXML } = pdf;
  // It writes names into its XML as they are.
  pdf.appendXML = (xml, newLine) => appendXML.call(pdf, xml.replaceAll('&', '&amp;'), newLine);
  for (const name of faceNames) pdf.registerFont(name, face(name) as never);
  beginTags(pdf);
  return pdf.font('text').fontSize(9.5).fillColor(colours.ink);
}

const allAround = (margin: number) => ({ top: margin, bottom: margin, left: margin, right: margin });

/** Ends the document: its bytes. */
export async function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const all = buffer(pdf);
  pdf.end();
  return all;
}

type Line = { x: number; y: number; face?: Face; size?: number; colour?: string; amount?: boolean };

/**
 * For amounts: figures of one width stand under each other, and no comma slips under a seven. Not for sentences: what is
 * laid out with a feature is laid out anew each time.
 */
export const tabular: { features: PDFKit.Mixins.OpenTypeFeatures[] } = { features: ['tnum'] };

/** One line of text that never wraps and never begins a page; `right` is where it ends. */
export function say(
  pdf: Pdf,
  text: string,
  { x, y, face = 'text', size = 9.5, colour, ...at }: SaidAt,
): void {
  pdf
    .font(face)
    .fontSize(size)
    .fillColor(colour ?? colours.ink);
  const figures = at.amount ? tabular : {};
  const start = at.right === undefined ? x : at.right - pdf.widthOfString(text, figures);
  pdf.text(text, start, y, { lineBreak: false, ...figures });
}

type SaidAt = Line & { right?: number };

/** Where the margins are. */
export const frame = ({ page }: Pdf) => ({
  left: page.margins.left,
  right: page.width - page.margins.right,
  width: page.width - page.margins.left - page.margins.right,
  bottom: page.height - page.margins.bottom,
});

/** Begins a page when this much does not fit on the present one. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > frame(pdf).bottom) pdf.addPage();
}

/** Says at the foot of every page what it belongs to and which of how many it is. */
export function numberPages(pdf: Pdf, label: (page: number, pages: number) => [left: string, right: string]) {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index);
    const { left, right, bottom } = frame(pdf);
    const [before, after] = label(index + 1, count);
    const y = bottom + 24;
    const draw = () => {
      say(pdf, before, { x: left, y, size: 8, colour: colours.quiet });
      say(pdf, after, { x: left, right, y, size: 8, colour: colours.quiet });
    };
    furniture(pdf, draw, 'Pagination');
  }
}
