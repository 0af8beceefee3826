import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import { checkNext } from './check-sheet.ts';
import type { ImportContext } from './context.ts';
import { type ImportRecord, lockImport, updateImport } from './import-store.ts';
import { runNext } from './run-import.ts';
import { undoNext } from './undo-import.ts';

export const WorkOnImport = defineJob('catalogue.import', 'slow', z.object({ importId: z.uuid() }));

// Then other work of the queue has its turn.
const TURN_MS = 3_000;
const MOST_TRIES = 3;

const steps: Partial<Record<ImportRecord['state'], typeof runNext>> = {
  checking: checkNext,
  running: runNext,
  undoing: undoNext,
};
/** Works an import off, batch by batch, each in a transaction that also says how far it is: a killed process goes on there. */
export async function workOnImport(ctx: ImportContext, importId: string): Promise<void> {
  const until = Date.now() + TURN_MS;
  while (await step(ctx, importId)) {
    if (Date.now() > until) return passOn(ctx, importId);
    await breathe();
  }
}

/** The same to its end, for a command that waits for it; `onStep` hears after each batch. */
export async function finishImport(ctx: ImportContext, importId: string, onStep: () => void): Promise<void> {
  while (await step(ctx, importId)) {
    onStep();
    await breathe();
  }
}

const passOn = (ctx: ImportContext, importId: string) =>
  ctx.database.inTransaction(async (tx) => ctx.jobs.enqueue(tx, WorkOnImport, { importId }));

/** One batch; false when there is no more to do. */
async function step(ctx: ImportContext, importId: string): Promise<boolean> {
  try {
    return await ctx.database.inTransaction(async (tx) => {
      const record = await lockImport(tx, importId);
      const next = record && steps[record.state];
      if (!record || !next) return false;
      await next(ctx, tx, record);
      return true;
    });
  } catch (error) {
    await noteFailure(ctx, importId);
    throw error;
  }
}

/** A batch that fails again and again ends its import, and says so; until then the queue tries it later. */
const noteFailure = (ctx: ImportContext, importId: string) =>
  ctx.database.inTransaction(async (tx) => {
    const record = await lockImport(tx, importId);
    if (!record || !steps[record.state]) return;
    const tries = record.tries + 1;
    await updateImport(tx, importId, ctx.clock.now(), {
      tries,
      ...(tries >= MOST_TRIES && { state: 'failed', problem: record.state }),
    });
  });
