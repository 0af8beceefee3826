import { useMemo } from 'react';
import type { FieldProblem } from '../../design/error-summary.tsx';
import { useWords } from '../../design/words.tsx';
import { profile } from '../../words/en/profile.ts';

/** What is wrong with a form about oneself, and everything that was typed. */
export type OwnAnswer = {
  part: string;
  problems: { field: string; code: string }[];
  values: Record<string, string>;
};

type Code = keyof typeof profile.problem;
const isCode = (code: string): code is Code => Object.hasOwn(profile.problem, code);

export function useOwnProblems(answer: OwnAnswer | undefined) {
  const { t } = useWords();
  const told: FieldProblem[] = useMemo(
    () =>
      (answer?.problems ?? []).map(({ field, code }) => ({
        field,
        message: t(`profile.problem.${isCode(code) ? code : 'invalid'}`),
      })),
    [answer, t],
  );
  return { told, errorOf: (name: string) => told.find(({ field }) => field === name)?.message };
}
