import { setImmediate as breathe } from 'node:timers/promises';
import type { ExportableList, ExportRow } from '#platform/exports';
import { parsed } from './asked-filter.ts';
import { type DownloadsContext, tellOfDownloads } from './context.ts';
import { MOST_ROWS } from './contract.ts';
import type { DownloadRow } from './downloads.rows.ts';
import { noteRows } from './downloads-store.ts';

/** So many rows are read at once; a sheet has no more of them in memory, however many there are. */
const ROWS_AT_ONCE = 1_000;

/** Somebody gave the file up, or another attempt writes it. */
export class Overtaken extends Error {}
/** More rows than when it was asked for, and more than fit. */
export class TooManyRows extends Error {}

export type Making = DownloadRow & { attempt: string };

/** The rows that are asked for, page by page; after each it says how far it is, and hears whether it is still wanted. */
export async function* rowsOf(
  ctx: DownloadsContext,
  list: ExportableList,
  { id, attempt, accountId, filter, format }: Making,
): AsyncGenerator<ExportRow[]> {
  const shop = await ctx.shop();
  const query = parsed(list, filter);
  let read = 0;
  let place: string | undefined;
  do {
    const page = await list.after(query, shop, place, ROWS_AT_ONCE);
    read += page.rows.length;
    if (read > MOST_ROWS[format]) throw new TooManyRows();
    if (page.rows.length > 0) yield page.rows;
    place = page.place;
    const wanted = await ctx.database.inTransaction(async (tx) => {
      tellOfDownloads(ctx, tx, accountId);
      return noteRows(tx, id, attempt, read);
    });
    if (!wanted) throw new Overtaken();
    await breathe();
  } while (place !== undefined);
}
