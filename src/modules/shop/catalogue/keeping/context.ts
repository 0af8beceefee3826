import type { Database, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import type { Realtime } from '#platform/realtime';
import type { Result } from '#platform/result';

/**
 * Counts pieces in the caller's transaction; the inventory does it, which stands above the catalogue. `below-held` names
 * the `variants` of which more is kept for orders than was counted.
 */
export type CountStock = (
  tx: Tx,
  request: { counts: { variantId: string; onHand: number }[]; note: string; by: Actor },
) => Promise<Result<{ changed: number }, string>>;

export type KeepingContext = {
  database: Database;
  realtime: Pick<Realtime, 'tell'>;
  /** Makes everything old that was kept of the catalogue, once the transaction is durable. */
  changed: (tx: Tx) => void;
  countStock: CountStock;
};

/** What every change of products ends with: kept pages are old, open ones are told. */
export function tellOf(ctx: KeepingContext, tx: Tx, productIds: readonly string[]): void {
  ctx.changed(tx);
  for (const id of productIds) ctx.realtime.tell(tx, `product:${id}`, { kind: 'product-changed' });
  ctx.realtime.tell(tx, 'office:catalogue', { kind: 'catalogue-changed' });
}
