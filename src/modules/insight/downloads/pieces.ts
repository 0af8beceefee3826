import type { Column, ExportableList, ExportRow } from '#platform/exports';
import { type Cell, csvOf, workbookOf } from '#platform/sheets';
import { cellsOf } from './cells.ts';
import type { DownloadsContext } from './context.ts';
import { drawList } from './draw-list.ts';
import { onPaper } from './on-paper.ts';
import { type Making, rowsOf } from './rows.ts';

/** The bytes of a file, as the rows of its list come. */
export async function* piecesOf(
  ctx: DownloadsContext,
  list: ExportableList,
  making: Making,
): AsyncGenerator<Uint8Array> {
  const { format, language } = making;
  if (format === 'pdf') {
    yield await drawList(await onPaper(ctx, list, making));
    return;
  }
  const { columns } = list;
  const words = ctx.words(language);
  const told = { language, words, shop: await ctx.shop() };
  const cells = withHead(
    columns.map(({ key }) => words.column(key)),
    mapped(rowsOf(ctx, list, making), (row) => cellsOf(columns, row, told)),
  );
  if (format === 'csv') yield* csvOf(cells);
  else yield* workbookOf({ rows: cells, widths: columns.map(widthOf) });
}

async function* mapped<T>(rows: AsyncIterable<ExportRow[]>, map: (row: ExportRow) => T): AsyncGenerator<T[]> {
  for await (const some of rows) yield some.map(map);
}

async function* withHead(head: string[], rows: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
  yield [head];
  yield* rows;
}

/** In letters of the usual face. */
const widthOf = ({ kind, onPaper = 1 }: Column): number =>
  kind === 'text' || kind === 'texts' ? Math.max(14, Math.min(60, 18 * onPaper)) : 16;
