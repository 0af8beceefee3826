import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { listIn, textIn } from '../../design/forms/form-values.ts';

type Options = readonly (readonly [value: string, words: string])[];

/** One of several, in the form around it. */
export function FilledSelect({ name, label, options }: { name: string; label: string; options: Options }) {
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
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Field>
  );
}

export function FilledText({
  name,
  label,
  hint,
  rows = 2,
  maxLength,
}: {
  name: string;
  label: string;
  hint?: string;
  rows?: number;
  maxLength: number;
}) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="textarea"
      id={`${of}-${name}`}
      name={name}
      label={label}
      hint={hint}
      rows={rows}
      maxLength={maxLength}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    />
  );
}

/** Some of several. */
export function FilledTicks({ name, legend, options }: { name: string; legend: string; options: Options }) {
  const { of, values, errorOf } = useFilled();
  const chosen = listIn(values, name);
  return (
    <ChoiceGroup
      id={`${of}-${name}`}
      legend={legend}
      error={errorOf(name)}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-2"
    >
      {options.map(([value, words]) => (
        <Choice
          key={value}
          kind="checkbox"
          name={name}
          value={value}
          label={words}
          defaultChecked={chosen.includes(value)}
          className="min-h-11 py-2"
        />
      ))}
    </ChoiceGroup>
  );
}
