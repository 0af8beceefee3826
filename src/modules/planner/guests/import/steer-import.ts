import { eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record as writeAct } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { removeEmptyParties } from '../change-many-store.ts';
import { GuestMapping, type ImportRefusal, type ImportState } from '../contract.ts';
import { fieldsOf } from '../groups-store.ts';
import type { GuestsContext } from '../guests-context.ts';
import { GuestListChanged } from '../signals.ts';
import { takeBackImport } from './apply-store.ts';
import { guessColumns } from './headers.ts';
import type { ImportRecord } from './import.rows.ts';
import { clearStaging, deleteImport, lockImport, rowsOfSheet, updateImport } from './import-store.ts';
import { columnsOf } from './upload-list.ts';
import { WorkOnImport } from './work-on-import.ts';

type Steer = { eventId: string; importId: string; by: Actor };
type Steered = Promise<Result<null, ImportRefusal>>;

/** Says what the columns mean, and has the list looked at with it. Nothing is on the guest list yet. */
export const mapList = (
  context: GuestsContext,
  { mapping, ...asked }: Steer & { mapping: unknown },
): Steered =>
  steer(context, asked, ['uploaded', 'checked'], async (tx, record) => {
    const read = GuestMapping.safeParse(mapping);
    if (!read.success) return refuse('mapping', { problem: read.error.issues[0]?.message ?? 'unreadable' });
    if (read.data.columns.length !== record.columns.length)
      return refuse('mapping', { problem: 'unreadable' });
    await clearStaging(tx, record.id);
    await updateImport(tx, record.id, context.clock.now(), {
      state: 'checking',
      mapping: read.data,
      actor: asked.by,
      atPlace: 0,
      places: record.rowCount,
      tries: 0,
    });
    context.jobs.enqueue(tx, WorkOnImport, { importId: record.id });
    return accept(null);
  });

/** Takes another sheet of the workbook, whose columns are others. */
export const chooseSheet = (
  context: GuestsContext,
  { sheet, ...asked }: Steer & { sheet: number },
): Steered =>
  steer(context, asked, ['uploaded', 'checked'], async (tx, record) => {
    if (!record.mapping || !record.sheets[sheet]) return refuse('not-there');
    const found = columnsOf(await rowsOfSheet(tx, record.id, sheet));
    if (!found) return refuse('no-header');
    const own = await fieldsOf(tx, record.eventId);
    const columns = guessColumns(
      found.columns.map(({ name }) => name),
      own,
    );
    await clearStaging(tx, record.id);
    await updateImport(tx, record.id, context.clock.now(), {
      state: 'uploaded',
      columns: found.columns,
      rowCount: found.rows,
      mapping: { ...record.mapping, sheet, columns },
    });
    return accept(null);
  });

/** Writes what was looked at. */
export const startImport = (context: GuestsContext, asked: Steer): Steered =>
  steer(context, asked, ['checked'], async (tx, record) => {
    await updateImport(tx, record.id, context.clock.now(), {
      state: 'running',
      actor: asked.by,
      atPlace: 0,
      tries: 0,
    });
    context.jobs.enqueue(tx, WorkOnImport, { importId: record.id });
    return accept(null);
  });

/** Before it is written, an import goes without a trace. */
export const discardImport = (context: GuestsContext, asked: Steer): Steered =>
  steer(context, asked, ['uploaded', 'checking', 'checked', 'failed'], async (tx, record) => {
    await deleteImport(tx, record.id);
    return accept(null);
  });

/** Takes a whole import back. Who was changed or has answered since stays, and is counted. */
export const undoImport = (context: GuestsContext, asked: Steer): Steered =>
  steer(context, asked, ['done'], async (tx, record) => {
    const now = context.clock.now();
    const { removed, restored, left } = await takeBackImport(tx, record.id, now);
    await removeEmptyParties(tx, record.eventId, now);
    await updateImport(tx, record.id, now, { state: 'undone', counts: { ...record.counts, left } });
    await writeAct(tx, {
      by: asked.by,
      action: 'guests.undo-import',
      subject: { type: 'guest-list', id: record.id },
      scope: record.eventId,
      after: { removed, restored, left },
    });
    await context.signals.announce(tx, GuestListChanged, { eventId: record.eventId });
    return accept(null);
  });

async function steer(
  { database, events, realtime }: GuestsContext,
  { eventId, importId, by }: Steer,
  from: readonly ImportState[],
  act: (tx: Tx, record: ImportRecord) => Steered,
): Steered {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  if (!isId(importId)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const record = await lockImport(tx, importId, eventId);
    if (!record) return refuse('not-there');
    if (!from.includes(record.state)) return refuse('not-now');
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return act(tx, record);
  });
}
