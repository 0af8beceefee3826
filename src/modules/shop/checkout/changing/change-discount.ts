import type { OrderDiscount } from '#modules/shop/orders/contract';
import { spread } from '#platform/money';

type Line = {
  grossMinor: number /** What it bears of the discount now; nought for what is new. */;
  shareMinor: number;
};

type Discounted = {
  discount: OrderDiscount;
  /** What it takes off now. */
  goodsMinor: number;
  deliveryMinor: number;
  lines: readonly Line[];
  feesMinor: number;
};

/**
 * The coupon of an order that is changed, in minor units. It is for the lines that have a share of it: what comes later has
 * today's price and no coupon. Its rule is applied again to what those cost now, and never takes off more than it did when the
 * order was placed; what it asks of a basket (a minimum, a period, a number of uses) was asked then and is not asked again.
 */
export function changedDiscount({ discount, goodsMinor, deliveryMinor, lines, feesMinor }: Discounted) {
  const promised = discount.promised ?? { goodsMinor, deliveryMinor };
  const weights = lines.map(({ grossMinor, shareMinor }) => (shareMinor > 0 ? grossMinor : 0));
  const base = weights.reduce((sum, weight) => sum + weight, 0);
  const off = Math.min(promised.goodsMinor, byRule(discount, base));
  return {
    discount: { ...discount, promised },
    shares: spread(off, weights),
    deliveryMinor: Math.min(promised.deliveryMinor, feesMinor),
  };
}

function byRule({ kind, percentBp, amountMinor }: OrderDiscount, base: number): number {
  if (kind === 'percentage') return Math.floor((2 * base * (percentBp ?? 0) + 10_000) / 20_000);
  return kind === 'amount' ? Math.min(amountMinor ?? 0, base) : 0;
}
