import { z } from 'zod';
import { isId } from '#platform/ids';
import { defineJob } from '#platform/jobs';
import type { Actor } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import { csvOf, inOnePiece } from '#platform/sheets';
import type { ImportProblem, ImportRefusal, ImportRow, ImportView } from '../contract.ts';
import type { GuestsContext } from '../guests-context.ts';
import { deleteOldImports } from './import-store.ts';
import { allProblems, importView, loadImport, recentImports } from './import-views.ts';
import { chooseSheet, discardImport, mapList, startImport, undoImport } from './steer-import.ts';
import { type UploadList, uploadList } from './upload-list.ts';
import { WorkOnImport, workOnImport } from './work-on-import.ts';

type Asked = { eventId: string; by: Actor };
type Steer = Asked & { importId: string };
type Steered = Promise<Result<null, ImportRefusal>>;

/** A list of guests in a sheet: read, looked at, written, taken back. */
export type GuestImports = {
  upload(request: UploadList): Promise<Result<{ importId: string }, ImportRefusal>>;
  recent(asked: Asked): Promise<Result<ImportRow[], 'not-there' | 'not-allowed'>>;
  show(asked: Steer): Promise<ImportView | undefined>;
  map(request: Steer & { mapping: unknown }): Steered;
  chooseSheet(request: Steer & { sheet: number }): Steered;
  start(request: Steer): Steered;
  discard(request: Steer): Steered;
  undo(request: Steer): Steered;
  problemsFile(
    request: Steer & { header: string[]; say: (problem: ImportProblem) => string[] },
  ): Promise<AsyncGenerator<Uint8Array> | undefined>;
};

/** An import can be taken back for so long; then what it kept of people for that goes. */
export const IMPORT_KEPT_DAYS = 30;
const ForgetImports = defineJob('guests.forget-imports', 'slow', z.object({}));
const DAY_MS = 86_400_000;

export function createGuestImports(context: GuestsContext): GuestImports {
  const { database, events, jobs, clock } = context;
  jobs.handle(WorkOnImport, ({ importId }) => workOnImport(context, importId));
  jobs.handle(ForgetImports, () =>
    database.inTransaction((tx) => {
      const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
      return deleteOldImports(tx, { abandoned: before(1), ended: before(IMPORT_KEPT_DAYS) });
    }),
  );
  jobs.repeat(ForgetImports, '37 3 * * *', {});
  const seen = async ({ eventId, importId, by }: Steer) => {
    const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
    const record = may.ok && isId(importId) ? await loadImport(database.reader, importId) : undefined;
    return record?.eventId === eventId ? record : undefined;
  };
  return {
    upload: (request) => uploadList(context, request),
    async recent({ eventId, by }) {
      const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
      return may.ok ? accept(await recentImports(database.reader, eventId)) : may;
    },
    async show(asked) {
      const record = await seen(asked);
      return record && importView(database.reader, record);
    },
    map: (request) => mapList(context, request),
    chooseSheet: (request) => chooseSheet(context, request),
    start: (request) => startImport(context, request),
    discard: (request) => discardImport(context, request),
    undo: (request) => undoImport(context, request),
    async problemsFile({ header, say, ...asked }) {
      const record = await seen(asked);
      if (!record) return undefined;
      const problems = await allProblems(database.reader, record.id);
      return csvOf(inOnePiece([header, ...problems.map(say)]));
    },
  };
}
