import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import { type AskDownload, askDownload } from './ask-download.ts';
import type { DownloadsContext } from './context.ts';
import type { AskRefusal, DownloadsList, DownloadsQuery, DownloadView, NewDownload } from './contract.ts';
import { createMaker, MakeDownload } from './make-download.ts';
import { type OpenedFile, openDownload } from './open-download.ts';
import { listDownloads, planDownload, showDownload } from './show-downloads.ts';
import { bringBack, cancelDownload, removeDownload } from './steer-download.ts';
import { SweepDownloads, sweepDownloads } from './sweep-downloads.ts';

export const needs = ['people/identity', 'relations/notifications'] as const;

type Steer = { id: string; by: Actor };

/** Lists and reports as files, made in the background and kept some days. */
export type Downloads = {
  /** What a file would hold, before it is asked for. */
  plan(request: {
    list: string;
    search: string;
    by: Actor;
    language: Language;
  }): Promise<Result<NewDownload, 'not-allowed' | 'bad-filter'>>;
  ask(request: AskDownload): Promise<Result<{ id: string }, AskRefusal>>;
  list(request: {
    query: DownloadsQuery;
    by: Actor;
    language: Language;
  }): Promise<Result<DownloadsList, 'not-allowed'>>;
  show(request: Steer & { language: Language }): Promise<DownloadView | undefined>;
  open(request: Steer): Promise<Result<OpenedFile, 'not-allowed' | 'no-such-file' | 'not-ready' | 'gone'>>;
  cancel(request: Steer): Promise<Result<null, 'no-such-file' | 'not-now'>>;
  remove(request: Steer): Promise<Result<null, 'no-such-file'>>;
  bringBack(request: Steer): Promise<Result<null, 'no-such-file'>>;
};

export function createDownloads(ctx: DownloadsContext): Downloads {
  const make = createMaker(ctx);
  ctx.jobs.handle(MakeDownload, ({ downloadId }) => make(downloadId));
  ctx.jobs.handle(SweepDownloads, () => sweepDownloads(ctx));
  ctx.jobs.repeat(SweepDownloads, '47 * * * *', {});
  ctx.realtime.guardRooms(
    'downloads',
    async (actor, id) => actor.kind === 'account' && actor.accountId === id,
  );
  return {
    plan: (request) => planDownload(ctx, request),
    ask: (request) => askDownload(ctx, request),
    list: (request) => listDownloads(ctx, request),
    show: (request) => showDownload(ctx, request),
    open: (request) => openDownload(ctx, request),
    cancel: (request) => cancelDownload(ctx, request),
    remove: (request) => removeDownload(ctx, request),
    bringBack: (request) => bringBack(ctx, request),
  };
}
