import type { Tx } from '#platform/db';
import { recordAll } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { deleteEmpty } from './movement-store.ts';

/**
 * These are not counted any more, as before somebody counted them; only those of which nothing is left and nothing is kept.
 * Their movements stay, and add up to nothing.
 */
export async function stopCounting(
  tx: Tx,
  { variantIds, by }: { variantIds: readonly string[]; by: Actor },
): Promise<void> {
  if (variantIds.length === 0) return;
  const stopped = await deleteEmpty(tx, variantIds);
  await recordAll(
    tx,
    by,
    stopped.map(({ id, sku }) => ({
      action: 'stock.stop-counting',
      subject: { type: 'stock', id },
      before: { sku, onHand: 0 },
    })),
  );
}
