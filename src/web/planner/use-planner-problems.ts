import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../design/forms/use-problems.ts';
import { useWords } from '../design/words.tsx';
import type { FormAnswer } from '../entry/form-answer.ts';
import { planner } from '../words/en/planner.ts';

type Code = keyof typeof planner.problem;
const isCode = (code: string): code is Code => Object.hasOwn(planner.problem, code);

/** The problems of a form of the planner in words. */
export function usePlannerProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => t(`planner.problem.${isCode(code) ? code : 'invalid'}`, details),
    [t],
  );
  return useProblems(answer, of, say);
}
