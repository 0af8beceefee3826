import { useMemo } from 'react';
import type { FieldProblem } from '../../design/error-summary.tsx';
import { useWords } from '../../design/words.tsx';
import { settings } from '../../words/en/settings.ts';

export const HONEYPOT = 'homepage';

export type ContactAnswer = {
  problems: { field: string; code: string }[];
  values: Record<string, string>;
};

type Code = keyof typeof settings.problem;

export function useContactProblems(answer: ContactAnswer | undefined) {
  const { t } = useWords();
  const told: FieldProblem[] = useMemo(
    () =>
      (answer?.problems ?? []).map(({ field, code }) => ({
        field,
        message: field
          ? t(`settings.problem.${Object.hasOwn(settings.problem, code) ? (code as Code) : 'invalid'}`)
          : t('help.contact.tooMany'),
      })),
    [answer, t],
  );
  return { told, errorOf: (name: string) => told.find(({ field }) => field === name)?.message };
}
