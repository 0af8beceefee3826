import { setImmediate } from 'node:timers/promises';
import type { OrderView } from '#modules/shop/orders/contract';
import { type Language, pickText } from '#platform/i18n';
import { bytesOf, colours, grouped, mm, openPdf, type Pdf, say, tagged } from '#platform/pdf';
import type { LabelledLine } from '../labelled-lines.ts';
import type { Seller } from '../paper-facts.ts';
import type { PaperWords } from '../words/en.ts';
import { figures, filled, wordsOf } from '../words/paper-words.ts';

/** A sheet of 24 labels of 70 × 37 mm, as Avery Zweckform 3474 and Herma 4464: three across, eight down, no space between. */
const SHEET = { across: 3, down: 8, width: mm(70), height: mm(37), top: (mm(297) - 8 * mm(37)) / 2 };
const INSIDE = mm(4);
const NAME_HEIGHT = 24;

type Labels = {
  order: OrderView;
  lines: readonly LabelledLine[];
  seller: Seller;
  language: Language;
  /** Labels of the first sheet that are used up. */
  skip: number;
};

/** A label for each piece of food, in the order's language. Allergens stand out in the list, as the law has it (Regulation 1169/2011, article 21). */
export async function drawLabels({ order, lines, seller, language, skip }: Labels): Promise<Uint8Array> {
  const words = wordsOf(language);
  const title = `${words.labels.title} ${order.number}`;
  const pdf = openPdf({ title, author: seller.name, language, at: new Date(order.placedAt), margins: 0 });
  // What leaves together lies together on the sheet.
  const pieces = order.parts.flatMap(({ id }) =>
    lines
      .filter(({ partId }) => partId === id)
      .flatMap((line) => Array.from({ length: line.quantity }, () => line)),
  );
  if (pieces.length === 0) {
    tagged(pdf, 'P', () => say(pdf, words.labels.noFood, { x: mm(15), y: mm(20) }));
    return bytesOf(pdf);
  }
  const day = figures(language, order.currency).shortDay(order.day);
  const wayOf = (line: LabelledLine) => {
    const part = order.parts.find(({ id }) => id === line.partId);
    return part && order.parts.length > 1 ? ` · ${words.method[part.method]}` : '';
  };
  const foot = `${order.number} · ${filled(words.labels.for, { day })}`;
  const perSheet = SHEET.across * SHEET.down;
  for (const [index, line] of pieces.entries()) {
    const place = (index + skip) % perSheet;
    if (index > 0 && place === 0) {
      pdf.addPage();
      // A feast of thousands has thousands of labels: others have their turn after each sheet.
      await setImmediate();
    }
    const x = (place % SHEET.across) * SHEET.width;
    const y = SHEET.top + Math.floor(place / SHEET.across) * SHEET.height;
    const label = { line, seller, foot: `${foot}${wayOf(line)}`, language };
    grouped(pdf, 'Sect', () => drawLabel(pdf, { x, y }, label, words));
  }
  return bytesOf(pdf);
}

type Label = { line: LabelledLine; seller: Seller; foot: string; language: Language };

function drawLabel(
  pdf: Pdf,
  corner: { x: number; y: number },
  { line, seller, foot, language }: Label,
  words: PaperWords,
): void {
  const x = corner.x + INSIDE;
  const width = SHEET.width - 2 * INSIDE;
  const bottom = corner.y + SHEET.height - INSIDE;
  const name = [line.names, ...line.optionNames].map((names) => pickText(names, language).text).join(', ');
  const place = { width, lineGap: -1 };
  const size = [9, 8, 7].find(
    (points) => pdf.font('strong').fontSize(points).heightOfString(name, place) <= NAME_HEIGHT,
  );
  pdf.fontSize(size ?? 7).fillColor(colours.ink);
  const fitted = size ? place : { ...place, height: NAME_HEIGHT, ellipsis: true };
  tagged(pdf, 'P', () => pdf.text(name, x, corner.y + INSIDE, fitted));
  const below = { x, y: pdf.y + 3, width, height: bottom - 20 - pdf.y };
  tagged(pdf, 'P', () => drawAllergens(pdf, line, words, below));
  const small = { x, size: 6.5, colour: colours.quiet };
  tagged(pdf, 'P', () => say(pdf, foot, { ...small, y: bottom - 16 }));
  tagged(pdf, 'P', () => say(pdf, fitting(pdf, seller.name, width), { ...small, y: bottom - 8 }));
}

function drawAllergens(
  pdf: Pdf,
  { allergens }: LabelledLine,
  words: PaperWords,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (allergens.length === 0) {
    pdf.font('text').fontSize(7.5).text(words.labels.none, x, y, { width });
    return;
  }
  // Fourteen allergens in long words still fit, in smaller letters: never below what the law asks (x-height 1.2 mm).
  const named = allergens.map((allergen) => words.allergen[allergen]).join(', ');
  const whole = `${words.labels.contains} ${named}`;
  const size = [8.5, 8, 7.5, 7, 6.5].find(
    (points) => pdf.font('bold').fontSize(points).heightOfString(whole, { width, lineGap: -0.5 }) <= height,
  );
  pdf
    .font('text')
    .fontSize(size ?? 6.5)
    .text(`${words.labels.contains} `, x, y, { width, lineGap: -0.5, continued: true })
    .font('bold')
    .text(named);
}

function fitting(pdf: Pdf, text: string, width: number): string {
  pdf.font('text').fontSize(6.5);
  let shown = text;
  while (shown.length > 1 && pdf.widthOfString(shown) > width) shown = `${shown.slice(0, -2)}…`;
  return shown;
}
