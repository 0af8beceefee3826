import { useCallback } from 'react';
import { formatDay } from '#platform/time';
import { type FormProblem, useProblems } from '../../design/forms/use-problems.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { settings } from '../../words/en/settings.ts';

type Code = keyof typeof settings.problem;
const isCode = (code: string): code is Code => Object.hasOwn(settings.problem, code);

/** The problems of a form of the settings in words. */
export function useSettingsProblems(answer: FormAnswer | undefined, of: string) {
  const { t, language } = useWords();
  const say = useCallback(
    ({ code, details }: FormProblem) => {
      const days = String(details?.days ?? '')
        .split(' ')
        .filter(Boolean);
      return t(`settings.problem.${isCode(code) ? code : 'invalid'}`, {
        ...details,
        days: days.map((day) => formatDay(day, language, 'day-month')).join(', '),
      });
    },
    [t, language],
  );
  return useProblems(answer, of, say);
}
