import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { guests } from '../../words/en/guests.ts';

type Code = keyof typeof guests.problem;
const isCode = (code: string): code is Code => Object.hasOwn(guests.problem, code);

/** The problems of a form about guests in words. */
export function useGuestProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => t(`guests.problem.${isCode(code) ? code : 'invalid'}`, details),
    [t],
  );
  return useProblems(answer, of, say);
}
