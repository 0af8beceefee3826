import { useMemo } from 'react';
import { formatMoney } from '#platform/money';
import { formatDay } from '#platform/time';
import { couponWords, isCouponRefusal } from '../../design/coupon/coupon-words.ts';
import { useFacts } from '../../design/facts.tsx';
import { listIn, textIn, type Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import { checkout } from '../../words/en/checkout.ts';
import type { NewOrderProblem } from './change-basket.ts';
import type { NewOrderAnswer } from './new-order-action.ts';

type Code = keyof typeof checkout.problem;
const isCode = (code: string): code is Code => Object.hasOwn(checkout.problem, code);

const labelled = ['name', 'email', 'phone', 'day', 'street', 'postcode', 'town'] as const;
const isLabelled = (field: string): field is (typeof labelled)[number] =>
  labelled.some((known) => known === field);

const ways = ['delivery', 'pick-up', 'on-site'] as const;

/** The form as it stands: what was typed, what the basket holds, and what has to be mended, in words. */
export function useNewOrder() {
  const speech = useWords();
  const { t, language } = speech;
  const { currency } = useFacts().shop;
  const answer = useAnswer<NewOrderAnswer>();
  const values: Values = answer?.values ?? {};
  // Made once for each answer: the summary takes the focus when there is a new one.
  const said = useMemo(() => {
    const say = ({ code, details = {} }: NewOrderProblem): string => {
      if (code === 'time') return t('checkout.missing.startsAt');
      if (code === 'required' || code === 'number') return t(`settings.problem.${code}`);
      if (code === 'not-added') return t('orderLife.new.notAdded');
      if (isCouponRefusal(code))
        return couponWords({ code, details }, speech, (minor) => formatMoney(minor, currency, language));
      if (!isCode(code)) return t('settings.problem.invalid');
      const { earliest, totalMinor, variantId, slug } = details;
      const line = answer?.page?.cart.lines.find(
        (one) => one.variantId === variantId || one.productSlug === slug,
      );
      const way = ways.find((known) => known === details.part);
      const about = way ? `${t(`office.method.${way}`)}: ` : '';
      const sentence = t(`checkout.problem.${code}`, {
        name: line?.name.text ?? t('checkout.something'),
        day: typeof earliest === 'string' ? formatDay(earliest, language) : '',
        total: typeof totalMinor === 'number' ? formatMoney(totalMinor, currency, language) : '',
      });
      return about + sentence;
    };
    const all = (answer?.problems ?? []).map((problem) => ({ field: problem.field, message: say(problem) }));
    const named = all.map(({ field, message }) => ({
      field,
      message: isLabelled(field) ? `${t(`orderLife.new.${field}`)}: ${message}` : message,
    }));
    return { all, named };
  }, [answer, speech, t, language, currency]);
  return {
    answer,
    /** For the summary, where a field has to be named. */
    problems: said.named,
    text: (name: string) => textIn(values, name),
    /** The lines that go the other way. */
    apart: listIn(values, 'apart'),
    errorOf: (name: string) => said.all.find(({ field }) => field === name)?.message,
  };
}
export type NewOrderForm = ReturnType<typeof useNewOrder>;
