import { useMemo } from 'react';
import type { FieldProblem } from '../../design/error-summary.tsx';
import { useWords } from '../../design/words.tsx';

export const HONEYPOT = 'homepage';

export type ContactAnswer = {
  problems: { field: string; code: string }[];
  values: Record<string, string>;
};

const known = ['required', 'too-long', 'unreadable', 'email'] as const;
const knownOr = (code: string) => known.find((one) => one === code) ?? 'invalid';

export function useContactProblems(answer: ContactAnswer | undefined) {
  const { t } = useWords();
  const told: FieldProblem[] = useMemo(
    () =>
      (answer?.problems ?? []).map(({ field, code }) => ({
        field,
        message: field ? t(`help.contact.problem.${knownOr(code)}`) : t('help.contact.tooMany'),
      })),
    [answer, t],
  );
  return { told, errorOf: (name: string) => told.find(({ field }) => field === name)?.message };
}
