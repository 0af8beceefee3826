import { turns } from '#platform/turns';
import { checkExcel } from './check-excel.ts';
import { inWorker } from './in-worker.ts';
import { LIMITS, type SheetRow, tidy, UnreadableSheet } from './sheet.ts';

// Each takes a few times its inflated size while it is read.
const inTurn = turns(1);

/** The rows of the first sheet of a workbook. Cells are texts, formulas their last value. */
export async function* readExcel(bytes: Buffer): AsyncGenerator<SheetRow> {
  await checkExcel(bytes);
  const rows = await inTurn(() => inWorker<string[][]>({ read: bytes }));
  if (!rows) throw new UnreadableSheet('broken-excel');
  yield* rowsOf(rows);
}

export type NamedSheet = { name: string; rows: SheetRow[] };

/** All the sheets of a workbook that hold something. */
export async function readExcelSheets(bytes: Buffer): Promise<NamedSheet[]> {
  await checkExcel(bytes);
  const sheets = await inTurn(() => inWorker<{ name: string; rows: string[][] }[]>({ readAll: bytes }));
  if (!sheets) throw new UnreadableSheet('broken-excel');
  return sheets
    .map(({ name, rows }) => ({ name: tidy(name), rows: [...rowsOf(rows)] }))
    .filter(({ rows }) => rows.length > 0);
}

function* rowsOf(rows: string[][]): Generator<SheetRow> {
  if (rows.length > LIMITS.rows) throw new UnreadableSheet('too-many-rows', LIMITS.rows + 1);
  for (const [at, cells] of rows.entries()) {
    if (cells.length > LIMITS.columns) throw new UnreadableSheet('too-many-columns', at + 1);
    const said = cells.map(tidy);
    if (said.some((cell) => cell !== '')) yield { line: at + 1, cells: said };
  }
}
