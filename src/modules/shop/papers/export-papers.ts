import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { csvOf } from '#platform/sheets';
import { type FileRow, paperRows, rateRows } from './accounting-views.ts';
import type { PaperFileWords, PapersQuery, Period } from './contract.ts';
import { papersPolicy } from './papers.policy.ts';
import type { PapersContext } from './papers-context.ts';

type Exported = Promise<Result<AsyncGenerator<Uint8Array>, 'not-allowed'>>;

export type ExportPapers = { query: PapersQuery; words: PaperFileWords; by: Actor };

/** The papers that a filter finds, one row each, as CSV. */
export async function exportPapers(context: PapersContext, { query, words, by }: ExportPapers): Exported {
  if (!papersPolicy.allows(by, 'export-papers')) return refuse('not-allowed');
  await noteExport(context, 'papers.export', by, { ...query });
  return accept(csvOf(cellsOf(paperRows(context.database.reader, query), words, false)));
}

export type ExportAccounting = { period: Period; words: PaperFileWords; by: Actor };

/** What the bookkeeper reads in: a row for each paper and rate of a period. */
export async function exportAccounting(
  context: PapersContext,
  { period, words, by }: ExportAccounting,
): Exported {
  if (!papersPolicy.allows(by, 'export-papers')) return refuse('not-allowed');
  await noteExport(context, 'papers.export-accounting', by, { ...period });
  return accept(csvOf(cellsOf(rateRows(context.database.reader, period), words, true)));
}

const noteExport = (
  { database }: PapersContext,
  action: string,
  by: Actor,
  after: Record<string, unknown>,
): Promise<void> =>
  database.inTransaction((tx) =>
    record(tx, { by, action, subject: { type: 'papers', id: 'papers' }, after }),
  );

async function* cellsOf(
  rows: AsyncGenerator<FileRow[]>,
  { kind, head }: PaperFileWords,
  rates: boolean,
): AsyncGenerator<(string | number)[][]> {
  const named = [head.number, head.kind, head.day, head.order, head.customer];
  yield [[...named, ...(rates ? [head.rate] : []), head.net, head.vat, head.gross, head.currency]];
  for await (const some of rows) {
    yield some.map((row) => [
      ...[row.number, kind[row.kind], row.day, row.orderNumber, row.customerName],
      ...(row.rateBp === null ? [] : [row.rateBp / 100]),
      ...[row.net, row.vat, row.gross].map((minor) => minor / 100),
      row.currency,
    ]);
  }
}
