import { stringify } from 'csv-stringify/sync';
import type { Cell } from './cell.ts';
import { neutral } from './formulas.ts';

/** CSV as programs everywhere open it: UTF-8 with its mark, commas, CRLF, formulas neutralised; a number is one, below nought too. In pieces, as rows come. */
export async function* csvOf(rows: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  let mark = '\ufeff';
  for await (const some of rows) {
    const text = stringify(
      some.map((row) => row.map(plain)),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    );
    yield Buffer.from(mark + text);
    mark = '';
  }
}

function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return neutral(cell);
  if (typeof cell === 'number') return String(cell);
  if ('decimal' in cell) return cell.decimal;
  return 'day' in cell ? cell.day : cell.at;
}

/** Rows that are all here already, for whoever writes files in pieces. */
export async function* inOnePiece(rows: string[][]): AsyncGenerator<string[][]> {
  yield rows;
}
