import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type DownloadsContext, tellOfDownloads } from './context.ts';
import type { DownloadRow } from './downloads.rows.ts';
import { lockDownload, restoreDownload, updateDownload } from './downloads-store.ts';
import { MakeDownload } from './make-download.ts';

type Steer = { id: string; by: Actor };
type Steered<Code extends string> = Promise<Result<null, 'no-such-file' | Code>>;

/** Gives a file up that is not made yet; who makes it hears of it after its page of rows. */
export const cancelDownload = (ctx: DownloadsContext, asked: Steer): Steered<'not-now'> =>
  own(ctx, asked, async (tx, { id, state }) => {
    if (state !== 'waiting' && state !== 'working') return refuse('not-now');
    await updateDownload(tx, id, { state: 'cancelled', endedAt: ctx.clock.now() });
    return accept(null);
  });

/** Takes a file off the list. For an hour it can be brought back, then its bytes go too. */
export const removeDownload = (ctx: DownloadsContext, asked: Steer): Steered<never> =>
  own(ctx, asked, async (tx, { id, removedAt }) => {
    if (removedAt) return refuse('no-such-file');
    await updateDownload(tx, id, { removedAt: ctx.clock.now() });
    return accept(null);
  });

export const bringBack = (ctx: DownloadsContext, asked: Steer): Steered<never> =>
  own(ctx, asked, async (tx, { id, state }) => {
    if (!(await restoreDownload(tx, id))) return refuse('no-such-file');
    // Whoever made it stopped when it was removed.
    if (state === 'waiting' || state === 'working') ctx.jobs.enqueue(tx, MakeDownload, { downloadId: id });
    return accept(null);
  });

const own = <Code extends string>(
  ctx: DownloadsContext,
  { id, by }: Steer,
  act: (tx: Tx, row: DownloadRow) => Steered<Code>,
): Steered<Code> =>
  ctx.database.inTransaction(async (tx) => {
    const accountId = accountOf(by);
    const row = accountId && isId(id) ? await lockDownload(tx, id) : undefined;
    if (!row || row.accountId !== accountId) return refuse('no-such-file');
    const done = await act(tx, row);
    if (done.ok) tellOfDownloads(ctx, tx, accountId);
    return done;
  });
