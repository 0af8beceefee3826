import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type NamedSheet, readSheets, type SheetRow, UnreadableSheet } from '#platform/sheets';
import { GuestMapping, type ImportRefusal, MOST_IMPORT_ROWS, type SheetColumn } from '../contract.ts';
import { fieldsOf } from '../groups-store.ts';
import type { GuestsContext } from '../guests-context.ts';
import { guessColumns, headerAmong, plain } from './headers.ts';
import { insertImport, insertRows, mappingFor } from './import-store.ts';

export type UploadList = {
  eventId: string;
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
  language: Language;
  by: Actor;
};

const BATCH = 2_000;
const SAMPLE = 60;

/** Reads a list of guests, whatever its shape, and guesses what its columns mean; the sheet with the most rows first. */
export async function uploadList(
  { database, events, clock }: GuestsContext,
  { eventId, fileName, bytes, language, by }: UploadList,
): Promise<Result<{ importId: string }, ImportRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const read = await sheetsIn(bytes);
  if (!read.ok) return read;
  const event = await events.facts(database.reader, eventId);
  if (!event) return refuse('not-there');
  const sheet = fullest(read.value);
  const found = columnsOf(read.value[sheet]?.rows ?? []);
  if (!found) return refuse('no-header');
  return database.inTransaction(async (tx) => {
    const own = await fieldsOf(tx, eventId);
    const guessed: GuestMapping = {
      sheet,
      columns: guessColumns(
        found.columns.map(({ name }) => name),
        own,
      ),
      countMeans: 'companions',
      duplicates: 'skip',
      language: event.languages[0] ?? language,
    };
    const remembered = GuestMapping.safeParse(
      await mappingFor(tx, event.workspaceId, headerOf(found.columns)),
    );
    const importId = newId();
    const now = clock.now();
    await insertImport(tx, {
      id: importId,
      eventId,
      state: 'uploaded',
      fileName: (fileName.split(/[\\/]/).pop() ?? '').slice(0, 120).toWellFormed(),
      sheets: read.value.map(({ name }, at) => name.slice(0, 100) || String(at + 1)),
      columns: found.columns,
      rowCount: found.rows,
      // A field of another event's own is none here.
      mapping: remembered.success
        ? { ...remembered.data, sheet, columns: known(remembered.data.columns, own) }
        : guessed,
      actor: by,
      createdAt: now,
      updatedAt: now,
    });
    for (const [at, { rows }] of read.value.entries())
      for (let from = 0; from < rows.length; from += BATCH)
        await insertRows(tx, importId, at, rows.slice(from, from + BATCH));
    return accept({ importId });
  });
}

const known = (columns: GuestMapping['columns'], own: readonly { id: string }[]) =>
  columns.map((column) =>
    column?.startsWith('own:') && !own.some(({ id }) => column === `own:${id}`) ? null : column,
  );

async function sheetsIn(bytes: AsyncIterable<Uint8Array>): Promise<Result<NamedSheet[], ImportRefusal>> {
  try {
    return accept(await readSheets(bytes, MOST_IMPORT_ROWS));
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return refuse(error.problem, {
      ...(error.line && { line: error.line }),
      ...(error.problem === 'too-many-rows' && { most: MOST_IMPORT_ROWS }),
    });
  }
}

const fullest = (sheets: readonly NamedSheet[]): number => {
  const counts = sheets.map(({ rows }) => rows.length);
  return counts.indexOf(Math.max(...counts));
};

/** The columns of a sheet with a sample of each, and how many rows stand under them. */
export function columnsOf(rows: readonly SheetRow[]): { columns: SheetColumn[]; rows: number } | undefined {
  const at = headerAmong(rows);
  const header = at === undefined ? undefined : rows[at];
  if (at === undefined || !header) return undefined;
  const below = rows.slice(at + 1);
  const width = Math.max(header.cells.length, ...below.slice(0, 500).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const filled = below.filter(({ cells }) => (cells[column] ?? '').trim() !== '');
    return {
      name: (header.cells[column] ?? '').trim().slice(0, 120).toWellFormed(),
      filled: filled.length,
      sample: (filled[0]?.cells[column] ?? '').trim().slice(0, SAMPLE).toWellFormed(),
    };
  });
  return { columns, rows: below.length };
}

/** The rows under the header. */
export const rowsBelow = (rows: readonly SheetRow[]): SheetRow[] => rows.slice((headerAmong(rows) ?? -1) + 1);

/** A file is the same kind as another when its header is. */
export const headerOf = (columns: readonly SheetColumn[]): string =>
  columns
    .map(({ name }) => plain(name))
    .join('|')
    .slice(0, 2_000);
