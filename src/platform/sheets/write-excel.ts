import { turns } from '#platform/turns';
import { inWorker } from './in-worker.ts';

export const MOST_EXCEL_ROWS = 20_000;
const inTurn = turns(1);

/** A workbook of one sheet. Every cell is text, so that nothing in it is a formula; `too-many-rows` when it would not fit. */
export async function excelOf(rows: AsyncIterable<string[][]>): Promise<Uint8Array | 'too-many-rows'> {
  const all: string[][] = [];
  for await (const some of rows) {
    all.push(...some);
    if (all.length > MOST_EXCEL_ROWS + 1) return 'too-many-rows';
  }
  const made = await inTurn(() => inWorker<Uint8Array>({ write: all }));
  if (!made) throw new Error('the workbook could not be written');
  return made;
}
