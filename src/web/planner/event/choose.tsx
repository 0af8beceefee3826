import { Field } from '../../design/field.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';

type ChooseProps<Option extends string> = {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  say: (option: Option) => string;
};

/** One of a few, in the form around it. */
export function Choose<Option extends string>({ name, label, hint, options, say }: ChooseProps<Option>) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="select"
      id={`${of}-${name}`}
      name={name}
      label={label}
      hint={hint}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {say(option)}
        </option>
      ))}
    </Field>
  );
}
