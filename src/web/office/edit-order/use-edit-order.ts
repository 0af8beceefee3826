import { useMemo } from 'react';
import type { OrderView } from '#modules/shop/orders/contract';
import { formatMoney } from '#platform/money';
import { formatDay } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import { checkout } from '../../words/en/checkout.ts';
import { editOrder } from '../../words/en/edit-order.ts';
import type { EditAnswer, PartSlots } from './edit-order-action.ts';
import { formParts } from './form-parts.ts';
import type { EditProblem } from './read-change.ts';

type CheckoutCode = keyof typeof checkout.problem;
const isOfCheckout = (code: string): code is CheckoutCode => Object.hasOwn(checkout.problem, code);
type EditCode = keyof typeof editOrder.problem;
const isOfEdit = (code: string): code is EditCode => Object.hasOwn(editOrder.problem, code);

const labelled = ['name', 'email', 'phone', 'day', 'street', 'postcode', 'town'] as const;
const isLabelled = (field: string): field is (typeof labelled)[number] =>
  labelled.some((known) => known === field);

/** The form as it stands: the order, what was typed over it, and what has to be mended, in words. */
export function useEditOrder(order: OrderView, slots: PartSlots) {
  const { t, language } = useWords();
  const { currency } = useFacts().shop;
  const answer = useAnswer<EditAnswer>();
  const values: Values = answer?.values ?? {};
  // Made once for each answer: the summary takes the focus when there is a new one.
  const said = useMemo(() => {
    const say = ({ code, details = {} }: EditProblem): string => {
      if (code === 'time') return t('checkout.missing.startsAt');
      if (code === 'required' || code === 'number') return t(`settings.problem.${code}`);
      if (code === 'changedMoney' || code === 'changedOrder') return t(`editOrder.${code}`);
      if (isOfEdit(code)) return t(`editOrder.problem.${code}`);
      if (!isOfCheckout(code)) return t('settings.problem.invalid');
      const { earliest, totalMinor, slug } = details;
      const line = order.lines.find((one) => one.slug === slug);
      return t(`checkout.problem.${code}`, {
        name: line?.names[language] ?? line?.names.en ?? t('checkout.something'),
        day: typeof earliest === 'string' ? formatDay(earliest, language) : '',
        total: typeof totalMinor === 'number' ? formatMoney(totalMinor, currency, language) : '',
      });
    };
    const all = (answer?.problems ?? []).map((problem) => ({ field: problem.field, message: say(problem) }));
    const named = all.map(({ field, message }) => {
      const [name = ''] = field.split('.');
      return { field, message: isLabelled(name) ? `${t(`orderLife.new.${name}`)}: ${message}` : message };
    });
    return { all, named };
  }, [answer, order, t, language, currency]);
  return {
    order,
    answer,
    slots: answer?.slots ?? slots,
    parts: formParts(order, values),
    values,
    /** For the summary, where a field has to be named. */
    problems: said.named,
    /** As it was typed, or as it is. */
    text: (name: string, known = '') => (values[name] === undefined ? known : textIn(values, name)),
    errorOf: (name: string) => said.all.find(({ field }) => field === name)?.message,
  };
}
export type EditOrderForm = ReturnType<typeof useEditOrder>;
