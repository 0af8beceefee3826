import { z } from 'zod';
import type { Database, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { defineJob, type Jobs } from '#platform/jobs';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import {
  addRefunded,
  insertRefund,
  loadRefund,
  lockPayment,
  moveRefund,
  refundedOrPromised,
} from './payments-store.ts';
import { type PaymentProvider, ProviderAway } from './provider.ts';
import { RefundDone } from './signals.ts';

export const SendRefund = defineJob('payments.send-refund', 'soon', z.object({ refundId: z.uuid() }));

export type RefundContext = {
  database: Database;
  jobs: Jobs;
  signals: Signals;
  clock: Clock;
  providerNamed: (name: string) => PaymentProvider;
};

type Refund = { paymentId: string; amountMinor: number; reason: string; propose?: boolean; by: Actor };

/**
 * Promises a refund in the caller's transaction and sends it by a job; `propose` waits for a person instead.
 * Never more than was paid, counted under the payment's lock.
 */
export async function refundPayment(
  { jobs }: RefundContext,
  tx: Tx,
  { paymentId, amountMinor, reason, propose = false, by }: Refund,
): Promise<Result<{ refundId: string }, 'no-such-payment' | 'more-than-paid'>> {
  const payment = await lockPayment(tx, paymentId);
  if (payment?.state !== 'paid') return refuse('no-such-payment');
  if ((await refundedOrPromised(tx, paymentId)) + amountMinor > payment.amountMinor)
    return refuse('more-than-paid');
  const refundId = newId();
  await insertRefund(tx, {
    id: refundId,
    paymentId,
    orderId: payment.orderId,
    amountMinor,
    reason,
    state: propose ? 'proposed' : 'queued',
    requestedBy: accountOf(by),
  });
  if (!propose) jobs.enqueue(tx, SendRefund, { refundId });
  return accept({ refundId });
}

/** A person agreed to a proposed refund. */
export async function confirmRefund({ jobs }: RefundContext, tx: Tx, refundId: string): Promise<boolean> {
  if (!(await moveRefund(tx, refundId, ['proposed'], { state: 'queued' }))) return false;
  jobs.enqueue(tx, SendRefund, { refundId });
  return true;
}

/** Asks the provider for the refund under its own id, so that a repeat is the same refund, and records the answer. */
export async function sendRefund(
  { database, signals, clock, providerNamed }: RefundContext,
  refundId: string,
): Promise<void> {
  const refund = await loadRefund(database.reader, refundId);
  if (!refund || (refund.state !== 'queued' && refund.state !== 'pending')) return;
  const { payment } = refund;
  if (!payment.externalId) throw new ProviderAway(`payment ${payment.id} has no reference at its provider`);
  const answer = await providerNamed(payment.provider).refund({
    externalId: payment.externalId,
    amountMinor: refund.amountMinor,
    currency: payment.currency,
    key: refund.id,
  });
  await database.inTransaction(async (tx) => {
    if (answer.state === 'pending') {
      await moveRefund(tx, refund.id, ['queued'], { state: 'pending', externalId: answer.externalId });
      return;
    }
    const moved = await moveRefund(tx, refund.id, ['queued', 'pending'], {
      state: answer.state,
      externalId: answer.externalId,
      doneAt: clock.now(),
    });
    if (!moved || answer.state !== 'done') return;
    await addRefunded(tx, payment.id, refund.amountMinor);
    await signals.announce(tx, RefundDone, { refundId: refund.id, orderId: payment.orderId });
  });
}
