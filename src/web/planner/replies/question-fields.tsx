import type { PartView } from '#modules/planner/events/contract';
import { questionKinds } from '#modules/planner/rsvp/contract';
import { languages, pickText } from '#platform/i18n';
import { Tick } from '../../design/choice.tsx';
import { Field, FieldError } from '../../design/field.tsx';
import { FilledField, LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, textIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';

/** What a question asks, of whom, and what can be chosen; the style shows choices for kinds that have them. */
export function QuestionFields({ parts }: { parts: readonly PartView[] }) {
  const { t, language } = useWords();
  const { of, values } = useFilled();
  return (
    <div className="group/question grid gap-5">
      <LanguageFields name="labels" label={t('replies.questions.label')} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-3">
        <Select
          name="kind"
          label={t('replies.questions.kind')}
          options={questionKinds.map((kind) => [kind, t(`replies.questions.kinds.${kind}`)])}
        />
        <Select
          name="whom"
          label={t('replies.questions.whom')}
          options={(['guest', 'party'] as const).map((whom) => [whom, t(`replies.questions.whoms.${whom}`)])}
        />
        <Select
          name="partId"
          label={t('replies.questions.part')}
          options={[
            ['', t('replies.questions.anyPart')],
            ...parts.map(({ id, names }): [string, string] => [id, pickText(names, language).text]),
          ]}
        />
      </div>
      <Tick
        name="required"
        id={`${of}-required`}
        defaultChecked={isTicked(values, 'required')}
        label={t('replies.questions.required')}
      />
      <Choices />
    </div>
  );
}

function Choices() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const lines = Number(textIn(values, 'lines'));
  return (
    <fieldset
      id={`${of}-choices`}
      tabIndex={-1}
      className="min-w-0 group-has-[option[value=text]:checked]/question:hidden group-has-[option[value=yes-no]:checked]/question:hidden"
    >
      <legend className="mb-1 font-medium text-[0.9375rem]">{t('replies.questions.choices')}</legend>
      <p className="mb-3 text-quiet text-sm">{t('replies.questions.choicesHint')}</p>
      <input type="hidden" name="lines" value={lines} />
      <div className="grid gap-4">
        {Array.from({ length: lines }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={at} className="grid gap-2 sm:grid-cols-3">
            <input type="hidden" name={`choices.${at}.id`} value={textIn(values, `choices.${at}.id`)} />
            {languages.map((other) => (
              <FilledField
                key={other}
                name={`choices.${at}.${other}`}
                lang={other}
                quietLabel
                placeholder={other.toUpperCase()}
                label={t('replies.questions.choice', {
                  n: at + 1,
                  language: t(`settings.languages.${other}`),
                })}
                maxLength={120}
              />
            ))}
          </div>
        ))}
      </div>
      <FieldError id={`${of}-choices-error`} error={errorOf('choices')} />
    </fieldset>
  );
}

type SelectProps = { name: string; label: string; options: readonly (readonly [string, string])[] };

function Select({ name, label, options }: SelectProps) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="select"
      id={`${of}-${name}`}
      name={name}
      label={label}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    >
      {options.map(([value, said]) => (
        <option key={value} value={value}>
          {said}
        </option>
      ))}
    </Field>
  );
}
