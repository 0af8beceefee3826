import { type CouponRefusal, couponRefusals } from '#modules/shop/offers/contract';
import { formatDay } from '#platform/time';
import type { Speech } from '../words.tsx';

export const isCouponRefusal = (code: string): code is CouponRefusal =>
  (couponRefusals as readonly string[]).includes(code);

/** Why a coupon does not help, in a sentence. */
export function couponWords(
  { code, details = {} }: { code: CouponRefusal; details?: Record<string, unknown> },
  { t, language }: Speech,
  money: (minor: number) => string,
): string {
  const { minimumMinor, missingMinor, scope, from } = details;
  const some = code === 'coupon-below-minimum' && scope === 'some';
  return t(some ? 'offers.refused.coupon-below-minimum-some' : `offers.refused.${code}`, {
    minimum: typeof minimumMinor === 'number' ? money(minimumMinor) : '',
    missing: typeof missingMinor === 'number' ? money(missingMinor) : '',
    day: typeof from === 'string' && from ? formatDay(from, language) : '',
  });
}
