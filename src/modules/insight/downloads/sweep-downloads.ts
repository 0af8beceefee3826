import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { DownloadsContext } from './context.ts';
import { deleteDownloads, expireDownloads, forgettable, overdue, type Sweepable } from './downloads-store.ts';

export const SweepDownloads = defineJob('downloads.sweep', 'slow', z.object({}));

const HOUR_MS = 3_600_000;
/** What became of a file is told so long after it was asked for. */
const TOLD_DAYS = 30;

/** Takes away the files whose days are over, and what somebody removed an hour ago; their bytes first, for rows can be found again. */
export async function sweepDownloads(ctx: DownloadsContext): Promise<void> {
  const now = ctx.clock.now().getTime();
  const { reader } = ctx.database;
  const over = await overdue(reader, new Date(now));
  await removeFiles(ctx, over);
  if (over.length > 0) await ctx.database.inTransaction((tx) => expireDownloads(tx, ids(over)));
  const old = await forgettable(reader, {
    removedBefore: new Date(now - HOUR_MS),
    askedBefore: new Date(now - TOLD_DAYS * 24 * HOUR_MS),
  });
  await removeFiles(ctx, old);
  if (old.length > 0) await ctx.database.inTransaction((tx) => deleteDownloads(tx, ids(old)));
}

const ids = (rows: Sweepable[]) => rows.map(({ id }) => id);

async function removeFiles({ files }: DownloadsContext, rows: Sweepable[]): Promise<void> {
  for (const { attempt } of rows) if (attempt) await files.remove(attempt);
}
