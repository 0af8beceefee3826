import { colours, frame, type Pdf, tabular } from './open-pdf.ts';

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
  drawHead(pdf, columns);
  for (const row of rows) {
    const height = Math.max(...columns.map((column) => heightOf(pdf, column, row))) + 2 * PADDING;
    if (pdf.y + height > frame(pdf).bottom) {
      pdf.addPage();
      drawHead(pdf, columns);
    }
    const y = pdf.y;
    eachColumn(pdf, columns, (column, x) => drawCell(pdf, column, row, x, y + PADDING));
    drawRule(pdf, y + height);
    pdf.y = y + height;
  }
}

function drawHead<Row>(pdf: Pdf, columns: readonly Column<Row>[]): void {
  const y = pdf.y;
  pdf.font('strong').fontSize(SMALL).fillColor(colours.quiet);
  const height = Math.max(
    ...columns.map(({ head, width }) => pdf.heightOfString(head || ' ', { width: width - GAP })),
  );
  eachColumn(pdf, columns, ({ head, width, right }, x) => {
    pdf.font('strong').fontSize(SMALL).fillColor(colours.quiet);
    const own = pdf.heightOfString(head || ' ', { width: width - GAP });
    pdf.text(head, right ? x + GAP : x, y + height - own, {
      width: width - GAP,
      align: right ? 'right' : 'left',
    });
  });
  drawRule(pdf, y + height + 3);
  pdf.y = y + height + 3;
}

function drawCell<Row>(pdf: Pdf, column: Column<Row>, row: Row, x: number, y: number): void {
  const { width, right, box, text, under } = column;
  if (box) {
    pdf
      .rect(x, y + 0.5, 9, 9)
      .lineWidth(0.8)
      .strokeColor(colours.quiet)
      .stroke();
    return;
  }
  const place = { width: width - GAP, ...(right ? { align: 'right' as const, ...tabular } : {}) };
  const start = right ? x + GAP : x;
  pdf.font('text').fontSize(SIZE).fillColor(colours.ink).text(text(row), start, y, place);
  for (const line of under?.(row) ?? [])
    pdf
      .fontSize(SMALL)
      .fillColor(colours.quiet)
      .text(line, start, pdf.y + 1, place);
}

function heightOf<Row>(pdf: Pdf, { width, right, box, text, under }: Column<Row>, row: Row): number {
  if (box) return 10;
  const place = { width: width - GAP, ...(right && tabular) };
  const own = pdf.font('text').fontSize(SIZE).heightOfString(text(row), place);
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
  pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(colours.line).stroke();
}
