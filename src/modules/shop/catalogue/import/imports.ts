import { z } from 'zod';
import type { Language } from '#platform/i18n';
import { defineJob } from '#platform/jobs';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import {
  IMPORT_KEPT_DAYS,
  type ImportProblem,
  type ImportRefusal,
  type ImportRow,
  type ImportView,
} from '../contract.ts';
import type { ImportContext } from './context.ts';
import { exportCsv, exportExcel } from './export-catalogue.ts';
import { deleteOldImports } from './import-store.ts';
import { recentImports } from './import-views.ts';
import { problemsFile, showImport } from './show-import.ts';
import { bringPicture, cancelImport, mapSheet, startImport, undoImport } from './steer-import.ts';
import { type Upload, uploadSheet } from './upload-sheet.ts';
import { finishImport, WorkOnImport, workOnImport } from './work-on-import.ts';

type Steer = { importId: string; by: Actor };
type Steered = Promise<Result<null, ImportRefusal>>;

/** A catalogue in sheets: read, looked at, written, taken back; and written out again. */
export type CatalogueImports = {
  upload(request: Upload): Promise<Result<{ importId: string }, ImportRefusal>>;
  recent(by: Actor): Promise<Result<ImportRow[], 'not-allowed'>>;
  show(importId: string, by: Actor): Promise<ImportView | undefined>;
  map(request: Steer & { mapping: unknown }): Steered;
  bringPicture(request: Steer & { name: string; bytes: Uint8Array }): Steered;
  start(request: Steer): Steered;
  cancel(request: Steer): Steered;
  undo(request: Steer): Steered;
  /** Works an import to its end, here and now: for a command that waits. */
  finish(importId: string, onStep?: () => void): Promise<void>;
  problemsFile(
    request: Steer & { header: string[]; say: (problem: ImportProblem & { isNote: boolean }) => string[] },
  ): Promise<AsyncGenerator<Uint8Array> | undefined>;
  exportCsv(request: { language: Language; by: Actor }): AsyncGenerator<Uint8Array> | undefined;
  exportExcel(request: { language: Language; by: Actor }): Promise<Uint8Array | 'too-many-rows' | undefined>;
};

const ForgetImports = defineJob('catalogue.forget-imports', 'slow', z.object({}));
const DAY_MS = 86_400_000;

export function createCatalogueImports(ctx: ImportContext): CatalogueImports {
  ctx.jobs.handle(WorkOnImport, ({ importId }) => workOnImport(ctx, importId));
  ctx.jobs.handle(ForgetImports, () => forgetImports(ctx));
  ctx.jobs.repeat(ForgetImports, '29 3 * * *', {});
  return {
    upload: (request) => uploadSheet(ctx, request),
    recent: async (by) =>
      cataloguePolicy.allows(by, 'keep-catalogue')
        ? accept(await recentImports(ctx.database.reader))
        : refuse('not-allowed'),
    show: (importId, by) => showImport(ctx, importId, by),
    map: (request) => mapSheet(ctx, request),
    bringPicture: (request) => bringPicture(ctx, request),
    start: (request) => startImport(ctx, request),
    cancel: (request) => cancelImport(ctx, request),
    undo: (request) => undoImport(ctx, request),
    finish: (importId, onStep = () => {}) => finishImport(ctx, importId, onStep),
    problemsFile: (request) => problemsFile(ctx, request),
    exportCsv: (request) => exportCsv(ctx, request),
    exportExcel: (request) => exportExcel(ctx, request),
  };
}

/** What nobody came back to goes after a day, the way back and the list of problems after their time. */
const forgetImports = (ctx: ImportContext): Promise<void> =>
  ctx.database.inTransaction((tx) => {
    const before = (days: number) => new Date(ctx.clock.now().getTime() - days * DAY_MS);
    return deleteOldImports(tx, { abandoned: before(1), ended: before(IMPORT_KEPT_DAYS) });
  });
