import type { Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { recordAll } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { StockRefusal } from './contract.ts';
import { inventoryPolicy } from './inventory.policy.ts';
import { daysLetAbove, type Moved, movementsOfBatch, moveStock } from './movement-store.ts';

export type Count = { variantId: string; onHand: number };
export type Correction = { variantId: string; by: number };
export type StockChanged = { changed: number; batchId: string };
type Changing = Promise<Result<StockChanged, StockRefusal>>;

export type StockKeeping = {
  /** Tells whoever looks at these products. */
  tell(tx: Tx, productIds: readonly string[]): void;
  today(): string;
};

/**
 * Stock is so many from now on: somebody counted. A variant that was not counted before is from here on. All of the
 * counts or none; `below-held` names the variants of which more is kept for orders than was counted, `below-let` the days to
 * come on which more of them is let.
 */
export const countStock = (
  tx: Tx,
  keeping: StockKeeping,
  { counts, note, by }: { counts: Count[]; note: string; by: Actor },
): Changing =>
  change(tx, keeping, {
    lines: counts.map(({ variantId, onHand }) => ({ variantId, onHand, delta: null })),
    reason: 'counted',
    note,
    by,
  });

/** So many more, or fewer, than before, with the reason: broken, found again, given away. */
export const correctStock = (
  tx: Tx,
  keeping: StockKeeping,
  { corrections, note, by }: { corrections: Correction[]; note: string; by: Actor },
): Changing =>
  change(tx, keeping, {
    lines: corrections.map(({ variantId, by: delta }) => ({ variantId, onHand: null, delta })),
    reason: 'corrected',
    note,
    by,
  });

/** The opposite of what was moved together, as corrections of their own; once. */
export async function undoStockChange(
  tx: Tx,
  keeping: StockKeeping,
  { batchId, note, by }: { batchId: string; note: string; by: Actor },
): Changing {
  if (!inventoryPolicy.allows(by, 'correct-stock')) return refuse('not-allowed');
  const batch = isId(batchId) ? await movementsOfBatch(tx, batchId) : undefined;
  if (!batch || batch.moved.length === 0) return refuse('no-such-change');
  if (batch.undone) return refuse('already-undone');
  const lines = batch.moved.map(({ variantId, delta }) => ({ variantId, onHand: null, delta: -delta }));
  return change(tx, keeping, { lines, reason: 'corrected', note, by, undoes: batchId });
}

type Change = {
  lines: { variantId: string; onHand: number | null; delta: number | null }[];
  reason: 'counted' | 'corrected';
  note: string;
  by: Actor;
  undoes?: string;
};

async function change(
  tx: Tx,
  { tell, today }: StockKeeping,
  { lines, reason, note, by, undoes }: Change,
): Changing {
  if (!inventoryPolicy.allows(by, 'correct-stock')) return refuse('not-allowed');
  if (!lines.every(({ variantId }) => isId(variantId))) return refuse('no-such-variant');
  const batchId = newId();
  const moved = await moveStock(tx, {
    lines,
    reason,
    note: note.trim(),
    accountId: accountOf(by),
    batchId,
    undoes: undoes ?? null,
    today: today(),
  });
  if (moved.length < new Set(lines.map(({ variantId }) => variantId)).size) return refuse('no-such-variant');
  const short = moved.filter(({ short }) => short);
  if (short.length > 0) return refuse('below-held', { variants: short.map(({ variantId }) => variantId) });
  const promised = moved.filter(({ promised }) => promised);
  if (promised.length > 0)
    return refuse('below-let', {
      variants: promised.map(({ variantId }) => variantId),
      days: await daysLetAbove(tx, promised, today()),
    });
  const changed = moved.filter(({ was, became }) => was !== became);
  await recordAll(tx, by, changed.map(actOf(reason, note)));
  if (changed.length > 0) tell(tx, [...new Set(changed.map(({ productId }) => productId))]);
  return accept({ changed: changed.length, batchId });
}

const actOf =
  (reason: Change['reason'], note: string) =>
  ({ variantId, sku, was, became }: Moved) => ({
    action: reason === 'counted' ? 'stock.count' : 'stock.correct',
    subject: { type: 'stock', id: variantId },
    before: { sku, onHand: was },
    after: { sku, onHand: became, ...(note.trim() && { reason: note.trim() }) },
  });
