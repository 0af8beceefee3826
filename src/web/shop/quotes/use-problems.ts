import { useCallback, useMemo } from 'react';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { checkout } from '../../words/en/checkout.ts';
import { quote } from '../../words/en/quotes.ts';

const isOurs = (code: string): code is keyof typeof quote.problem => Object.hasOwn(quote.problem, code);
const isOfCheckout = (code: string): code is keyof typeof checkout.problem =>
  Object.hasOwn(checkout.problem, code);

const labels = {
  name: 'quote.ask.name',
  email: 'quote.ask.email',
  phone: 'quote.ask.phone',
  day: 'quote.ask.day',
  guests: 'quote.ask.guests',
  postcode: 'quote.ask.postcode',
  town: 'quote.ask.town',
  wish: 'quote.ask.wish',
  street: 'checkout.address.street',
  text: 'quote.thread.text',
} as const;
const isLabelled = (name: string): name is keyof typeof labels => Object.hasOwn(labels, name);

/** What is wrong with a form about a quote, in words; the summary names the field besides. */
export function useQuoteProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code }: FormProblem) => {
      if (isOurs(code)) return t(`quote.problem.${code}`);
      return isOfCheckout(code)
        ? t(`checkout.problem.${code}`, { name: t('checkout.something'), day: '', total: '' })
        : t('quote.problem.invalid');
    },
    [t],
  );
  const { told, errorOf } = useProblems(answer, of, say);
  // Made once for each answer: the summary takes the focus when there is a new one.
  const named = useMemo(
    () =>
      told.map(({ field, message }) => {
        const name = field.slice(of.length + 1);
        const label = isLabelled(name) ? t(labels[name]) : undefined;
        return { field, message: label ? `${label}: ${message}` : message };
      }),
    [told, of, t],
  );
  return { told: named, errorOf };
}
