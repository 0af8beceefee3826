import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { useSite } from '../use-site.ts';
import type { OccasionChoice } from './occasion.ts';

/** The three things asked once: what is celebrated, when, with how many. */
export function OccasionFields({ choice, className = '' }: { choice: OccasionChoice; className?: string }) {
  const { t, language } = useWords();
  const { eventTypes } = useSite();
  return (
    <>
      <Field
        as="select"
        name="eventType"
        label={t('shop.occasion.type')}
        // A new address fills the fields anew.
        key={`type ${choice.eventType}`}
        defaultValue={choice.eventType ?? ''}
        className={className}
      >
        <option value="">{t('shop.occasion.anyType')}</option>
        {eventTypes.map(({ slug, name }) => (
          <option key={slug} value={slug} lang={name.lang === language ? undefined : name.lang}>
            {name.text}
          </option>
        ))}
      </Field>
      <Field
        type="date"
        name="date"
        label={t('shop.occasion.date')}
        key={`date ${choice.date}`}
        defaultValue={choice.date ?? ''}
        className={className}
      />
      <Field
        type="number"
        name="guests"
        label={t('shop.occasion.guests')}
        key={`guests ${choice.guests}`}
        defaultValue={choice.guests ?? ''}
        min={1}
        max={5000}
        inputMode="numeric"
        placeholder={t('shop.occasion.guestsExample')}
        className={className}
      />
    </>
  );
}
