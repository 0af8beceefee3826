import { errorCode } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import type { KeepingRefusal, SavedProduct } from '../contract.ts';
import type { KeepingContext } from './context.ts';
import { type ProductWish, saveProducts } from './save-products.ts';

const UNIQUE_VIOLATION = '23505';

/** Keeps one product, whole form at once. A new one says so by version 0: a slug that exists is then refused, not overwritten. */
export async function saveProduct(
  ctx: KeepingContext,
  { by, ...wish }: ProductWish & { by: Actor },
): Promise<Result<SavedProduct, KeepingRefusal>> {
  const attempt = () =>
    ctx.database.inTransaction(async (tx) => {
      const saved = await saveProducts(ctx, tx, [wish], by);
      return saved.ok ? accept(saved.value[0] as SavedProduct) : saved;
    });
  try {
    return await attempt();
  } catch (error) {
    if (errorCode(error) !== UNIQUE_VIOLATION) throw error;
    // Somebody else took the slug or a SKU in the same instant. It is theirs now, and asking again says which field.
    return attempt();
  }
}
