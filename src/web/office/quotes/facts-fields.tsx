import { languages } from '#platform/i18n';
import { Field } from '../../design/field.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';

/** Who it is for and what it is about. */
export function FactsFields() {
  const { t, language } = useWords();
  const { of, values, errorOf } = useFilled();
  const { eventNames } = useOffice();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FilledField name="name" label={t('quote.ask.name')} maxLength={120} autoComplete="off" />
      <FilledField
        name="email"
        type="email"
        label={t('quote.ask.email')}
        maxLength={200}
        autoComplete="off"
      />
      <FilledField
        name="phone"
        type="tel"
        label={t('quote.ask.phone')}
        optional={t('site.optional')}
        maxLength={40}
        autoComplete="off"
      />
      <Field
        as="select"
        id={`${of}-language`}
        name="language"
        label={t('office.order.language')}
        defaultValue={textIn(values, 'language') || language}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`office.order.languages.${one}`)}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        id={`${of}-eventType`}
        name="eventType"
        label={t('quote.ask.eventType')}
        defaultValue={textIn(values, 'eventType')}
      >
        <option value="">{t('quote.ask.anyEvent')}</option>
        {Object.entries(eventNames).map(([slug, name]) => (
          <option key={slug} value={slug} lang={name.lang}>
            {name.text}
          </option>
        ))}
      </Field>
      <FilledField name="day" type="date" label={t('quote.ask.day')} />
      <FilledField
        name="guests"
        label={t('quote.ask.guests')}
        optional={t('site.optional')}
        inputMode="numeric"
        maxLength={4}
      />
      <div className="grid grid-cols-[8rem_1fr] gap-4">
        <FilledField name="postcode" label={t('quote.ask.postcode')} maxLength={12} autoComplete="off" />
        <FilledField name="town" label={t('quote.ask.town')} maxLength={100} autoComplete="off" />
      </div>
      <Field
        as="textarea"
        id={`${of}-wish`}
        name="wish"
        label={t('quote.ask.wish')}
        optional={t('site.optional')}
        defaultValue={textIn(values, 'wish')}
        error={errorOf('wish')}
        rows={4}
        maxLength={4000}
        className="sm:col-span-2"
      />
    </div>
  );
}
