import type { Tx } from '#platform/db';
import { recordAll, record as writeAct } from '#platform/journal';
import { tellOf } from '../keeping/context.ts';
import { deleteGroup, lockGroup } from '../keeping/group-store.ts';
import { storedProducts } from '../keeping/kept-views.ts';
import { lockProducts } from '../keeping/product-store.ts';
import { type ImportContext, tellOfImport } from './context.ts';
import { type ImportRecord, updateImport } from './import-store.ts';
import { planUndo, type UndoStep } from './plan-undo.ts';
import { BATCH } from './run-import.ts';
import { saveWhatFits } from './save-what-fits.ts';
import { deleteProducts, nextUndoable, type Undoable, type Undone, writeUndone } from './staging-store.ts';

/** Takes back the next products, from the end of the import to its beginning, as acts of their own. */
export async function undoNext(ctx: ImportContext, tx: Tx, record: ImportRecord): Promise<void> {
  const batch = await nextUndoable(tx, record.id, record.atPlace, BATCH);
  const last = batch.at(-1);
  if (!last) return finish(ctx, tx, record);
  const ids = batch.flatMap(({ productId }) => productId ?? []);
  await lockProducts(tx, { ids, slugs: [] });
  const present = new Map((await storedProducts(tx, { ids })).map((product) => [product.id, product]));
  const inUse = await ctx.inUse(tx, ids);
  const steps = batch.map((done) => {
    const id = done.productId ?? '';
    return { done, now: present.get(id), step: planUndo(done, present.get(id), inUse.has(id)) };
  });

  const removed = steps.flatMap(({ step, now }) => (step.do === 'remove' && now ? [now] : []));
  await deleteProducts(
    tx,
    removed.map(({ id }) => id),
  );
  await recordAll(
    tx,
    record.actor,
    removed.map(({ id, slug, names, state }) => ({
      action: 'product.remove',
      subject: { type: 'product', id },
      before: { slug, names, state },
    })),
  );
  if (removed.length > 0)
    tellOf(
      ctx,
      tx,
      removed.map(({ id }) => id),
    );
  const { refused } = await saveWhatFits(
    ctx,
    tx,
    steps.flatMap(({ step, now }) =>
      'product' in step && now ? [{ product: step.product, id: now.id }] : [],
    ),
    record.actor,
  );
  const uncounted = steps.flatMap(({ step, now }) =>
    'product' in step && now && !refused.has(step.product.slug) ? step.uncounted : [],
  );
  await ctx.stopCounting(tx, { variantIds: uncounted, by: record.actor });
  await writeUndone(
    tx,
    record.id,
    steps.map(({ done, step }) => undoneBy(done, step, refused)),
  );
  await updateImport(tx, record.id, ctx.clock.now(), { atPlace: last.place, tries: 0 });
  tellOfImport(ctx, tx);
}

function undoneBy({ place }: Undoable, step: UndoStep, refused: ReadonlyMap<string, unknown>): Undone {
  if ('product' in step && refused.has(step.product.slug)) return { place, undone: 'left', why: 'refused' };
  switch (step.do) {
    case 'remove':
      return { place, undone: 'removed', why: null };
    case 'archive':
      return { place, undone: 'archived', why: step.why };
    case 'restore':
      return { place, undone: 'restored', why: step.why };
    case 'leave':
      return { place, undone: 'left', why: step.why };
  }
}

/** Last the categories and celebrations it made, as far as nothing stands in them. */
async function finish(ctx: ImportContext, tx: Tx, record: ImportRecord): Promise<void> {
  for (const { kind, id } of record.madeGroups) {
    const group = await lockGroup(tx, kind, id);
    if (!group || !(await deleteGroup(tx, kind, id))) continue;
    const { slug, names } = group;
    await writeAct(tx, {
      by: record.actor,
      action: `${kind}.remove`,
      subject: { type: kind, id },
      before: { slug, names },
    });
  }
  if (record.madeGroups.length > 0) tellOf(ctx, tx, []);
  await updateImport(tx, record.id, ctx.clock.now(), { state: 'undone', tries: 0 });
  await writeAct(tx, {
    by: record.actor,
    action: 'catalogue.undo-import',
    subject: { type: 'import', id: record.id },
    after: { file: record.fileName },
  });
  tellOfImport(ctx, tx);
}
