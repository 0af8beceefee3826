import { errorCode, type Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { ImportMapping, type ImportRefusal, type ImportState, mappingProblems } from '../contract.ts';
import { pictureName } from './cell-values.ts';
import { type ImportContext, tellOfImport } from './context.ts';
import {
  countPictures,
  deleteImport,
  type ImportRecord,
  insertPicture,
  lockImport,
  updateImport,
} from './import-store.ts';
import { clearStaging } from './staging-store.ts';
import { WorkOnImport } from './work-on-import.ts';

type Steer = { importId: string; by: Actor };
type Steered = Promise<Result<null, ImportRefusal>>;
const MOST_PICTURES = 5_000;
// Places of products lie below it.
const END = 2_147_483_647;
const UNIQUE_VIOLATION = '23505';

/** Says what the columns mean, and has the sheet looked at with it: nothing is written into the catalogue yet. */
export async function mapSheet(
  ctx: ImportContext,
  { importId, by, mapping }: Steer & { mapping: unknown },
): Steered {
  const read = ImportMapping.safeParse(mapping);
  if (!read.success) {
    const problem = mappingProblems.find((one) => read.error.issues.some(({ message }) => message === one));
    return refuse('mapping', { problem: problem ?? 'unreadable' });
  }
  const rates = await ctx.vatRates();
  return steer(ctx, { importId, by }, ['uploaded', 'checked', 'checking'], async (tx, record) => {
    const fits = read.data.columns.length === record.columns.length && rates.includes(read.data.vatRateBp);
    if (!fits) return refuse('mapping', { problem: 'unreadable' });
    await clearStaging(tx, importId);
    await move(ctx, tx, record, { state: 'checking', mapping: read.data, atLine: 0, atPlace: 0 }, by);
    return accept(null);
  });
}

/** Writes what was looked at. One import, or undoing, at a time: another is refused with `busy`. */
export const startImport = (ctx: ImportContext, asked: Steer): Steered =>
  alone(() =>
    steer(ctx, asked, ['checked'], async (tx, record) => {
      await move(ctx, tx, record, { state: 'running', atPlace: 0 }, asked.by);
      return accept(null);
    }),
  );

/** Takes back what an import did, also one that was cancelled or broke off. */
export const undoImport = (ctx: ImportContext, asked: Steer): Steered =>
  alone(() =>
    steer(ctx, asked, ['done', 'cancelled', 'failed'], async (tx, record) => {
      await move(ctx, tx, record, { state: 'undoing', atPlace: END, problem: null }, asked.by);
      return accept(null);
    }),
  );

/** Stops after the batch that is under way. What is written stays, and can be undone. */
export const cancelImport = (ctx: ImportContext, asked: Steer): Steered =>
  steer(ctx, asked, ['uploaded', 'checking', 'checked', 'running'], async (tx, record) => {
    if (record.state === 'running') {
      await updateImport(tx, record.id, ctx.clock.now(), { state: 'cancelled', actor: asked.by });
      tellOfImport(ctx, tx);
    } else await deleteImport(tx, record.id);
    return accept(null);
  });

/** A picture that belongs to the sheet, by its bare name. */
export async function bringPicture(
  ctx: ImportContext,
  { importId, by, name, bytes }: Steer & { name: string; bytes: Uint8Array },
): Steered {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const own = pictureName(name);
  if (own === '' || own.startsWith('.')) return refuse('not-an-image');
  const stored = await ctx.storePicture(bytes);
  if (!stored.ok) return refuse(stored.code);
  return steer(ctx, { importId, by }, ['uploaded', 'checking', 'checked'], async (tx) => {
    if ((await countPictures(tx, importId)) >= MOST_PICTURES) return refuse('too-many');
    await insertPicture(tx, importId, own, stored.value);
    return accept(null);
  });
}

type Change = { state: ImportState } & Parameters<typeof updateImport>[3];

async function move(
  ctx: ImportContext,
  tx: Tx,
  record: ImportRecord,
  change: Change,
  by: Actor,
): Promise<void> {
  await updateImport(tx, record.id, ctx.clock.now(), { ...change, tries: 0, actor: by });
  ctx.jobs.enqueue(tx, WorkOnImport, { importId: record.id });
  tellOfImport(ctx, tx);
}

const steer = (
  ctx: ImportContext,
  { importId, by }: Steer,
  from: readonly ImportState[],
  act: (tx: Tx, record: ImportRecord) => Steered,
): Steered =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    const record = isId(importId) ? await lockImport(tx, importId) : undefined;
    if (!record) return refuse('no-such-import');
    return from.includes(record.state) ? act(tx, record) : refuse('not-now');
  });

/** The database lets one in: the second finds its place taken. */
const alone = (start: () => Steered): Steered =>
  start().catch((error) => {
    if (errorCode(error) === UNIQUE_VIOLATION) return refuse('busy');
    throw error;
  });
