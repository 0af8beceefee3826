import type { z } from 'zod';
import type { Refusals } from '#platform/api';
import { money } from '#platform/wire';
import type { CartCoupon } from './api.contract.ts';
import type { CouponRefusal, CouponView } from './contract.ts';

/** Why a coupon is refused. One status for all that concern the code itself: it says nothing to a guesser. */
export const couponProblems: Refusals<CouponRefusal> = {
  'no-such-coupon': [422, 'There is no such coupon.'],
  'one-coupon': [422, 'An order has one coupon.'],
  'too-many-tries': [429, 'Too many codes were tried.'],
  'coupon-not-yet': [422, 'This coupon is not valid yet.'],
  'coupon-ended': [422, 'This coupon has ended.'],
  'coupon-used-up': [422, 'This coupon has been used as often as it can be.'],
  'coupon-used-by-you': [422, 'This customer has used this coupon as often as they can.'],
  'coupon-below-minimum': [422, 'The goods it is for cost less than its minimum.'],
  'coupon-not-for-these': [422, 'This coupon is for other goods.'],
  'coupon-changed': [409, 'The coupon has changed since the total was looked at.'],
};

export const presentCoupon = (
  coupon: CouponView | null,
  currency: string,
): z.infer<typeof CartCoupon> | null =>
  coupon && {
    code: coupon.code,
    kind: coupon.what?.kind ?? null,
    discount: money(coupon.goodsMinor + coupon.deliveryMinor, currency),
    problem: coupon.problem?.code ?? null,
  };
