import type { Tx } from '#platform/db';
import { recordAll } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { freeDays, type LetBack, lockLet, writeOff } from './rental-store.ts';

export type RentalBack = {
  /** What it was held for: the order's id. */
  reference: string;
  of: LetBack[];
  /** Pieces that did not come back, or came back broken. */
  lost: { variantId: string; productId: string; pieces: number }[];
  /** Why, for the ledger: the order, by its number. */
  note: string;
  /** The day it came back. */
  day: string;
  by: Actor;
};

/**
 * What an order had rented is back, or some of it. The days that were still its own are free again from today on, and what is lost leaves the
 * ledger by a correction with the order as its reason. Lost is lost, even when on some day to come more are promised than are
 * left then: that day takes nobody more, and the office sees it.
 */
export async function takeIn(
  tx: Tx,
  tell: (tx: Tx, productIds: readonly string[]) => void,
  { reference, of, lost, note, day, by }: RentalBack,
): Promise<void> {
  // Pieces before days, as holds lock them.
  await lockLet(tx, reference);
  const products = await freeDays(tx, { reference, of, from: day });
  const gone = await writeOff(tx, { reference, lost, note, day, accountId: accountOf(by) });
  await recordAll(
    tx,
    by,
    gone.map(({ variantId, sku, was, became }) => ({
      action: 'stock.correct',
      subject: { type: 'stock', id: variantId },
      before: { sku, onHand: was },
      after: { sku, onHand: became, reason: note },
    })),
  );
  tell(tx, [...new Set([...products, ...lost.map(({ productId }) => productId)])]);
}
