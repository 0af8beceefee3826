import type { PaymentState } from './contract.ts';
import type { Snapshot } from './provider.ts';

/**
 * The state a payment takes when a snapshot comes in. Money that arrived stays arrived: a late or reordered
 * "expired" never overwrites "paid", while "paid" overwrites everything, however late it comes.
 */
export function nextPaymentState(known: PaymentState, snapshot: Pick<Snapshot, 'state'>): PaymentState {
  if (known === 'paid') return 'paid';
  if (snapshot.state === 'paid') return 'paid';
  const ended = known === 'failed' || known === 'cancelled' || known === 'expired';
  const moves = snapshot.state === 'open' || snapshot.state === 'pending';
  return ended && moves ? known : snapshot.state;
}

type Expected = { orderId: string; amountMinor: number; currency: string; mode: 'test' | 'live' };

/** What does not agree between what we asked for and what the provider says; empty when it is our money. */
export function disagreements(expected: Expected, snapshot: Snapshot): string[] {
  const found: string[] = [];
  if (snapshot.amountMinor !== expected.amountMinor) found.push('amount');
  if (snapshot.currency !== expected.currency) found.push('currency');
  if (snapshot.orderId !== expected.orderId) found.push('order');
  if (snapshot.mode !== expected.mode) found.push('mode');
  return found;
}
