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
import { type PaymentProvider, ProviderAway, type RefundSnapshot } from './provider.ts';
import { RefundDone, RefundFailed } from './signals.ts';

export const SendRefund = defineJob('payments.send-refund', 'soon', z.object({ refundId: z.uuid() }));

/** News of a payment whose refunds are on their way. */
export const FollowRefunds = defineJob('payments.follow-refunds', 'soon', z.object({ paymentId: z.uuid() }));

export type RefundContext = {
  database: Database;
  jobs: Jobs;
  signals: Signals;
  clock: Clock;
  providerNamed: (name: string) => PaymentProvider;
};

export type Refund = {
  paymentId: string;
  amountMinor: number;
  reason: string;
  /** It waits for a person. */
  propose?: boolean;
  /** A change of its order made it too much: the credit note is that of the change. */
  forChange?: boolean;
  by: Actor;
};

/**
 * Promises a refund in the caller's transaction and sends it by a job; `propose` waits for a person instead.
 * Never more than was paid and its bank has not taken back, counted under the payment's lock.
 */
export async function refundPayment(
  { jobs }: RefundContext,
  tx: Tx,
  { paymentId, amountMinor, reason, propose = false, forChange = false, by }: Refund,
): Promise<Result<{ refundId: string }, 'no-such-payment' | 'more-than-paid'>> {
  const payment = await lockPayment(tx, paymentId);
  if (payment?.state !== 'paid') return refuse('no-such-payment');
  const gone = (await refundedOrPromised(tx, paymentId)) + payment.chargedBackMinor;
  if (gone + amountMinor > payment.amountMinor) return refuse('more-than-paid');
  const refundId = newId();
  await insertRefund(tx, {
    id: refundId,
    paymentId,
    orderId: payment.orderId,
    amountMinor,
    reason,
    state: propose ? 'proposed' : 'queued',
    forChange,
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
export async function sendRefund(context: RefundContext, refundId: string): Promise<void> {
  const refund = await loadRefund(context.database.reader, refundId);
  if (!refund || (refund.state !== 'queued' && refund.state !== 'pending')) return;
  const { payment } = refund;
  if (!payment.externalId) throw new ProviderAway(`payment ${payment.id} has no reference at its provider`);
  const answer = await context.providerNamed(payment.provider).refund({
    externalId: payment.externalId,
    amountMinor: refund.amountMinor,
    currency: payment.currency,
    key: refund.id,
  });
  await keepAnswer(context, refund, answer);
}

/** Looks after a refund that its provider has promised. */
export async function followRefund(context: RefundContext, refundId: string): Promise<void> {
  const refund = await loadRefund(context.database.reader, refundId);
  const paidWith = refund?.payment.externalId;
  if (refund?.state !== 'pending' || !refund.externalId || !paidWith) return;
  const answer = await context
    .providerNamed(refund.payment.provider)
    .fetchRefund(paidWith, refund.externalId);
  if (answer) await keepAnswer(context, refund, answer);
}

type Known = NonNullable<Awaited<ReturnType<typeof loadRefund>>>;

async function keepAnswer(
  { database, signals, clock }: RefundContext,
  { id, orderId, amountMinor, payment }: Known,
  { state, externalId, why }: RefundSnapshot,
): Promise<void> {
  const known = externalId ? { externalId } : {};
  await database.inTransaction(async (tx) => {
    if (state === 'pending') {
      await moveRefund(tx, id, ['queued'], { state, ...known });
      return;
    }
    const change = { state, ...known, error: why ?? null, doneAt: clock.now() };
    if (!(await moveRefund(tx, id, ['queued', 'pending'], change))) return;
    if (state === 'done') await addRefunded(tx, payment.id, amountMinor);
    await signals.announce(tx, state === 'done' ? RefundDone : RefundFailed, { refundId: id, orderId });
  });
}
