import type { Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { ProductProblem, SavedProduct } from '../contract.ts';
import { type ProductWish, saveProducts } from '../keeping/save-products.ts';
import type { ImportContext } from './context.ts';
import { backToBatch, markBatch } from './import-store.ts';

export type Fitted = { saved: Map<string, SavedProduct>; refused: Map<string, ProductProblem[]> };

// Rules first, then what the stock refuses; more rounds there are not, but a loop has an end.
const ROUNDS = 4;

/** Keeps all of these products that may be kept; one that may not does not hold up the others. By slug. */
export async function saveWhatFits(
  ctx: ImportContext,
  tx: Tx,
  wishes: readonly ProductWish[],
  by: Actor,
): Promise<Fitted> {
  const refused = new Map<string, ProductProblem[]>();
  let left = wishes;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    await markBatch(tx);
    const saved = await saveProducts(ctx, tx, left, by);
    if (saved.ok) return { saved: new Map(saved.value.map((one) => [one.slug, one])), refused };
    await backToBatch(tx);
    const problems = (saved.details?.problems as ProductProblem[] | undefined) ?? [];
    // A refusal that names nobody is for all of them.
    const named = problems.length > 0 ? problems : left.map(({ product }) => problemOf(product.slug));
    for (const problem of named)
      refused.set(problem.product, [...(refused.get(problem.product) ?? []), problem]);
    left = left.filter(({ product }) => !refused.has(product.slug));
  }
  for (const { product } of left) refused.set(product.slug, [problemOf(product.slug)]);
  return { saved: new Map(), refused };
}

const problemOf = (product: string): ProductProblem => ({ product, field: 'slug', code: 'out-of-range' });
