import { useMemo } from 'react';
import { formatDay } from '#platform/time';
import type { FieldProblem } from '../../design/error-summary.tsx';
import { useWords } from '../../design/words.tsx';
import { settings } from '../../words/en/settings.ts';
import type { SettingsAnswer } from './settings-answer.ts';

type Code = keyof typeof settings.problem;
const isCode = (code: string): code is Code => Object.hasOwn(settings.problem, code);

/** The problems of a form in words; each field of it carries the form's name before its own. */
export function useSettingsProblems(answer: SettingsAnswer | undefined, of: string) {
  const { t, language } = useWords();
  const told: FieldProblem[] = useMemo(
    () =>
      answer?.of !== of
        ? []
        : answer.problems.map(({ field, code, details }) => {
            const days = String(details?.days ?? '')
              .split(' ')
              .filter(Boolean);
            return {
              // `closedDays.0` and `vatRates.2.names` stand under one heading.
              field: field ? `${of}-${field.replace(/\.\d+(\..*)?$/, '')}` : '',
              message: t(`settings.problem.${isCode(code) ? code : 'invalid'}`, {
                ...details,
                days: days.map((day) => formatDay(day, language, 'day-month')).join(', '),
              }),
            };
          }),
    [answer, of, t, language],
  );
  const errorOf = (field: string) => told.find((one) => one.field === `${of}-${field}`)?.message;
  return { told, errorOf };
}
