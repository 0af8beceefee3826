import type { OwnEvent } from '#modules/planner/events';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';

type EventChoiceProps = {
  events: OwnEvent[];
  day: string | null;
  values: Record<string, string>;
  error: string | undefined;
};

/** Which of the shopper's own events the order is for: those on that day. The only one is chosen already. */
export function EventChoice({ events, day, values, error }: EventChoiceProps) {
  const { t } = useWords();
  const onDay = day ? events.filter((event) => event.day <= day && day <= event.lastDay) : [];
  if (onDay.length === 0) return null;
  const [only] = onDay;
  return (
    <Field
      key={day}
      as="select"
      id="eventId"
      name="eventId"
      label={t('checkout.event.label')}
      hint={t('checkout.event.hint')}
      defaultValue={values.eventId ?? (onDay.length === 1 ? only?.id : '')}
      error={error}
      className="max-w-md"
    >
      <option value="">{t('checkout.event.none')}</option>
      {onDay.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Field>
  );
}
