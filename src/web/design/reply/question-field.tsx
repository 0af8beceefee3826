import type { QuestionView } from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Choice, ChoiceGroup } from '../choice.tsx';
import { Field } from '../field.tsx';
import { useFilled } from '../forms/filled-form.tsx';
import { listIn, textIn } from '../forms/form-values.ts';
import { SaidIn } from '../said.tsx';
import { useWords } from '../words.tsx';

/** A question of the host. */
export function QuestionField({ name, question }: { name: string; question: QuestionView }) {
  const { of, values, errorOf } = useFilled();
  const { t, language } = useWords();
  const { kind, labels, choices, required } = question;
  const id = `${of}-${name}`;
  const label = <SaidIn texts={labels} />;
  if (kind === 'text')
    return (
      <Field
        as="textarea"
        rows={2}
        id={id}
        name={name}
        label={label}
        {...(!required && { optional: t('site.optional') })}
        maxLength={1_000}
        defaultValue={textIn(values, name)}
        error={errorOf(name)}
      />
    );
  const options =
    kind === 'yes-no'
      ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`reply.${value}`) }))
      : choices.map((choice) => ({ value: choice.id, label: pickText(choice.names, language).text }));
  const chosen = listIn(values, name);
  return (
    <ChoiceGroup
      id={id}
      legend={
        <>
          {label}
          {!required && <span className="font-normal text-quiet"> · {t('site.optional')}</span>}
        </>
      }
      error={errorOf(name)}
      className="grid gap-2 sm:grid-cols-2"
    >
      {options.map((option) => (
        <Choice
          key={option.value}
          kind={kind === 'several' ? 'checkbox' : 'radio'}
          name={name}
          value={option.value}
          label={option.label}
          defaultChecked={chosen.includes(option.value)}
        />
      ))}
    </ChoiceGroup>
  );
}
