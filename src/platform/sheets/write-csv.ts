import { stringify } from 'csv-stringify/sync';
import { neutral } from './formulas.ts';

/** CSV as programs everywhere open it: UTF-8 with its mark, commas, CRLF, formulas neutralised. In pieces, as rows come. */
export async function* csvOf(rows: AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  let mark = '\ufeff';
  for await (const some of rows) {
    const text = stringify(
      some.map((row) => row.map(neutral)),
      { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    );
    yield Buffer.from(mark + text);
    mark = '';
  }
}
