import { isCouponRefusal } from '../../design/coupon/coupon-words.ts';
import type { Visit } from '../../entry/app.ts';
import type { CouponAnswer } from './basket-answer.ts';

/** Puts a typed code on the visitor's basket. */
export async function enterCoupon(
  { app, cartToken, address }: Pick<Visit, 'app' | 'cartToken' | 'address'>,
  typed: string,
): Promise<CouponAnswer> {
  const entered = await app.carts.enterCoupon({ token: cartToken, typed, from: address });
  if (entered.ok) return { done: true, ...(entered.value.replaced && { replaced: entered.value.replaced }) };
  const code = isCouponRefusal(entered.code) ? entered.code : 'no-such-coupon';
  return {
    typed: typed.slice(0, 60),
    refused: { code, ...(entered.details && { details: plainOf(entered.details) }) },
  };
}

const plainOf = (details: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
