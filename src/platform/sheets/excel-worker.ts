import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import writeExcel from 'write-excel-file/node';

/** Excel is read and written whole and without a pause: in a thread of its own, so that everybody else goes on. */
type Work = { read: Uint8Array } | { readAll: Uint8Array } | { write: string[][] };

const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // 15.99 is kept as 15.989999999999998 by some programs.
  if (typeof value === 'number')
    return Number.isInteger(value) ? BigInt(value).toString() : `${Number(value.toFixed(6))}`;
  return String(value);
};

/**
 * A text as Excel keeps it: `_x0041_` stands for a sign, so one that is meant as it stands is written so itself. The writer looks
 * texts up in a plain object and takes `constructor` for one it knows: its first sign is written that way too.
 */
const kept = (value: string): string => {
  const literal = value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (!(literal in {})) return literal;
  return `_x${literal.charCodeAt(0).toString(16).padStart(4, '0')}_${literal.slice(1)}`;
};

const work = workerData as Work;
if ('read' in work) {
  const rows = await readSheet(Buffer.from(work.read), { trim: false });
  parentPort?.postMessage(rows.map((row) => row.map(text)));
} else if ('readAll' in work) {
  const sheets = await readWorkbook(Buffer.from(work.readAll), { trim: false });
  parentPort?.postMessage(
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(text)) })),
  );
} else {
  const rows = work.write.map((row) =>
    row.map((value) => (value === '' ? null : { value: kept(value), type: String })),
  );
  parentPort?.postMessage(await writeExcel(rows).toBuffer());
}
