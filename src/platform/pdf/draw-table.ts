import { colours, frame, tabular } from './open-pdf.ts';
import type { Pdf } from './pdf.ts';
import { begun, furniture, grouped, tagged } from './tags.ts';

export type Column<Row> = {
  head: string;
  width: number;
  right?: boolean;
  /** An empty square to be ticked by hand. */
  box?: boolean;
  text(row: Row): string;
  /** Smaller lines below. */
  under?(row: Row): string[];
};

const GAP = 10;
const PADDING = 5;
const SMALL = 8;
const SIZE = 9.5;

/** Rows under a head that every page repeats; no row is cut in two. */
export function drawTable<Row>(pdf: Pdf, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const draw = beginTable(pdf, columns);
  for (const row of rows) draw(row);
}

/** The same for rows that come one after the other: each is drawn when it is handed over. */
export function beginTable<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  { size = SIZE } = {},
): (row: Row) => void {
  const inTable = begun(pdf, 'Table');
  inTable(() =>
    grouped(pdf, 'TR', () => drawHead(pdf, columns, (draw) => tagged(pdf, 'TH', draw, { scope: 'Column' }))),
  );
  drawRule(pdf, pdf.y);
  return (row) => {
    const height = Math.max(...columns.map((column) => heightOf(pdf, column, row, size))) + 2 * PADDING;
    if (pdf.y + height > frame(pdf).bottom) {
      pdf.addPage();
      furniture(pdf, () => drawHead(pdf, columns, (draw) => draw()), 'Pagination');
      drawRule(pdf, pdf.y);
    }
    const y = pdf.y;
    const cells = () =>
      eachColumn(pdf, columns, (column, x) => drawCell(pdf, column, row, { x, y: y + PADDING, size }));
    inTable(() => grouped(pdf, 'TR', cells));
    drawRule(pdf, y + height);
    pdf.y = y + height;
  };
}

type Place = { x: number; y: number; size: number };

/** Said on the first page, and only seen on the others. */
function drawHead<Row>(pdf: Pdf, columns: readonly Column<Row>[], cell: (draw: () => void) => void): void {
  const y = pdf.y;
  pdf.font('strong').fontSize(SMALL).fillColor(colours.quiet);
  const height = Math.max(
    ...columns.map(({ head, width }) => pdf.heightOfString(head || ' ', { width: width - GAP })),
  );
  eachColumn(pdf, columns, ({ head, width, right }, x) => {
    pdf.font('strong').fontSize(SMALL).fillColor(colours.quiet);
    const own = pdf.heightOfString(head || ' ', { width: width - GAP });
    cell(() =>
      pdf.text(head, right ? x + GAP : x, y + height - own, {
        width: width - GAP,
        align: right ? 'right' : 'left',
      }),
    );
  });
  pdf.y = y + height + 3;
}

function drawCell<Row>(pdf: Pdf, column: Column<Row>, row: Row, place: Place): void {
  if (column.box) {
    grouped(pdf, 'TD', () => undefined);
    furniture(pdf, () => drawBox(pdf, place));
  } else if (column.under) grouped(pdf, 'TD', () => drawWords(pdf, 'P', column, row, place));
  else drawWords(pdf, 'TD', column, row, place);
}

const drawBox = (pdf: Pdf, { x, y }: Place) =>
  pdf
    .rect(x, y + 0.5, 9, 9)
    .lineWidth(0.8)
    .strokeColor(colours.quiet)
    .stroke();

function drawWords<Row>(
  pdf: Pdf,
  tag: 'P' | 'TD',
  { width, right, text, under }: Column<Row>,
  row: Row,
  { x, y, size }: Place,
): void {
  const place = { width: width - GAP, ...(right ? { align: 'right' as const, ...tabular } : {}) };
  const start = right ? x + GAP : x;
  pdf.font('text').fontSize(size).fillColor(colours.ink);
  tagged(pdf, tag, () => pdf.text(text(row), start, y, place));
  for (const line of under?.(row) ?? []) {
    pdf.fontSize(SMALL).fillColor(colours.quiet);
    tagged(pdf, tag, () => pdf.text(line, start, pdf.y + 1, place));
  }
}

function heightOf<Row>(
  pdf: Pdf,
  { width, right, box, text, under }: Column<Row>,
  row: Row,
  size: number,
): number {
  if (box) return 10;
  const place = { width: width - GAP, ...(right && tabular) };
  const own = pdf.font('text').fontSize(size).heightOfString(text(row), place);
  const below = (under?.(row) ?? []).map((line) => pdf.fontSize(SMALL).heightOfString(line, place) + 1);
  return below.reduce((sum, height) => sum + height, own);
}

function eachColumn<Row>(
  pdf: Pdf,
  columns: readonly Column<Row>[],
  draw: (column: Column<Row>, x: number) => void,
): void {
  let x = frame(pdf).left;
  for (const column of columns) {
    draw(column, x);
    x += column.width;
  }
}

/** A thin line over the whole width. */
export function drawRule(pdf: Pdf, y: number): void {
  const { left, right } = frame(pdf);
  furniture(pdf, () =>
    pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(colours.line).stroke(),
  );
}
