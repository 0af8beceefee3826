import { Tick } from '../design/choice.tsx';
import { Field } from '../design/field.tsx';
import { FilledField, useFilled } from '../design/forms/filled-form.tsx';
import { isTicked, textIn } from '../design/forms/form-values.ts';
import { useWords } from '../design/words.tsx';

/** Who comes, how they are reached, and with how many. */
export function RegisterFields({ most }: { most: number }) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const optional = t('site.optional');
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <FilledField
          name="firstName"
          label={t('eventpage.fields.firstName')}
          maxLength={80}
          autoComplete="given-name"
          required
        />
        <FilledField
          name="lastName"
          label={t('eventpage.fields.lastName')}
          optional={optional}
          maxLength={80}
          autoComplete="family-name"
        />
      </div>
      <FilledField
        name="email"
        type="email"
        label={t('eventpage.fields.email')}
        hint={t('eventpage.fields.emailHint')}
        maxLength={254}
        autoComplete="email"
        required
      />
      {most > 1 ? (
        <>
          <Field
            as="select"
            id={`${of}-people`}
            name="people"
            label={t('eventpage.fields.people')}
            error={errorOf('people')}
            defaultValue={textIn(values, 'people') || '1'}
            className="max-w-48"
          >
            {Array.from({ length: most }, (_, at) => at + 1).map((people) => (
              <option key={people} value={people}>
                {people}
              </option>
            ))}
          </Field>
          <Field
            as="textarea"
            rows={3}
            id={`${of}-others`}
            name="others"
            label={t('eventpage.fields.others')}
            hint={t('eventpage.fields.othersHint')}
            optional={optional}
            maxLength={1_000}
            error={errorOf('others')}
            defaultValue={textIn(values, 'others')}
          />
        </>
      ) : (
        <input type="hidden" name="people" value="1" />
      )}
      <Tick
        id={`${of}-consent`}
        name="consent"
        defaultChecked={isTicked(values, 'consent')}
        error={errorOf('consent')}
        label={t('eventpage.fields.consent')}
      />
    </>
  );
}
