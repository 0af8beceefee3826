import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { PaymentRow } from './payments.rows.ts';
import { addRefunded, insertRefund, moveRefund, refundsToCompare } from './payments-store.ts';
import { RefundDone } from './signals.ts';

/**
 * A provider has sent back more than we asked for: somebody did it on the provider's own pages. It becomes a refund like any
 * other, with its news and its credit note; one that waited for a person for just that much has found them. The payment's lock is
 * the caller's. `seenMinor`: all that the provider says has gone back, what is on its way included.
 */
export async function noteRefundedElsewhere(
  { signals, clock }: { signals: Signals; clock: Clock },
  tx: Tx,
  { id: paymentId, orderId, amountMinor: paidMinor, refundedMinor }: PaymentRow,
  seenMinor: number,
): Promise<void> {
  // What is done in our books needs no second look.
  if (seenMinor <= refundedMinor) return;
  const { askedMinor, proposed } = await refundsToCompare(tx, paymentId);
  const amountMinor = Math.min(seenMinor, paidMinor) - askedMinor;
  if (amountMinor <= 0) return;
  const doneAt = clock.now();
  const waited = proposed.find((one) => one.amountMinor === amountMinor);
  const refundId = waited?.id ?? newId();
  if (waited) await moveRefund(tx, refundId, ['proposed'], { state: 'done', doneAt });
  else
    await insertRefund(tx, {
      id: refundId,
      paymentId,
      orderId,
      amountMinor,
      reason: 'at-provider',
      state: 'done',
      doneAt,
    });
  await addRefunded(tx, paymentId, amountMinor);
  await signals.announce(tx, RefundDone, { refundId, orderId });
}
