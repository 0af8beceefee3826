import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { officeQuotes } from '../../words/en/office-quotes.ts';
import { quote } from '../../words/en/quotes.ts';

const isOurs = (code: string): code is keyof typeof officeQuotes.problem =>
  Object.hasOwn(officeQuotes.problem, code);
const isAsked = (code: string): code is keyof typeof quote.problem => Object.hasOwn(quote.problem, code);

/** What is wrong with a form of a quote in the office, in words. */
export function useOfficeProblems(answer: Pick<FormAnswer, 'of' | 'problems'> | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code }: FormProblem) => {
      if (isOurs(code)) return t(`officeQuotes.problem.${code}`);
      return t(`quote.problem.${isAsked(code) ? code : 'invalid'}`);
    },
    [t],
  );
  return useProblems(answer, of, say);
}
