import { isId } from '#platform/ids';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { DownloadsContext } from './context.ts';
import type { DownloadFormat } from './contract.ts';
import { downloadsPolicy } from './downloads.policy.ts';
import type { DownloadRow } from './downloads.rows.ts';
import { loadDownload } from './downloads-store.ts';
import { fileNameOf } from './file-name.ts';

export type OpenedFile = {
  name: `${string}.${DownloadFormat}`;
  format: DownloadFormat;
  bytes: number;
  content: AsyncGenerator<Uint8Array>;
};

/**
 * The file, for whoever asked for it and may still see such a list, and for the owner; for everybody else there is none. `gone`
 * when its days are over.
 */
export async function openDownload(
  ctx: DownloadsContext,
  { id, by }: { id: string; by: Actor },
): Promise<Result<OpenedFile, 'not-allowed' | 'no-such-file' | 'not-ready' | 'gone'>> {
  if (!downloadsPolicy.allows(by, 'ask-files')) return refuse('not-allowed');
  const row = isId(id) ? await loadDownload(ctx.database.reader, id) : undefined;
  if (!row || row.removedAt || !mayHave(ctx, row, by)) return refuse('no-such-file');
  if (row.state === 'waiting' || row.state === 'working') return refuse('not-ready');
  const isOver = !row.expiresAt || row.expiresAt <= ctx.clock.now();
  const content =
    row.state === 'ready' && !isOver && row.attempt ? await ctx.files.read(row.attempt) : undefined;
  if (!content) return refuse('gone');
  return accept({
    name: fileNameOf(row, (await ctx.shop()).zone),
    format: row.format,
    bytes: row.bytes,
    content,
  });
}

/** Theirs, or they see everybody's; and the list itself is theirs to take along, today. */
export const mayHave = (
  ctx: DownloadsContext,
  row: Pick<DownloadRow, 'accountId' | 'list'>,
  by: Actor,
): boolean =>
  (row.accountId === accountOf(by) || downloadsPolicy.allows(by, 'see-files-of-all')) &&
  ctx.lists.some(({ name, may }) => name === row.list && may(by));
