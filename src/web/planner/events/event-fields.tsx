import { type EventRight, eventTypes } from '#modules/planner/events/contract';
import { languages } from '#platform/i18n';
import { ChoiceGroup, Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { listIn, textIn } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { Choose } from '../event/choose.tsx';
import { offeredZones } from './offered-zones.ts';

type EventFieldsProps = {
  currency: string;
  rights: readonly EventRight[];
  /** What becomes of an end that is left empty; without it there has to be one. */
  endsHint?: string;
};

/** The fields of an event; those that this person may not see are not there. */
export function EventFields({ currency, rights, endsHint }: EventFieldsProps) {
  const { t } = useWords();
  const optional = t('planner.form.optional');
  return (
    <>
      <Panel title={t('planner.form.what')}>
        <div className="grid gap-5">
          <FilledField
            name="title"
            label={t('planner.form.title')}
            hint={t('planner.form.titleHint')}
            maxLength={120}
            required
          />
          <Choose
            name="type"
            label={t('planner.form.type')}
            options={eventTypes}
            say={(type) => t(`planner.types.${type}`)}
          />
          <Words
            name="description"
            label={t('planner.form.description')}
            optional={optional}
            maxLength={4_000}
          />
        </div>
      </Panel>
      <Panel title={t('planner.form.when')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <FilledField name="starts" type="datetime-local" label={t('planner.form.starts')} required />
          <FilledField
            name="ends"
            type="datetime-local"
            label={t('planner.form.ends')}
            required={!endsHint}
            {...(endsHint && { hint: endsHint, optional })}
          />
          <FilledField
            name="zone"
            label={t('planner.form.zone')}
            hint={t('planner.form.zoneHint')}
            list="zones"
            autoComplete="off"
            maxLength={64}
            className="sm:col-span-2"
          />
          <datalist id="zones">
            {offeredZones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
      </Panel>
      <Panel title={t('planner.form.where')}>
        <div className="grid gap-5 sm:grid-cols-6">
          <FilledField
            name="venue.name"
            label={t('planner.form.venueName')}
            optional={optional}
            maxLength={120}
            className="sm:col-span-6"
          />
          <FilledField
            name="venue.street"
            label={t('planner.form.street')}
            optional={optional}
            maxLength={200}
            className="sm:col-span-6"
          />
          <FilledField
            name="venue.postcode"
            label={t('planner.form.postcode')}
            optional={optional}
            maxLength={12}
            className="sm:col-span-2"
          />
          <FilledField
            name="venue.town"
            label={t('planner.form.town')}
            optional={optional}
            maxLength={100}
            className="sm:col-span-2"
          />
          <FilledField
            name="venue.country"
            label={t('planner.form.country')}
            optional={optional}
            maxLength={60}
            className="sm:col-span-2"
          />
        </div>
      </Panel>
      <Panel title={t('planner.form.people')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <FilledField
            name="capacity"
            inputMode="numeric"
            label={t('planner.form.capacity')}
            hint={t('planner.form.capacityHint')}
            optional={optional}
            maxLength={7}
          />
          {rights.includes('see-budget') && (
            <FilledField
              name="budget"
              inputMode="decimal"
              label={t('planner.form.budget', { currency })}
              optional={optional}
              maxLength={12}
            />
          )}
          <Choose
            name="language"
            label={t('planner.form.language')}
            options={languages}
            say={(language) => t(`settings.languages.${language}`)}
          />
          <OtherLanguages />
          <Choose
            name="visibility"
            label={t('planner.form.visibility')}
            options={['private', 'public'] as const}
            say={(choice) => t(`planner.form.visibilities.${choice}`)}
          />
          {rights.includes('see-private') && (
            <Words
              name="privateNote"
              label={t('planner.form.privateNote')}
              hint={t('planner.form.privateNoteHint')}
              optional={optional}
              maxLength={8_000}
              className="sm:col-span-2"
            />
          )}
        </div>
      </Panel>
    </>
  );
}

type WordsProps = {
  name: string;
  label: string;
  hint?: string;
  optional: string;
  maxLength: number;
  className?: string;
};

function Words({ name, ...rest }: WordsProps) {
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      {...rest}
      as="textarea"
      rows={4}
      id={`${of}-${name}`}
      name={name}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    />
  );
}

function OtherLanguages() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const ticked = listIn(values, 'languages');
  return (
    <ChoiceGroup
      id={`${of}-languages`}
      legend={t('planner.form.otherLanguages')}
      error={errorOf('languages')}
      className="flex flex-wrap gap-x-5"
    >
      {languages.map((language) => (
        <Tick
          key={language}
          name="languages"
          value={language}
          defaultChecked={ticked.includes(language)}
          label={t(`settings.languages.${language}`)}
        />
      ))}
    </ChoiceGroup>
  );
}
