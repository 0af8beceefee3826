import { ChoiceGroup } from '../../design/choice.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { listIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';

const days = [1, 2, 3, 4, 5, 6, 7];

type WeekdayTicksProps = { name: string; field: string; legend: string; hint?: string };

/** The days of the week, Monday first. */
export function WeekdayTicks({ name, field, legend, hint }: WeekdayTicksProps) {
  const { language } = useWords();
  const { of, values, errorOf } = useFilled();
  const chosen = listIn(values, name);
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  const nameOf = (day: number) => format.format(new Date(Date.UTC(2024, 0, day)));
  return (
    <ChoiceGroup
      id={`${of}-${field}`}
      legend={legend}
      hint={hint}
      error={errorOf(field)}
      className="flex flex-wrap gap-2"
    >
      {days.map((day) => (
        <label key={day} className="choice !gap-2 !px-3 !py-2">
          <input
            type="checkbox"
            name={name}
            value={day}
            defaultChecked={chosen.includes(String(day))}
            className="tick"
          />
          <span className="font-medium">{nameOf(day)}</span>
        </label>
      ))}
    </ChoiceGroup>
  );
}
