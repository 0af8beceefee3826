import type { Sellable } from '#modules/shop/catalogue';
import { spread } from '#platform/money';
import type { CouponProblem, CouponView, CouponWhat } from './contract.ts';

/** One line of a basket: what it is, and what it costs before any discount. */
export type Good = Pick<Sellable, 'productId' | 'category'> & { grossMinor: number };

/** A coupon as it stands today for who asks; `problem` is what stands in its way whatever is in the basket. */
export type Coupon = CouponWhat & {
  id: string;
  version: number;
  code: string;
  minimumMinor: number;
  scope: 'all' | 'some';
  productIds: readonly string[];
  categories: readonly string[];
  problem: CouponProblem | null;
};

/** What a coupon does to a basket; `shares` says how much of it each line bears, to the cent. */
export type Applied = { view: CouponView; shares: number[] };

/**
 * A coupon on these goods and this delivery (null: not known yet), in minor units. A percentage is rounded once, half up, over
 * all goods it is for; an amount is never more than they cost; both leave the delivery alone. What is taken off is spread over
 * the lines by largest remainder, so that no line goes below nothing.
 */
export function applyCoupon(coupon: Coupon, goods: readonly Good[], deliveryMinor: number | null): Applied {
  const weights = goods.map((good) => (isFor(coupon, good) ? good.grossMinor : 0));
  const baseMinor = weights.reduce((sum, weight) => sum + weight, 0);
  const problem = coupon.problem ?? problemWith(coupon, baseMinor);
  const { id: _, code, kind, percentBp, amountMinor } = coupon;
  const goodsMinor = problem ? 0 : offGoods(coupon, baseMinor);
  const free = !problem && kind === 'free-delivery';
  return {
    view: {
      code,
      what: { kind, percentBp, amountMinor },
      problem,
      baseMinor,
      goodsMinor,
      deliveryMinor: free ? (deliveryMinor ?? 0) : 0,
    },
    shares: spread(goodsMinor, weights),
  };
}

/** The coupon a basket remembers is not there any more: it was deleted, put away, or called something else. */
export const applyNone = (code: string, goods: readonly Good[]): Applied => ({
  view: {
    code,
    what: null,
    problem: { code: 'no-such-coupon' },
    baseMinor: 0,
    goodsMinor: 0,
    deliveryMinor: 0,
  },
  shares: goods.map(() => 0),
});

const isFor = ({ scope, productIds, categories }: Coupon, { productId, category }: Good): boolean =>
  scope === 'all' || productIds.includes(productId) || categories.includes(category);

function problemWith({ minimumMinor, scope }: Coupon, baseMinor: number): CouponProblem | null {
  if (baseMinor === 0) return { code: 'coupon-not-for-these' };
  if (baseMinor >= minimumMinor) return null;
  const details = { minimumMinor, missingMinor: minimumMinor - baseMinor, scope };
  return { code: 'coupon-below-minimum', details };
}

function offGoods({ kind, percentBp, amountMinor }: Coupon, baseMinor: number): number {
  if (kind === 'percentage') return Math.floor((2 * baseMinor * (percentBp ?? 0) + 10_000) / 20_000);
  return kind === 'amount' ? Math.min(amountMinor ?? 0, baseMinor) : 0;
}
