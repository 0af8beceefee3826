import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { keepPage } from '../../words/en/keep-page.ts';

type Code = keyof typeof keepPage.problem;
const isCode = (code: string): code is Code => Object.hasOwn(keepPage.problem, code);

/** What is wrong with a form of the page, in words. */
export function usePageProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => t(`keepPage.problem.${isCode(code) ? code : 'invalid'}`, details),
    [t],
  );
  return useProblems(answer, of, say);
}
