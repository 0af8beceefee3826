import type { Language } from '#platform/i18n';
import { isId } from '#platform/ids';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { findRows } from './ask-download.ts';
import { filterInWords, searchOf } from './asked-filter.ts';
import type { DownloadsContext } from './context.ts';
import {
  type DownloadsList,
  type DownloadsQuery,
  type DownloadView,
  isListName,
  type NewDownload,
} from './contract.ts';
import { downloadsPolicy } from './downloads.policy.ts';
import type { DownloadRow } from './downloads.rows.ts';
import { loadDownload } from './downloads-store.ts';
import { DOWNLOADS_PER_PAGE, downloadsView } from './downloads-views.ts';
import { fileNameOf } from './file-name.ts';
import { mayHave } from './open-download.ts';

type Asking = { by: Actor; language: Language };

/** One page of files, the newest first: one's own, or everybody's for the owner. */
export async function listDownloads(
  ctx: DownloadsContext,
  { query, by, language }: Asking & { query: DownloadsQuery },
): Promise<Result<DownloadsList, 'not-allowed'>> {
  const accountId = accountOf(by);
  if (!accountId || !downloadsPolicy.allows(by, 'ask-files')) return refuse('not-allowed');
  const all = query.of === 'everybody';
  if (all && !downloadsPolicy.allows(by, 'see-files-of-all')) return refuse('not-allowed');
  const page = query.page ?? 1;
  const { rows, total } = await downloadsView(ctx.database.reader, {
    accountId: all ? undefined : accountId,
    page,
  });
  const present = await presenter(ctx, { by, language });
  return accept({
    rows: rows.map((row) => present(row, row.askedBy)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / DOWNLOADS_PER_PAGE)),
  });
}

/** One of them; undefined when it is not there, or not for this person. */
export async function showDownload(
  ctx: DownloadsContext,
  { id, by, language }: Asking & { id: string },
): Promise<DownloadView | undefined> {
  if (!downloadsPolicy.allows(by, 'ask-files') || !isId(id)) return undefined;
  const row = await loadDownload(ctx.database.reader, id);
  if (!row || row.removedAt || !mayHave(ctx, row, by)) return undefined;
  const asker = row.accountId ? await ctx.account(row.accountId) : undefined;
  return (await presenter(ctx, { by, language }))(row, asker?.name ?? null);
}

/** What a file would hold, before it is asked for. */
export async function planDownload(
  ctx: DownloadsContext,
  { list, search, by, language }: Asking & { list: string; search: string },
): Promise<Result<NewDownload, 'not-allowed' | 'bad-filter'>> {
  const found = await findRows(ctx, { name: list, search, by });
  if (!found.ok) return found;
  if (!isListName(list)) return refuse('not-allowed');
  const { filter, rows } = found.value;
  const asked = filterInWords(found.value.list, filter, ctx.words(language), language);
  return accept({ list, search: searchOf(filter), asked, rows });
}

type Shown = Omit<DownloadRow, 'attempt' | 'tries' | 'removedAt'>;

async function presenter(ctx: DownloadsContext, { by, language }: Asking) {
  const { zone } = await ctx.shop();
  const words = ctx.words(language);
  return (row: Shown, askedBy: string | null): DownloadView => {
    const list = ctx.lists.find(({ name }) => name === row.list);
    const isOwn = row.accountId === accountOf(by);
    const isOver = row.state === 'ready' && row.expiresAt !== null && row.expiresAt <= ctx.clock.now();
    return {
      id: row.id,
      list: row.list,
      format: row.format,
      language: row.language,
      search: searchOf(row.filter),
      asked: list ? filterInWords(list, row.filter, words, language) : [],
      state: isOver ? 'expired' : row.state,
      problem: row.problem,
      rows: row.rows,
      total: row.total,
      bytes: row.bytes,
      fileName: fileNameOf(row, zone),
      askedAt: row.askedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      askedBy: isOwn ? null : askedBy,
      isOwn,
    };
  };
}
