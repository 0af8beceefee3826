import { useMemo } from 'react';
import type { FieldProblem } from '../error-summary.tsx';

export type FormProblem = { field: string; code: string; details?: Record<string, string | number> };
type Answer = { of: string; problems: readonly FormProblem[] };

export type FormProblems = { told: FieldProblem[]; errorOf: (field: string) => string | undefined };

/**
 * The problems of one form of a page in words; each field of it carries the form's name before its own. `say` is the
 * page's own words for a code: the same function at every render, or the focus would jump to the summary each time.
 */
export function useProblems(
  answer: Answer | undefined,
  of: string,
  say: (problem: FormProblem) => string,
): FormProblems {
  const told = useMemo(
    () =>
      answer?.of !== of
        ? []
        : answer.problems.map((problem) => ({
            // `closedDays.0` and `vatRates.2.names` stand under one heading.
            field: problem.field ? `${of}-${problem.field.replace(/\.\d+(\..*)?$/, '')}` : '',
            message: say(problem),
          })),
    [answer, of, say],
  );
  return { told, errorOf: (field) => told.find((one) => one.field === `${of}-${field}`)?.message };
}
