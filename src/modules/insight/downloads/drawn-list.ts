import {
  beginTable,
  bytesOf,
  colours,
  frame,
  numberPages,
  openPdf,
  type Pdf,
  say,
  tagged,
} from '#platform/pdf';

/** A list as it is drawn: everything is said already, so that it can be handed to another thread. */
export type ListOnPaper = {
  title: string;
  author: string;
  language: string;
  at: Date;
  /** Below the title: what was asked, of whom and when. */
  lines: string[];
  /** At the foot of each page, before its number. */
  foot: string;
  /** The number of a page, `{{page}}` of `{{pages}}`. */
  page: string;
  columns: { head: string; share: number; right: boolean }[];
  rows: string[][];
};

// A note somebody wrote may fill pages; the sheet has all of it.
const MOST_LETTERS = 400;

/** What it is, what was asked and when, its rows under a head that each page repeats. */
export async function drawnList({ title, lines, foot, page, columns, rows, ...head }: ListOnPaper) {
  const pdf = openPdf({ title, ...head, landscape: true });
  const { left, width } = frame(pdf);
  tagged(pdf, 'H1', () => say(pdf, title, { x: left, y: pdf.y, face: 'display', size: 20 }));
  pdf.y += 30;
  for (const line of lines) drawLine(pdf, line);
  pdf.moveDown();
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const draw = beginTable<string[]>(
    pdf,
    columns.map(({ head, share, right }, index) => ({
      head,
      right,
      width: (width * share) / shares,
      text: (row) => (row[index] ?? '').slice(0, MOST_LETTERS),
    })),
    { size: 8 },
  );
  for (const row of rows) draw(row);
  numberPages(pdf, (number, pages) => [
    foot,
    page.replace('{{page}}', String(number)).replace('{{pages}}', String(pages)),
  ]);
  return bytesOf(pdf);
}

function drawLine(pdf: Pdf, text: string): void {
  const { left, width } = frame(pdf);
  tagged(pdf, 'P', () =>
    pdf.font('text').fontSize(9.5).fillColor(colours.quiet).text(text, left, pdf.y, { width }),
  );
}
