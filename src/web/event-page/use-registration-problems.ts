import { useCallback } from 'react';
import { type FormProblem, useProblems } from '../design/forms/use-problems.ts';
import { useWords } from '../design/words.tsx';
import type { FormAnswer } from '../entry/form-answer.ts';

const codes = [
  'no-name',
  'no-email',
  'too-long',
  'unreadable',
  'email',
  'number',
  'too-many-people',
  'more-names',
  'consent',
  'too-many',
  'full',
  'closed',
  'not-open',
  'off',
] as const;

/** What is wrong with a registration, in words. */
export function useRegistrationProblems(answer: FormAnswer | undefined, of: string) {
  const { t } = useWords();
  const say = useCallback(
    ({ field, code, details }: FormProblem) => {
      // Two fields are needed: which of them is empty stands in the words, for the summary has no labels.
      const missing = field === 'email' ? 'no-email' : 'no-name';
      const said = code === 'required' ? missing : code;
      return t(`eventpage.problem.${codes.find((known) => known === said) ?? 'invalid'}`, details);
    },
    [t],
  );
  return useProblems(answer, of, say);
}
