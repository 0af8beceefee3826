import type { Tx } from '#platform/db';
import type { Signals } from '#platform/signals';
import { lockWaiting, writeAmount } from './change-amount-store.ts';
import { PaymentNews } from './signals.ts';

type Wanted = {
  orderId: string;
  /** Null for what was asked for the whole order. */
  dueId: string | null;
  /** Nought: nothing is waited for any more. */
  amountMinor: number;
};

/**
 * What is waited for by hand becomes another amount, for nobody but us has been told of the first one. False when more than that
 * has come in. Its order is locked by the caller.
 */
export async function changeAmount(
  { signals }: { signals: Signals },
  tx: Tx,
  { amountMinor, ...of }: Wanted,
): Promise<boolean> {
  const waiting = await lockWaiting(tx, of);
  if (waiting.some(({ received }) => received > amountMinor)) return false;
  for (const { id, received } of waiting) {
    await writeAmount(tx, id, amountMinor);
    // With less to come, what has come may be all of it.
    if (received > 0) await signals.announce(tx, PaymentNews, { paymentId: id });
  }
  return true;
}
