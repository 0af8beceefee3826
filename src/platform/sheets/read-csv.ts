import { parse } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { plainText } from './formulas.ts';
import { LIMITS, type SheetRow, tidy, UnreadableSheet } from './sheet.ts';

const delimiters = [',', ';', '\t', '|'] as const;
// The delimiter shows in the first lines.
const HEAD = 64 * 1024;

/** The rows of a text with separators, one after the other, whatever the length of the file. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow> {
  const { head, rest } = await headOf(decodeText(bytes));
  let line = 1;
  const parser = parse({
    delimiter: delimiterOf(head),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LIMITS.recordBytes,
    // Counted while it parses: when it fails, rows before the broken one may not have been handed on.
    on_record: (record: string[]) => {
      const numbered = [String(line), ...record];
      line += 1 + record.reduce((sum, cell) => sum + linesIn(cell), 0);
      return numbered;
    },
  });
  const feeding = feed(parser, head, rest);
  // It reports through the parser; nobody else waits for it when reading stops halfway.
  feeding.catch((error: Error) => parser.destroy(error));
  try {
    for await (const [at, ...cells] of parser as AsyncIterable<string[]>) {
      if (cells.length > LIMITS.columns) throw new UnreadableSheet('too-many-columns', Number(at));
      if (cells.some((cell) => cell !== ''))
        yield { line: Number(at), cells: cells.map((cell) => plainText(tidy(cell))) };
    }
  } catch (error) {
    throw readable(error, line);
  } finally {
    parser.destroy();
  }
}

async function headOf(text: AsyncGenerator<string>) {
  let head = '';
  while (head.length < HEAD) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return { head, rest: text };
}

async function feed(
  parser: ReturnType<typeof parse>,
  head: string,
  rest: AsyncGenerator<string>,
): Promise<void> {
  const write = async (text: string) => {
    if (parser.destroyed) return false;
    if (!parser.write(text)) await drained(parser);
    return !parser.destroyed;
  };
  if (!(await write(head))) return;
  for await (const text of rest) if (!(await write(text))) return;
  parser.end();
}

const drained = (parser: ReturnType<typeof parse>) =>
  new Promise<void>((go) => {
    const on = () => {
      parser.off('drain', on);
      parser.off('close', on);
      go();
    };
    parser.on('drain', on);
    parser.on('close', on);
  });

/** The separator that most lines of the head have the same number of, outside quotes. */
export function delimiterOf(head: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/, 20)
    .filter((line) => line !== '');
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const most = Math.max(0, ...counts);
    return counts.filter((count) => count === most).length * 1_000 + most;
  };
  const [best] = [...delimiters].sort((a, b) => score(b) - score(a));
  return best && score(best) > 0 ? best : ',';
}

const linesIn = (cell: string) => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

function readable(error: unknown, line: number): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code.includes('QUOTE')) return new UnreadableSheet('broken-quotes', line);
  if (code === 'CSV_MAX_RECORD_SIZE') return new UnreadableSheet('row-too-long', line);
  return error;
}
