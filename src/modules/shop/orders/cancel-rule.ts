import type { CancelRule } from '#modules/shop/settings/contract';
import { addDays, daysBetween, wallClock } from '#platform/time';
import type { CancelOffer, FulfilmentState, OrderPaymentState } from './contract.ts';

export type Cancellable = {
  fulfilmentState: FulfilmentState;
  paymentState: OrderPaymentState;
  /** The first day something of it leaves. */
  leaves: string;
  /** Since when it is sure; null while it waits for its money. */
  confirmedAt: Date | null;
  /** Its total, less what has gone back already or was promised to. */
  priceMinor: number;
  /** Of what was paid and has not gone back, nor been promised to. */
  leftMinor: number;
};

/** Once the makers have begun nobody takes their work back. */
const isBegun = (state: FulfilmentState): boolean => state !== 'placed' && state !== 'approved';

/**
 * What cancelling gives back and keeps at this moment, in minor units; undefined when a customer cannot cancel any more. Days end
 * at midnight where the shop is. What is kept is a part of the price and never more than is here; cents are the
 * customer's.
 */
export function cancelOffer(
  { mayCancel, cancelFreeDays, cancelLastDays, cancelKeepBp }: CancelRule,
  { fulfilmentState, paymentState, confirmedAt, leaves, priceMinor, leftMinor }: Cancellable,
  { now, zone }: { now: Date; zone: string },
): CancelOffer | undefined {
  if (isBegun(fulfilmentState)) return undefined;
  // Not all who share it have paid, or nobody has: nothing was promised yet.
  if (confirmedAt === null) return { backMinor: leftMinor, keptMinor: 0, freeUntil: null, until: null };
  // What a bank has taken back is talked about, not pressed away.
  if (!mayCancel || paymentState === 'charged-back') return undefined;
  const days = daysBetween(wallClock(now, zone).day, leaves);
  if (days < cancelLastDays) return undefined;
  const isFree = days >= cancelFreeDays;
  const keptMinor = isFree
    ? 0
    : Math.min(leftMinor, Math.floor((Math.max(0, priceMinor) * cancelKeepBp) / 10_000));
  return {
    backMinor: leftMinor - keptMinor,
    keptMinor,
    freeUntil: isFree ? addDays(leaves, -cancelFreeDays) : null,
    until: addDays(leaves, -cancelLastDays),
  };
}
