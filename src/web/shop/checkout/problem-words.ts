import type { CheckoutPage } from '#modules/shop/checkout';
import { formatDay } from '#platform/time';
import { couponWords, isCouponRefusal } from '../../design/coupon/coupon-words.ts';
import type { FieldProblem } from '../../design/error-summary.tsx';
import type { Speech } from '../../design/words.tsx';
import type { Problem } from './problems.ts';

const parts = ['delivery', 'pick-up', 'on-site'] as const;

/** What happened and what to do, in a sentence. */
export function problemWords(
  { code, field, details = {} }: Problem,
  cart: CheckoutPage['cart'],
  speech: Speech,
  money: (minor: number) => string,
): string {
  const { t, language } = speech;
  if (isCouponRefusal(code)) {
    const { totalMinor } = details;
    // A code that was typed and refused can be left; one that was in the basket changes the total.
    const next =
      typeof totalMinor === 'number'
        ? t('offers.totalNow', { total: money(totalMinor) })
        : t(cart.coupon ? 'offers.withoutCoupon' : 'offers.withoutIt');
    return `${couponWords({ code, details }, speech, money)} ${next}`;
  }
  if (code === 'required' || code === 'invalid')
    return t(`checkout.missing.${field === '' ? 'other' : ((field.split('.')[0] ?? '') as 'name')}`);
  const line = cart.lines.find(({ variantId, productSlug }) =>
    details.variantId ? variantId === details.variantId : productSlug === details.slug,
  );
  const { earliest, totalMinor, sharedMinor, leastMinor } = details;
  const part = parts.find((known) => known === details.part);
  const about = part ? `${t(`parts.about.${part}`)} ` : '';
  return (
    about +
    t(`checkout.problem.${code}`, {
      ...details,
      name: line?.name.text ?? t('checkout.something'),
      day: typeof earliest === 'string' ? formatDay(earliest, language) : '',
      total: typeof totalMinor === 'number' ? money(totalMinor) : '',
      shared: typeof sharedMinor === 'number' ? money(sharedMinor) : '',
      least: typeof leastMinor === 'number' ? money(leastMinor) : '',
    })
  );
}

export const asFieldProblems = (problems: Problem[], say: (problem: Problem) => string): FieldProblem[] =>
  problems.map((problem) => ({ field: problem.field, message: say(problem) }));
