import { createContext, type ReactNode, useContext } from 'react';
import { Form, useNavigation } from 'react-router';
import { type Language, languages } from '#platform/i18n';
import { Button } from '../button.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { useWords } from '../words.tsx';
import { textIn, type Values } from './form-values.ts';
import type { FormProblems } from './use-problems.ts';

type Filled = { of: string; values: Values; errorOf: (field: string) => string | undefined };
const FormContext = createContext<Filled | undefined>(undefined);

/** The fields around: what they hold, and what is wrong with them. */
export function useFilled(): Filled {
  const filled = useContext(FormContext);
  if (!filled) throw new Error('no FilledForm around this component');
  return filled;
}

export type FilledFormProps = {
  /** Tells the forms of a page apart. */
  of: string;
  /** As it is, or as it was typed when it could not be saved. */
  values: Values;
  /** A saved form is a new one: what was typed stands there as it was written. */
  version: number | string;
  problems: FormProblems;
  /** Above what has to be mended. */
  mend: string;
  save: ReactNode;
  /** Other buttons of the same form. */
  more?: ReactNode;
  children: ReactNode;
};

/** One form, with what is wrong with it at its top, and its fields inside. */
export function FilledForm({ of, values, version, problems, mend, save, more, children }: FilledFormProps) {
  const { t } = useWords();
  const { told, errorOf } = problems;
  const sending = useNavigation().formData?.get('of') === of;
  return (
    <Form key={version} method="post" noValidate className="grid gap-6">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="expected" value={version} />
      <ErrorSummary title={mend} problems={told} />
      <FormContext value={{ of, values, errorOf }}>{children}</FormContext>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={sending} pendingLabel={t('site.busy')}>
          {save}
        </Button>
        {more}
      </div>
    </Form>
  );
}

type FilledFieldProps = Omit<Extract<Parameters<typeof Field>[0], { as?: 'input' }>, 'id' | 'as'>;

/** A field of the form around it. */
export function FilledField({ name, ...rest }: FilledFieldProps) {
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
