import type { CouponProblem, CouponState } from './contract.ts';

export type Standing = {
  startsOn: string | null;
  endsOn: string | null;
  maxUses: number | null;
  used: number;
  endedAt: Date | null;
  archivedAt: Date | null;
};

/** How a coupon stands on a day of the shop. */
export function stateOf(coupon: Standing, today: string): CouponState {
  if (coupon.archivedAt) return 'archived';
  if (coupon.endedAt || (coupon.endsOn !== null && coupon.endsOn < today)) return 'ended';
  if (coupon.startsOn !== null && coupon.startsOn > today) return 'waiting';
  return coupon.maxUses !== null && coupon.used >= coupon.maxUses ? 'used-up' : 'running';
}

/** What stands in the way of a coupon today, whatever is in the basket. What was put away is as if it had never been. */
export function problemOf(
  coupon: Standing & { maxPerCustomer: number | null },
  usedByCustomer: number,
  today: string,
): CouponProblem | null {
  switch (stateOf(coupon, today)) {
    case 'archived':
      return { code: 'no-such-coupon' };
    case 'ended':
      return { code: 'coupon-ended' };
    case 'waiting':
      return { code: 'coupon-not-yet', details: { from: coupon.startsOn ?? '' } };
    case 'used-up':
      return { code: 'coupon-used-up' };
    case 'running':
      return coupon.maxPerCustomer !== null && usedByCustomer >= coupon.maxPerCustomer
        ? { code: 'coupon-used-by-you' }
        : null;
  }
}
