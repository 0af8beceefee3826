import type { Cell } from './cell.ts';
import { FRAME, styles } from './workbook-frame.ts';
import { zipOf } from './write-zip.ts';

/** A workbook holds more; nobody reads it then, and most programs hardly open it. */
export const MOST_WORKBOOK_ROWS = 100_000;

/** What a cell of a workbook may hold; Excel mends, and thereby spoils, a file with more. */
const MOST_LETTERS = 32_767;

type Workbook = { rows: AsyncIterable<Cell[][]>; widths: readonly number[] };

/**
 * A workbook of one sheet under a head that stays in sight, in pieces as its rows come, in memory that does not grow with them.
 * The first row is the head. Texts are texts, whatever they begin with: nothing in it is a formula.
 */
export const workbookOf = ({ rows, widths }: Workbook): AsyncGenerator<Uint8Array> =>
  zipOf([
    ...Object.entries(FRAME).map(([name, xml]) => ({ name, content: [Buffer.from(xml)] })),
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(rows, widths) },
  ]);

async function* sheetOf(rows: AsyncIterable<Cell[][]>, widths: readonly number[]): AsyncGenerator<Buffer> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${columns.join('')}</cols><sheetData>`,
  );
  let line = 0;
  for await (const some of rows) {
    const lines = some.map((cells) => {
      line += 1;
      const isHead = line === 1;
      return `<row r="${line}">${cells.map((cell, index) => cellOf(cell, `${letters(index)}${line}`, isHead)).join('')}</row>`;
    });
    yield Buffer.from(lines.join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function cellOf(cell: Cell, at: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const style = isHead ? ` s="${styles.head}"` : '';
    return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if ('decimal' in cell) return `<c r="${at}" s="${styles.decimal}"><v>${cell.decimal}</v></c>`;
  const [style, value] = 'day' in cell ? [styles.day, cell.day] : [styles.moment, cell.at];
  return `<c r="${at}" s="${style}"><v>${serialOf(value)}</v></c>`;
}

const EPOCH = Date.UTC(1899, 11, 30);

/** A day, or a moment by the clock, as the days that Excel counts. */
const serialOf = (value: string): number =>
  (Date.parse(`${value.slice(0, 10)}T${value.slice(11) || '00:00'}Z`) - EPOCH) / 86_400_000;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `_x0041_` stands for a sign in a workbook, so what is meant as it stands says so; signs that XML has no way to hold go. */
const escaped = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** A, B … Z, AA, AB … */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
