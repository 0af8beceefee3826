import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { LIMITS, readSheet, type SheetRow, UnreadableSheet } from '#platform/sheets';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { type ImportColumn, type ImportRefusal, OTHER_CATEGORY } from '../contract.ts';
import { groupsView } from '../keeping/keeping-views.ts';
import type { ImportContext } from './context.ts';
import { guessColumns, headerAmong } from './headers.ts';
import { deleteImport, insertImport, insertRows, updateImport } from './import-store.ts';

const HEAD_ROWS = 10;
const BATCH = 1_000;
const SAMPLE = 60;

export type Upload = { fileName: string; bytes: AsyncIterable<Uint8Array>; language: Language; by: Actor };

/** Reads a sheet into rows, whatever its size, and guesses what its columns mean. A sheet that cannot be read leaves nothing. */
export async function uploadSheet(
  ctx: ImportContext,
  { fileName, bytes, language, by }: Upload,
): Promise<Result<{ importId: string }, ImportRefusal>> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const importId = newId();
  const now = ctx.clock.now();
  await ctx.database.inTransaction((tx) =>
    insertImport(tx, {
      id: importId,
      state: 'reading',
      fileName: bareName(fileName),
      actor: by,
      createdAt: now,
      updatedAt: now,
    }).then(() => {}),
  );
  try {
    const read = await storeRows(ctx, importId, bytes);
    if (typeof read === 'string') {
      await discard(ctx, importId);
      return refuse(read);
    }
    const mapping = await firstMapping(ctx, read.columns, language);
    await ctx.database.inTransaction((tx) =>
      updateImport(tx, importId, ctx.clock.now(), {
        state: 'uploaded',
        columns: read.columns,
        rowCount: read.count,
        mapping,
      }).then(() => {}),
    );
    return accept({ importId });
  } catch (error) {
    await discard(ctx, importId);
    if (!(error instanceof UnreadableSheet)) throw error;
    return refuse(error.problem, {
      ...(error.line && { line: error.line }),
      ...(error.problem === 'too-many-rows' && { most: LIMITS.rows }),
    });
  }
}

const discard = (ctx: ImportContext, importId: string) =>
  ctx.database.inTransaction((tx) => deleteImport(tx, importId));

/** The name alone, without a path that a browser or a stranger put before it. */
const bareName = (name: string) => (name.split(/[\\/]/).pop() ?? '').slice(0, 120).toWellFormed();

async function storeRows(
  ctx: ImportContext,
  importId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ columns: ImportColumn[]; count: number } | 'no-header' | 'header-only'> {
  let head: SheetRow[] | undefined = [];
  let columns: ImportColumn[] = [];
  let waiting: SheetRow[] = [];
  let count = 0;
  const keep = async (row: SheetRow) => {
    count += 1;
    note(columns, row);
    waiting.push(row);
    if (waiting.length >= BATCH) await flush();
  };
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    await ctx.database.inTransaction((tx) => insertRows(tx, importId, rows));
  };
  const open = async (rows: SheetRow[]) => {
    const at = headerAmong(rows);
    const header = at === undefined ? undefined : rows[at];
    if (at === undefined || !header) return false;
    columns = header.cells.map((name) => ({
      name: name.trim().slice(0, 120).toWellFormed(),
      filled: 0,
      sample: '',
    }));
    for (const row of rows.slice(at + 1)) await keep(row);
    return true;
  };
  for await (const row of readSheet(bytes)) {
    if (!head) {
      await keep(row);
      continue;
    }
    head.push(row);
    if (head.length < HEAD_ROWS) continue;
    if (!(await open(head))) return 'no-header';
    head = undefined;
  }
  if (head && !(await open(head))) return 'no-header';
  await flush();
  return count === 0 ? 'header-only' : { columns, count };
}

function note(columns: ImportColumn[], row: SheetRow): void {
  row.cells.forEach((cell, at) => {
    const column = columns[at];
    if (!column || cell.trim() === '') return;
    column.filled += 1;
    if (column.sample === '') column.sample = cell.trim().slice(0, SAMPLE).toWellFormed();
  });
}

async function firstMapping(ctx: ImportContext, columns: ImportColumn[], language: Language) {
  const guessed = guessColumns(columns.map(({ name }) => name));
  const [rates, categories] = await Promise.all([
    ctx.vatRates(),
    groupsView(ctx.database.reader, 'category'),
  ]);
  const type = guessed.indexOf('type');
  return {
    columns: guessed,
    category: categories[0]?.slug ?? OTHER_CATEGORY,
    categoryFromType: type >= 0 && (columns[type]?.filled ?? 0) > 0,
    kind: 'product' as const,
    vatRateBp: Math.max(0, ...rates),
    language,
  };
}
