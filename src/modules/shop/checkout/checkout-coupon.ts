import { type CartWithGoods, couponOn } from '#modules/shop/cart';
import type { Coupon, Customer } from '#modules/shop/offers';
import type { CouponRefusal } from '#modules/shop/offers/contract';
import type { NewOrder, PlacedOrder } from '#modules/shop/orders';
import type { Tx } from '#platform/db';
import type { CheckoutContext } from './checkout-context.ts';

/** The coupon of an order that is being placed: what it takes off, for whom, on which day. */
export type CheckoutCoupon = {
  coupon: Coupon;
  customer: Customer;
  today: string;
  discount: NonNullable<NewOrder['discount']>;
  discountMinor: number;
};

/** Undefined when the cart has no coupon, or it takes nothing off: then it is not used either. */
export function couponOf(
  opened: CartWithGoods,
  { customer, feeMinor, today }: { customer: Customer; feeMinor: number; today: string },
): CheckoutCoupon | undefined {
  const view = couponOn(opened, feeMinor)?.view;
  const { coupon } = opened;
  if (!coupon || !view || view.goodsMinor + view.deliveryMinor === 0) return undefined;
  const { id: couponId, code, kind, percentBp, amountMinor } = coupon;
  return {
    coupon,
    customer,
    today,
    discount: { couponId, code, kind, percentBp, amountMinor, deliveryMinor: view.deliveryMinor },
    discountMinor: view.goodsMinor + view.deliveryMinor,
  };
}

/** Takes its use for this order; false when somebody was faster, or it has just ended. */
export const takeCoupon = (
  { offers }: Pick<CheckoutContext, 'offers'>,
  tx: Tx,
  { coupon, customer, today, discountMinor }: CheckoutCoupon,
  order: PlacedOrder,
): Promise<boolean> => offers.take(tx, { coupon, customer, today, discountMinor, order });

/** Why a use could not be taken, asked when the transaction is over. */
export async function couponNow(
  { offers }: Pick<CheckoutContext, 'offers'>,
  { coupon, customer }: CheckoutCoupon,
): Promise<CouponRefusal> {
  const now = await offers.find(coupon.code, customer);
  return now ? (now.problem?.code ?? 'coupon-changed') : 'no-such-coupon';
}
