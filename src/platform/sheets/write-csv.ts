import { stringify } from 'csv-stringify/sync';
import { neutral } from './formulas.ts';

/** CSV as programs everywhere open it: UTF-8 with its mark, commas, CRLF, formulas neutralised; a number is one, below nought too. In pieces, as rows come. */
export async function* csvOf(rows: AsyncIterable<(string | number)[][]>): AsyncGenerator<Uint8Array> {
  let mark = '\ufeff';
  for await (const some of rows) {
    const text = stringify(
      some.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : neutral(cell)))),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    );
    yield Buffer.from(mark + text);
    mark = '';
  }
}

/** Rows that are all here already, for whoever writes files in pieces. */
export async function* inOnePiece(rows: string[][]): AsyncGenerator<string[][]> {
  yield rows;
}
