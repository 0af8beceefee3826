import { z } from 'zod';
import { newId } from '#platform/ids';
import { defineJob } from '#platform/jobs';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { type DownloadsContext, tellOfDownloads } from './context.ts';
import { type DownloadProblem, KEPT_DAYS } from './contract.ts';
import { downloadsPolicy } from './downloads.policy.ts';
import type { DownloadRow } from './downloads.rows.ts';
import { failDownload, finishDownload, lockDownload, updateDownload } from './downloads-store.ts';
import { fileNameOf } from './file-name.ts';
import { piecesOf } from './pieces.ts';
import { Overtaken, TooManyRows } from './rows.ts';

export const MakeDownload = defineJob('downloads.make', 'slow', z.object({ downloadId: z.uuid() }));

const MOST_TRIES = 3;
const DAY_MS = 86_400_000;

/**
 * Makes files, one at a time in this process: whoever comes meanwhile goes back to the end of the queue, so that other slow work
 * has its turn between two of them.
 */
export function createMaker(ctx: DownloadsContext) {
  let busy = false;
  return async (downloadId: string): Promise<void> => {
    if (busy) {
      await ctx.database.inTransaction(async (tx) => ctx.jobs.enqueue(tx, MakeDownload, { downloadId }));
      return;
    }
    busy = true;
    try {
      await makeDownload(ctx, downloadId);
    } finally {
      busy = false;
    }
  };
}

type Begun = DownloadRow & { attempt: string };

/** Writes the file from its start, also where somebody who was killed had begun; when it is all there, it is ready. */
async function makeDownload(ctx: DownloadsContext, id: string): Promise<void> {
  const begun = await begin(ctx, id);
  if (!begun) return;
  const by = await askerOf(ctx, begun);
  const list = ctx.lists.find(({ name }) => name === begun.list);
  if (!by || !list?.may(by) || !downloadsPolicy.allows(by, 'ask-files'))
    return fail(ctx, begun, 'not-allowed');
  const key = begun.attempt;
  try {
    const bytes = await ctx.files.write(key, piecesOf(ctx, list, begun));
    if (!(await finish(ctx, begun, by, bytes))) await ctx.files.remove(key);
  } catch (error) {
    await ctx.files.remove(key);
    if (error instanceof Overtaken) return;
    if (error instanceof TooManyRows) return fail(ctx, begun, 'too-many-rows');
    if (begun.tries >= MOST_TRIES) await fail(ctx, begun, 'broken');
    // The queue tries again, and tells whoever looks after it.
    throw error;
  }
}

/** A name for this attempt's file; what an earlier one left behind goes first. */
async function begin(ctx: DownloadsContext, id: string): Promise<Begun | undefined> {
  const attempt = newId();
  const found = await ctx.database.inTransaction(async (tx) => {
    const row = await lockDownload(tx, id);
    if (!row || row.removedAt || (row.state !== 'waiting' && row.state !== 'working')) return undefined;
    const tries = row.tries + 1;
    await updateDownload(tx, id, { state: 'working', attempt, tries, rows: 0 });
    tellOfDownloads(ctx, tx, row.accountId);
    return { before: row.attempt, begun: { ...row, attempt, tries } };
  });
  if (found?.before) await ctx.files.remove(found.before);
  return found?.begun;
}

/** As they are now: whoever lost the right since they asked gets no file. */
async function askerOf(ctx: DownloadsContext, { accountId }: DownloadRow): Promise<Actor | undefined> {
  const account = accountId ? await ctx.account(accountId) : undefined;
  if (!account || account.disabled) return undefined;
  return {
    kind: 'account',
    accountId: account.accountId,
    role: account.role,
    name: account.name,
    sessionId: '',
  };
}

const finish = (ctx: DownloadsContext, { id, attempt, ...row }: Begun, by: Actor, bytes: number) =>
  ctx.database.inTransaction(async (tx) => {
    const endedAt = ctx.clock.now();
    const expiresAt = new Date(endedAt.getTime() + KEPT_DAYS * DAY_MS);
    if (!(await finishDownload(tx, { id, attempt }, { bytes, endedAt, expiresAt }))) return false;
    const made = await lockDownload(tx, id);
    await record(tx, {
      by,
      action: 'download.make',
      subject: { type: 'download', id },
      after: { list: row.list, format: row.format, filter: row.filter, rows: made?.rows ?? 0 },
    });
    const file = fileNameOf(row, (await ctx.shop()).zone);
    if (row.accountId)
      await ctx.notifications.notify(tx, {
        recipient: { kind: 'staff', only: row.accountId },
        template: 'staff-export-ready',
        data: { file, officePath: '/office/downloads' },
        bell: { file },
      });
    tellOfDownloads(ctx, tx, row.accountId);
    return true;
  });

const fail = (ctx: DownloadsContext, { id, attempt, accountId }: Begun, problem: DownloadProblem) =>
  ctx.database.inTransaction(async (tx) => {
    await failDownload(tx, id, attempt, problem, ctx.clock.now());
    tellOfDownloads(ctx, tx, accountId);
  });
