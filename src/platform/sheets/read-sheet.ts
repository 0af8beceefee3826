import { kindOf, oleProblem } from './check-excel.ts';
import { readCsv } from './read-csv.ts';
import { type NamedSheet, readExcel, readExcelSheets } from './read-excel.ts';
import { LIMITS, type SheetRow, UnreadableSheet } from './sheet.ts';

/** The same with every sheet of a workbook; CSV is one sheet without a name. Whole in memory: for lists of people, not of goods. */
export async function readSheets(bytes: AsyncIterable<Uint8Array>, mostRows: number): Promise<NamedSheet[]> {
  const file = await gathered(bytes);
  if (file.length === 0) throw new UnreadableSheet('empty');
  const kind = kindOf(file);
  const sheets =
    kind === 'zip' ? await readExcelSheets(file) : [{ name: '', rows: await rowsIn(file, mostRows) }];
  if (sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableSheet('empty');
  for (const { rows } of sheets)
    if (rows.length > mostRows) throw new UnreadableSheet('too-many-rows', mostRows + 1);
  return sheets;
}

async function rowsIn(file: Buffer, mostRows: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(once(file))) {
    rows.push(row);
    if (rows.length > mostRows) throw new UnreadableSheet('too-many-rows', row.line);
  }
  return rows;
}

async function* once(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file;
}

/**
 * The rows of a CSV or Excel file, by what its bytes are and not by its name. CSV is handed on while it is read, in memory
 * that does not grow with the file. Throws `UnreadableSheet`.
 */
export async function* readSheet(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow> {
  const source = bytes[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 8) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  if (head.length === 0) throw new UnreadableSheet('empty');
  const whole = continued(head, source);
  const kind = kindOf(head);
  if (kind === 'ole') throw oleProblem(await gathered(whole));
  const rows = kind === 'zip' ? readExcel(await gathered(whole)) : readCsv(whole);
  let read = 0;
  for await (const row of rows) {
    read += 1;
    if (read > LIMITS.rows) throw new UnreadableSheet('too-many-rows', row.line);
    yield row;
  }
  if (read === 0) throw new UnreadableSheet('empty');
}

async function* continued(head: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > LIMITS.excelBytes) throw new UnreadableSheet('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
