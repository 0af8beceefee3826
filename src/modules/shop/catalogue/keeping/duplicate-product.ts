import type { Actor } from '#platform/policy';
import { type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { freeSlug, type KeepingRefusal, type SavedProduct } from '../contract.ts';
import type { KeepingContext } from './context.ts';
import { namesLike } from './keeping-views.ts';
import { storedProducts } from './kept-views.ts';
import { saveProduct } from './save-product.ts';

/** A draft like this product, under an address and SKUs of its own; stock is not copied, for pieces are not. */
export async function duplicateProduct(
  ctx: KeepingContext,
  { id, by }: { id: string; by: Actor },
): Promise<Result<SavedProduct, KeepingRefusal>> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const { reader } = ctx.database;
  const [original] = await storedProducts(reader, { ids: [id] });
  if (!original) return refuse('no-such-product');
  const { id: _id, version: _v, updatedAt: _u, isDemo: _d, gone: _g, ...fields } = original;
  const taken = await namesLike(reader, {
    slug: original.slug,
    skus: original.variants.map(({ sku }) => sku),
  });
  const skus = new Set(taken.skus);
  const variants = original.variants.map(({ id: _own, onHand, held: _held, ...variant }) => {
    const sku = freeSlug(variant.sku, skus, 60);
    skus.add(sku);
    // A rental owns pieces or is none; how many of the copy, its owner will say.
    return { ...variant, sku, ...(original.kind === 'rental' && onHand !== null && { onHand: 0 }) };
  });
  const product = {
    ...fields,
    slug: freeSlug(original.slug, new Set(taken.slugs)),
    state: 'draft' as const,
    highlight: false,
    variants,
    pictures: original.pictures.map(({ id: _own, ...picture }) => picture),
  };
  return saveProduct(ctx, { product, expectedVersion: 0, by });
}
