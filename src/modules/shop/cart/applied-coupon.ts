import type { Sellable } from '#modules/shop/catalogue';
import { type Applied, applyCoupon, applyNone, type Coupon } from '#modules/shop/offers';
import type { CartLineView, CartView } from './contract.ts';

type Line = Pick<CartLineView, 'variantId' | 'totalMinor'>;
type With = { code: string | null; coupon: Coupon | undefined; sold: Map<string, Sellable> };

/** What the coupon of a cart does to these lines; undefined when the cart has none. */
export function appliedTo(
  lines: readonly Line[],
  { code, coupon, sold }: With,
  deliveryMinor: number | null,
): Applied | undefined {
  if (code === null) return undefined;
  const goods = lines.map(({ variantId, totalMinor }) => ({
    productId: sold.get(variantId)?.productId ?? '',
    category: sold.get(variantId)?.category ?? '',
    grossMinor: totalMinor,
  }));
  return coupon ? applyCoupon(coupon, goods, deliveryMinor) : applyNone(code, goods);
}

/** The same for an opened cart with a delivery of this price, in minor units; null while it is not known. */
export const couponOn = (
  { cart, sold, coupon }: { cart: CartView; sold: Map<string, Sellable>; coupon: Coupon | undefined },
  deliveryMinor: number | null,
): Applied | undefined =>
  appliedTo(cart.lines, { code: cart.coupon?.code ?? null, coupon, sold }, deliveryMinor);
