import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { replies } from '../../words/en/replies.ts';

type Code = keyof typeof replies.problem;
const isCode = (code: string): code is Code => Object.hasOwn(replies.problem, code);

/** The problems of a form about replies in words. */
export function useRepliesProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => t(`replies.problem.${isCode(code) ? code : 'invalid'}`, details),
    [t],
  );
  return useProblems(answer, of, say);
}
