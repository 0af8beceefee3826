import { formatDay } from '#platform/time';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useMoney } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { checkout } from '../../words/en/checkout.ts';
import type { NewOrderProblem } from './change-basket.ts';
import type { NewOrderAnswer } from './new-order-action.ts';

type Code = keyof typeof checkout.problem;
const isCode = (code: string): code is Code => Object.hasOwn(checkout.problem, code);

/** The form as it stands: what was typed, what the basket holds, and what has to be mended, in words. */
export function useNewOrder() {
  const { t, language } = useWords();
  const money = useMoney();
  const answer = useAnswer<NewOrderAnswer>();
  const values: Values = answer?.values ?? {};
  const say = ({ code, details = {} }: NewOrderProblem): string => {
    if (code === 'required' || code === 'number') return t(`settings.problem.${code}`);
    if (code === 'not-added') return t('orderLife.new.notAdded');
    if (!isCode(code)) return t('settings.problem.invalid');
    const { earliest, totalMinor, variantId, slug } = details;
    const line = answer?.page?.cart.lines.find(
      (one) => one.variantId === variantId || one.productSlug === slug,
    );
    return t(`checkout.problem.${code}`, {
      name: line?.name.text ?? t('checkout.something'),
      day: typeof earliest === 'string' ? formatDay(earliest, language) : '',
      total: typeof totalMinor === 'number' ? money(totalMinor) : '',
    });
  };
  const problems = (answer?.problems ?? []).map((problem) => ({
    field: problem.field,
    message: say(problem),
  }));
  return {
    answer,
    problems,
    text: (name: string) => textIn(values, name),
    errorOf: (name: string) => problems.find(({ field }) => field === name)?.message,
  };
}
export type NewOrderForm = ReturnType<typeof useNewOrder>;
