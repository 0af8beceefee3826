import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { eventRoom } from '#modules/planner/events';
import { defineJob } from '#platform/jobs';
import type { GuestsContext } from '../guests-context.ts';
import { deleteHidden } from './apply-store.ts';
import { checkList } from './check-list.ts';
import { lockImport, updateImport } from './import-store.ts';
import { runNext } from './run-import.ts';

export const WorkOnImport = defineJob('guests.import', 'slow', z.object({ importId: z.uuid() }));

const MOST_TRIES = 3;

/** Works an import off, step by step, each in a transaction that also says how far it is: a killed process goes on there. */
export async function workOnImport(context: GuestsContext, importId: string): Promise<void> {
  while (await step(context, importId)) await breathe();
}

/** One step; false when there is no more to do. */
async function step(context: GuestsContext, importId: string): Promise<boolean> {
  const { database, realtime } = context;
  try {
    return await database.inTransaction(async (tx) => {
      const record = await lockImport(tx, importId);
      const next =
        record?.state === 'checking' ? checkList : record?.state === 'running' ? runNext : undefined;
      if (!record || !next) return false;
      await next(context, tx, record);
      realtime.tell(tx, eventRoom(record.eventId), { kind: 'guests' });
      return true;
    });
  } catch (error) {
    await noteFailure(context, importId);
    throw error;
  }
}

/** What fails again and again ends as failed, and leaves nothing on the list; until then the queue tries it later. */
const noteFailure = ({ database, clock }: GuestsContext, importId: string) =>
  database.inTransaction(async (tx) => {
    const record = await lockImport(tx, importId);
    if (!record || (record.state !== 'checking' && record.state !== 'running')) return;
    const tries = record.tries + 1;
    const failed = tries >= MOST_TRIES;
    if (failed) await deleteHidden(tx, importId);
    await updateImport(tx, importId, clock.now(), { tries, ...(failed && { state: 'failed' }) });
  });
