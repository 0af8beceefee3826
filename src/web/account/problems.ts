import { useMemo } from 'react';
import type { FieldProblem } from '../design/error-summary.tsx';
import { useWords } from '../design/words.tsx';
import type { WordKey } from '../words/words.ts';

/** One thing to mend: the field it concerns (empty for the whole form) and the name of its sentence. */
export type Problem = { field: string; say: WordKey };

/** The problems of an answer in words, for a summary and for each field. */
export function useProblems(problems: Problem[] | undefined) {
  const { t } = useWords();
  // A new answer, and only that, is a new list: the summary then takes the focus.
  const told: FieldProblem[] = useMemo(
    () => (problems ?? []).map(({ field, say }) => ({ field, message: t(say) })),
    [problems, t],
  );
  return { told, errorOf: (name: string) => told.find(({ field }) => field === name)?.message };
}

/** A text field of a form; a file or nothing is an empty text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
