import { createContext, type ReactNode, useContext } from 'react';
import { Form, useActionData, useNavigation } from 'react-router';
import { type Language, languages } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { textIn, type Values } from './form-values.ts';
import type { SettingsAnswer } from './settings-answer.ts';
import { useSettingsProblems } from './use-problems.ts';

type Filled = { of: string; values: Values; errorOf: (field: string) => string | undefined };
const FormContext = createContext<Filled | undefined>(undefined);

/** The fields around: what they hold, and what is wrong with them. */
export function useFilled(): Filled {
  const filled = useContext(FormContext);
  if (!filled) throw new Error('no SettingsForm around this component');
  return filled;
}

type SettingsFormProps = {
  /** Tells the forms of a page apart. */
  of: string;
  values: Values;
  version: number;
  save?: ReactNode;
  /** Other buttons of the same form. */
  more?: ReactNode;
  children: ReactNode;
};

/** One form of the settings: filled as it is, or as it was typed when it could not be saved. */
export function SettingsForm({ of, values, version, save, more, children }: SettingsFormProps) {
  const { t } = useWords();
  const answer = useActionData<SettingsAnswer>();
  const mine = answer?.of === of ? answer : undefined;
  const { told, errorOf } = useSettingsProblems(answer, of);
  const sending = useNavigation().formData?.get('of') === of;
  return (
    // A saved form is a new one: what was typed stands there as it was written.
    <Form key={version} method="post" noValidate className="grid gap-6">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="expected" value={version} />
      <ErrorSummary title={t('settings.mend')} problems={told} />
      <FormContext value={{ of, values: mine?.values ?? values, errorOf }}>{children}</FormContext>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={sending} pendingLabel={t('site.busy')}>
          {save ?? t('settings.save')}
        </Button>
        {more}
      </div>
    </Form>
  );
}

type SettingFieldProps = Omit<Extract<Parameters<typeof Field>[0], { as?: 'input' }>, 'id' | 'as'>;

/** A field of the form around it. */
export function SettingField({ name, ...rest }: SettingFieldProps) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      {...rest}
      id={`${of}-${name}`}
      name={name}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    />
  );
}

type LanguageFieldsProps = { name: string; label: string; hint?: string; maxLength: number; rows?: number };

/** The same text in each language. */
export function LanguageFields({ name, label, hint, maxLength, rows }: LanguageFieldsProps) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const shared = (language: Language) => ({
    name: `${name}.${language}`,
    id: `${of}-${name}.${language}`,
    lang: language,
    label: t(`settings.languages.${language}`),
    defaultValue: textIn(values, `${name}.${language}`),
    error: errorOf(`${name}.${language}`),
    maxLength,
  });
  return (
    <fieldset id={`${of}-${name}`} tabIndex={-1} className="min-w-0">
      <legend className="mb-2 font-medium text-[0.9375rem]">{label}</legend>
      {hint && <p className="-mt-1 mb-2 text-quiet text-sm">{hint}</p>}
      <div className="grid gap-3">
        {languages.map((language) =>
          rows ? (
            <Field key={language} as="textarea" rows={rows} {...shared(language)} />
          ) : (
            <Field key={language} {...shared(language)} />
          ),
        )}
      </div>
      {errorOf(name) && <p className="mt-1.5 font-medium text-error text-sm">{errorOf(name)}</p>}
    </fieldset>
  );
}
