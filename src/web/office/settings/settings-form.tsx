import type { ReactNode } from 'react';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import type { Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useSettingsProblems } from './use-problems.ts';

type SettingsFormProps = {
  of: string;
  values: Values;
  version: number;
  save?: ReactNode;
  more?: ReactNode;
  children: ReactNode;
};

/** One form of the settings: filled as it is, or as it was typed when it could not be saved. */
export function SettingsForm({ of, values, save, children, ...rest }: SettingsFormProps) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const problems = useSettingsProblems(answer, of);
  return (
    <FilledForm
      {...rest}
      of={of}
      values={answer?.of === of ? answer.values : values}
      problems={problems}
      mend={t('settings.mend')}
      save={save ?? t('settings.save')}
    >
      {children}
    </FilledForm>
  );
}
