export const couponKinds = ['percentage', 'amount', 'free-delivery'] as const;
export type CouponKind = (typeof couponKinds)[number];

/** Why a coupon does not help a basket, in the words of the shop. */
export const couponRefusals = [
  'no-such-coupon',
  'one-coupon',
  'too-many-tries',
  'coupon-not-yet',
  'coupon-ended',
  'coupon-used-up',
  'coupon-used-by-you',
  'coupon-below-minimum',
  'coupon-not-for-these',
  'coupon-changed',
] as const;
export type CouponRefusal = (typeof couponRefusals)[number];

export type CouponProblem = { code: CouponRefusal; details?: Record<string, string | number> };

/** What a coupon promises: a part of the price in basis points, an amount, or the delivery. */
export type CouponWhat = {
  kind: CouponKind;
  percentBp: number | null;
  amountMinor: number | null;
};

/** The coupon of a basket: what it takes off, or why it takes nothing off. Amounts in minor units. */
export type CouponView = {
  code: string;
  /** Null when there is no such coupon any more. */
  what: CouponWhat | null;
  problem: CouponProblem | null;
  /** The value of the goods it is for. */
  baseMinor: number;
  goodsMinor: number;
  deliveryMinor: number;
};
