import type { Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { recordAll } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { indexForSearch } from '../catalogue-store.ts';
import type { BulkChange, BulkLine, BulkPreview, KeepingRefusal, Selection } from '../contract.ts';
import {
  insertBulkChange,
  linesOfChange,
  lockSelection,
  presentOf,
  takeBulkChange,
  writeLines,
} from './bulk-store.ts';
import { type KeepingContext, tellOf } from './context.ts';
import { planChanges } from './plan-changes.ts';
import { groupIds } from './product-store.ts';

export type ChangeMany = { selection: Selection; change: BulkChange; by: Actor };
export type ChangedMany = { changeId: string; changes: number; products: number; left: number };

/** What a change of many would do, without doing it. */
export async function previewChange(
  ctx: KeepingContext,
  { selection, change, by }: ChangeMany,
): Promise<Result<BulkPreview, KeepingRefusal>> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const present = await presentOf(ctx.database.reader, selection, change.what);
  return present === 'too-many' ? refuse('too-many') : accept(planChanges(present, change));
}

/** Changes many products at once, in the same number of statements for one and for thousands. */
export const changeProducts = (
  ctx: KeepingContext,
  { selection, change, by }: ChangeMany,
): Promise<Result<ChangedMany, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    if (change.what === 'category') {
      const { categories } = await groupIds(tx, { categories: [change.category], eventTypes: [] });
      if (categories.size === 0) return refuse('no-such-group');
    }
    const present = await presentOf(tx, { ids: await lockSelection(tx, selection) }, change.what);
    if (present === 'too-many') return refuse('too-many');
    const plan = planChanges(present, change);
    if (plan.lines.length === 0) {
      const why = plan.left[0]?.why;
      return refuse('nothing-to-change', why && { why });
    }
    const changeId = await carryOut(ctx, tx, change, plan.lines, by);
    return accept({ changeId, changes: plan.changes, products: plan.products, left: plan.left.length });
  });

/**
 * The opposite of a change, as a change of its own: what still is as it left it becomes what it was. What somebody has
 * changed since stays, and is counted in `left`.
 */
export const undoChange = (
  ctx: KeepingContext,
  { changeId, by, at }: { changeId: string; by: Actor; at: Date },
): Promise<Result<ChangedMany, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    if (!isId(changeId)) return refuse('no-such-change');
    const taken = await takeBulkChange(tx, changeId, at);
    if (typeof taken === 'string') return refuse(taken);
    const done = await linesOfChange(tx, changeId);
    const ids = await lockSelection(tx, { ids: [...new Set(done.map(({ productId }) => productId))] });
    const present = await presentOf(tx, { ids }, taken.change.what);
    if (present === 'too-many') return refuse('too-many');
    const standing = new Map(present.map((thing) => [thing.subjectId, thing]));
    const lines = done.flatMap(({ subjectId, was, became }): BulkLine[] => {
      const thing = standing.get(subjectId);
      return thing?.was === became ? [{ ...thing, became: was }] : [];
    });
    if (lines.length === 0) return refuse('nothing-to-change');
    const undoing = await carryOut(ctx, tx, taken.change, lines, by);
    const products = new Set(lines.map(({ productId }) => productId)).size;
    return accept({ changeId: undoing, changes: lines.length, products, left: done.length - lines.length });
  });

async function carryOut(
  ctx: KeepingContext,
  tx: Tx,
  change: BulkChange,
  lines: readonly BulkLine[],
  by: Actor,
): Promise<string> {
  const changeId = newId();
  const ids = [...new Set(lines.map(({ productId }) => productId))];
  await insertBulkChange(tx, { id: changeId, change, accountId: accountOf(by) }, lines);
  await writeLines(tx, change.what, lines);
  // The name of its category is among the words a product is found by.
  if (change.what === 'category') await indexForSearch(tx, ids);
  await recordAll(tx, by, actsOf(change, lines));
  tellOf(ctx, tx, ids);
  return changeId;
}

/** One act per product, so that its own history tells of it. */
function actsOf(change: BulkChange, lines: readonly BulkLine[]) {
  const byProduct = Map.groupBy(lines, ({ productId }) => productId);
  return [...byProduct].map(([id, own]) => {
    const values = (of: 'was' | 'became') =>
      change.what === 'price'
        ? { prices: Object.fromEntries(own.map((line) => [line.sku ?? '', Number(line[of])])) }
        : { [change.what]: own[0]?.[of] };
    return {
      action: 'product.change',
      subject: { type: 'product', id },
      before: values('was'),
      after: values('became'),
    };
  });
}
