import type { Database } from '#platform/db';
import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import type { Realtime } from '#platform/realtime';
import { accept, type Result, refuse } from '#platform/result';
import { inventoryPolicy } from './inventory.policy.ts';
import { saveThreshold } from './low-stock-store.ts';

export type SetThreshold = { variantId: string; pieces: number | null; by: Actor };

/** Says from how many free pieces on a counted variant runs out. */
export async function setThreshold(
  { database, realtime }: { database: Database; realtime: Pick<Realtime, 'tell'> },
  { variantId, pieces, by }: SetThreshold,
): Promise<Result<null, 'not-allowed' | 'no-such-variant'>> {
  if (!inventoryPolicy.allows(by, 'set-threshold')) return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    const saved = isId(variantId) ? await saveThreshold(tx, variantId, pieces) : undefined;
    if (!saved) return refuse('no-such-variant');
    await record(tx, {
      by,
      action: 'stock.threshold',
      subject: { type: 'stock', id: variantId },
      before: { reorderAt: saved.was },
      after: { reorderAt: pieces },
    });
    realtime.tell(tx, 'office:stock', { kind: 'stock-changed' });
    return accept(null);
  });
}
