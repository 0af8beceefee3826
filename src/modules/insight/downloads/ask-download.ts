import type { ExportableList } from '#platform/exports';
import { newId } from '#platform/ids';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { parsed, readFilter } from './asked-filter.ts';
import type { DownloadsContext } from './context.ts';
import { tellOfDownloads } from './context.ts';
import { AskForm, type AskRefusal, MOST_AT_WORK, MOST_ROWS } from './contract.ts';
import { downloadsPolicy } from './downloads.policy.ts';
import type { AskedFilter } from './downloads.rows.ts';
import { askedSince, countAtWork, insertDownload, lockAsker } from './downloads-store.ts';
import { MakeDownload } from './make-download.ts';

/** Who asks for the same again within so long means the same file: a button pressed twice, a form sent again. */
const SAME_MS = 60_000;

export type AskDownload = { form: AskForm; by: Actor };

/** Has a list made into a file, in the background. The same thing asked for twice within a minute is one file. */
export async function askDownload(
  ctx: DownloadsContext,
  { form, by }: AskDownload,
): Promise<Result<{ id: string }, AskRefusal>> {
  const accountId = accountOf(by);
  if (!accountId || !downloadsPolicy.allows(by, 'ask-files')) return refuse('not-allowed');
  const read = AskForm.safeParse(form);
  if (!read.success) return refuse('invalid');
  const { list: name, format, search, language } = read.data;
  const found = await findRows(ctx, { name, search, by });
  if (!found.ok) return found;
  const { filter, rows: total } = found.value;
  const most = MOST_ROWS[format];
  if (total > most) return refuse('too-many-rows', { rows: total, most });

  return ctx.database.inTransaction(async (tx) => {
    await lockAsker(tx, accountId);
    const now = ctx.clock.now();
    const asked = { accountId, list: name, filter, format, language };
    const same = await askedSince(tx, asked, new Date(now.getTime() - SAME_MS));
    if (same) return accept({ id: same });
    if ((await countAtWork(tx, accountId)) >= MOST_AT_WORK)
      return refuse('too-many-at-work', { most: MOST_AT_WORK });
    const id = newId();
    await insertDownload(tx, { ...asked, id, total, askedAt: now });
    ctx.jobs.enqueue(tx, MakeDownload, { downloadId: id });
    tellOfDownloads(ctx, tx, accountId);
    return accept({ id });
  });
}

type Wanted = { name: string; search: string; by: Actor };
type Found = { list: ExportableList; filter: AskedFilter; rows: number };

/** What a list would give this person now. */
export async function findRows(
  ctx: DownloadsContext,
  { name, search, by }: Wanted,
): Promise<Result<Found, 'not-allowed' | 'bad-filter'>> {
  const list = ctx.lists.find((one) => one.name === name);
  if (!list?.may(by) || !downloadsPolicy.allows(by, 'ask-files')) return refuse('not-allowed');
  const read = readFilter(list, search);
  if (!read.ok) return refuse('bad-filter', { field: read.field });
  const rows = await list.count(parsed(list, read.filter), await ctx.shop());
  return accept({ list, filter: read.filter, rows });
}
