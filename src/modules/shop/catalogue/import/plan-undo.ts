import type { KeptProduct, ProductInput } from '../contract.ts';
import type { Undoable } from './staging-store.ts';

export type UndoStep =
  | { do: 'remove' }
  | { do: 'archive'; why: 'ordered'; product: ProductInput }
  | { do: 'restore'; product: ProductInput; why: 'stock-held' | 'stock-stays' | 'pictures-changed' | null }
  | { do: 'leave'; why: 'gone' | 'changed-since' };

/** How one product goes back to what it was before the import: `now` is what there is of it today. */
export function planUndo(done: Undoable, now: KeptProduct | undefined, isInUse: boolean): UndoStep {
  if (!now || !done.after) return { do: 'leave', why: 'gone' };
  if (done.outcome === 'added') {
    if (isInUse || now.variants.some(({ held }) => (held ?? 0) > 0))
      return { do: 'archive', why: 'ordered', product: { ...formOf(now), state: 'archived' } };
    return { do: 'remove' };
  }
  if (now.version !== done.after.version) return { do: 'leave', why: 'changed-since' };
  const before = done.before as KeptProduct;
  const stock = stockBack(done.after.stock, now);
  const hasOwnPictures =
    done.after.pictures !== null && done.after.pictures.join() !== now.pictures.map(({ key }) => key).join();
  const { pictures, ...form } = formOf(before);
  return {
    do: 'restore',
    why: stock.why ?? (hasOwnPictures ? 'pictures-changed' : null),
    product: {
      ...form,
      ...(done.after.pictures !== null && !hasOwnPictures && pictures && { pictures }),
      variants: form.variants.map((variant) => {
        const onHand = stock.counts.get(variant.id ?? '');
        return onHand === undefined ? variant : { ...variant, onHand };
      }),
    },
  };
}

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

/** The opposite movement: what was sold or delivered since stays counted. */
function stockBack(moved: NonNullable<Undoable['after']>['stock'], now: KeptProduct) {
  const counts = new Map<string, number>();
  let why: 'stock-held' | 'stock-stays' | null = null;
  const present = new Map(now.variants.map((variant) => [variant.id, variant]));
  for (const { variantId, was, became } of moved) {
    const variant = present.get(variantId);
    if (!variant || variant.onHand === null) continue;
    // Once counted, a thing stays counted: its ledger cannot be unwritten.
    if (was === null) {
      why ??= 'stock-stays';
      continue;
    }
    const wanted = variant.onHand + was - became;
    if (wanted < (variant.held ?? 0)) why = 'stock-held';
    else counts.set(variantId, wanted);
  }
  return { counts, why };
}
