import type { KeptProduct, ProductInput } from '../contract.ts';
import type { Undoable } from './staging-store.ts';

export type UndoStep =
  | { do: 'remove' }
  /** `uncounted`: variants that nobody had counted before, and of which nothing is left. */
  | { do: 'archive'; why: 'ordered'; product: ProductInput; uncounted: string[] }
  | {
      do: 'restore';
      why: 'stock-held' | 'pictures-changed' | null;
      product: ProductInput;
      uncounted: string[];
    }
  | { do: 'leave'; why: 'gone' | 'changed-since' };

/** How one product goes back to what it was before the import: `now` is what there is of it today. */
export function planUndo(done: Undoable, now: KeptProduct | undefined, isInUse: boolean): UndoStep {
  if (!now || !done.after) return { do: 'leave', why: 'gone' };
  const stock = stockBack(done.after.stock, now);
  if (done.outcome === 'added') {
    if (!isInUse && now.variants.every(({ held }) => !held)) return { do: 'remove' };
    const product = withCounts({ ...formOf(now), state: 'archived' }, stock.counts);
    return { do: 'archive', why: 'ordered', product, uncounted: stock.uncounted };
  }
  if (now.version !== done.after.version) return { do: 'leave', why: 'changed-since' };
  const before = done.before as KeptProduct;
  const hasOwnPictures =
    done.after.pictures !== null && done.after.pictures.join() !== now.pictures.map(({ key }) => key).join();
  const { pictures, ...form } = formOf(before);
  return {
    do: 'restore',
    why: stock.why ?? (hasOwnPictures ? 'pictures-changed' : null),
    product: withCounts(
      { ...form, ...(done.after.pictures !== null && !hasOwnPictures && pictures && { pictures }) },
      stock.counts,
    ),
    uncounted: stock.uncounted,
  };
}

const withCounts = (form: ProductInput, counts: ReadonlyMap<string, number>): ProductInput => ({
  ...form,
  variants: form.variants.map((variant) => {
    const onHand = counts.get(variant.id ?? '');
    return onHand === undefined ? variant : { ...variant, onHand };
  }),
});

/** A kept product in the shape of a form: its stock stays as it is. */
function formOf(kept: KeptProduct): ProductInput {
  const { id: _i, version: _v, updatedAt: _u, isDemo: _d, ...rest } = kept;
  const { gone: _g, ...fields } = rest as typeof rest & { gone?: unknown };
  return {
    ...fields,
    variants: kept.variants.map(({ onHand: _o, held: _h, ...variant }) => variant),
    pictures: kept.pictures.map(({ id: _p, ...picture }) => picture),
  };
}

/** The opposite movement, as far as it goes: what was sold is gone, and what is kept for orders stays with them. */
function stockBack(moved: NonNullable<Undoable['after']>['stock'], now: KeptProduct) {
  const counts = new Map<string, number>();
  const uncounted: string[] = [];
  let why: 'stock-held' | null = null;
  const present = new Map(now.variants.map((variant) => [variant.id, variant]));
  for (const { variantId, was, became } of moved) {
    const variant = present.get(variantId);
    if (!variant || variant.onHand === null) continue;
    const wanted = variant.onHand + (was ?? 0) - became;
    const onHand = Math.max(wanted, variant.held ?? 0, 0);
    if (onHand > wanted) why = 'stock-held';
    counts.set(variantId, onHand);
    if (was === null && onHand === 0) uncounted.push(variantId);
  }
  return { counts, uncounted, why };
}
