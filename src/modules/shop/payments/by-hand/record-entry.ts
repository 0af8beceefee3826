import type { Database, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { Jobs } from '#platform/jobs';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { EntryRefusal, ReceiptRequest } from '../contract.ts';
import { paymentsPolicy } from '../payments.policy.ts';
import type { PaymentRow } from '../payments.rows.ts';
import { insertNews, loadRefund, lockPayment } from '../payments-store.ts';
import { FollowRefunds } from '../refund-payment.ts';
import { PaymentNews } from '../signals.ts';
import { BY_HAND } from './adapter.ts';
import { entriesOf, insertEntry, loadHandPayment } from './hand-store.ts';

export type EntryContext = { database: Database; clock: Clock; jobs: Jobs; signals: Signals };

type Received = ReceiptRequest & { paymentId: string; by: Actor };

/** Money came in for this payment: never more than is still missing of it, for the rest belongs to something else. */
export async function recordReceipt(
  context: EntryContext,
  { paymentId, amountMinor, day, note, by }: Received,
): Promise<Result<null, EntryRefusal>> {
  if (!paymentsPolicy.allows(by, 'record-payments')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const found = await lockByHand(tx, paymentId);
    if (!found) return refuse('no-such-payment');
    const missing = found.payment.amountMinor - found.receivedMinor;
    if (amountMinor > missing) return refuse('more-than-due', { missing });
    await write(context, tx, found.payment, { refundId: null, undoes: null, amountMinor, day, note, by });
    return accept(null);
  });
}

/** What was recorded was a mistake: its opposite is written, nothing is rubbed out. An order that was paid by it says so. */
export async function takeOutReceipt(
  context: EntryContext,
  { paymentId, entryId, by }: { paymentId: string; entryId: string; by: Actor },
): Promise<Result<null, EntryRefusal>> {
  if (!paymentsPolicy.allows(by, 'correct-payments')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const found = await lockByHand(tx, paymentId);
    const entries = found ? await entriesOf(tx, paymentId) : [];
    const entry = entries.find(({ id, refundId }) => id === entryId && refundId === null);
    if (!found || !entry || entry.amountMinor < 0) return refuse('no-such-payment');
    const undone = {
      refundId: null,
      undoes: entryId,
      amountMinor: -entry.amountMinor,
      day: entry.day,
      note: '',
      by,
    };
    // Two who undo the same entry, or one who presses twice.
    return (await write(context, tx, found.payment, undone)) ? accept(null) : refuse('changed-meanwhile');
  });
}

/** Somebody has sent a refund by their bank. Once: a second press finds it sent. */
export async function recordSentBack(
  context: EntryContext,
  { refundId, day, by }: { refundId: string; day: string; by: Actor },
): Promise<Result<null, EntryRefusal>> {
  if (!paymentsPolicy.allows(by, 'correct-payments')) return refuse('not-allowed');
  return context.database.inTransaction(async (tx) => {
    const refund = await loadRefund(tx, refundId);
    const found = refund && (await lockByHand(tx, refund.paymentId));
    if (!found) return refuse('no-such-payment');
    if (refund.state !== 'pending') return refuse('changed-meanwhile');
    const entry = { refundId, undoes: null, amountMinor: -refund.amountMinor, day, note: '', by };
    if (!(await write(context, tx, found.payment, entry))) return refuse('changed-meanwhile');
    context.jobs.enqueue(tx, FollowRefunds, { paymentId: refund.paymentId });
    return accept(null);
  });
}

async function lockByHand(
  tx: Tx,
  paymentId: string,
): Promise<{ payment: PaymentRow; receivedMinor: number } | undefined> {
  const payment = await lockPayment(tx, paymentId);
  if (payment?.provider !== BY_HAND || !payment.externalId) return undefined;
  const known = await loadHandPayment(tx, payment.externalId);
  return known && { payment, receivedMinor: known.receivedMinor };
}

type Entry = {
  refundId: string | null;
  undoes: string | null;
  amountMinor: number;
  day: string;
  note: string;
  by: Actor;
};

/** The entry, its place in the journal, and the news that makes the shop look, in one. */
async function write(
  { clock, signals }: EntryContext,
  tx: Tx,
  payment: PaymentRow,
  { by, ...entry }: Entry,
): Promise<boolean> {
  const id = newId();
  const written = await insertEntry(tx, {
    ...entry,
    id,
    paymentId: payment.id,
    recordedBy: accountOf(by),
    recordedName: by.kind === 'account' ? by.name : '',
    recordedAt: clock.now(),
  });
  if (!written) return false;
  await record(tx, {
    by,
    action: entry.refundId ? 'payment.sent-back' : 'payment.received',
    subject: { type: 'order', id: payment.orderId },
    after: { paymentId: payment.id, amountMinor: entry.amountMinor, day: entry.day },
  });
  const news = { id: newId(), provider: BY_HAND, eventId: id, externalId: payment.externalId ?? '' };
  await insertNews(tx, news);
  await signals.announce(tx, PaymentNews, { paymentId: payment.id });
  return true;
}
