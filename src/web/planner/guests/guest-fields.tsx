import {
  accessNeeds,
  ages,
  type FieldView,
  type GuestChoices,
  guestDiets,
  guestTypes,
  severities,
} from '#modules/planner/guests/contract';
import { FilledField } from '../../design/forms/filled-form.tsx';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { FilledSelect, FilledText, FilledTicks } from './filled-choices.tsx';

type FieldsProps = { choices: Pick<GuestChoices, 'fields' | 'groups'> };

/** All that is kept about one guest. */
export function GuestFields({ choices: { fields, groups } }: FieldsProps) {
  const { t } = useWords();
  const { may } = useEvent();
  const optional = t('planner.form.optional');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FilledField
          name="firstName"
          label={t('guests.fields.firstName')}
          maxLength={80}
          autoComplete="off"
        />
        <FilledField name="lastName" label={t('guests.fields.lastName')} maxLength={80} autoComplete="off" />
        <FilledField
          name="email"
          type="email"
          label={t('guests.fields.email')}
          optional={optional}
          maxLength={254}
          autoComplete="off"
        />
        <FilledField
          name="phone"
          type="tel"
          label={t('guests.fields.phone')}
          optional={optional}
          maxLength={40}
          autoComplete="off"
        />
        <FilledField
          name="town"
          label={t('guests.fields.town')}
          optional={optional}
          maxLength={100}
          autoComplete="off"
        />
        <FilledField
          name="invitedBy"
          label={t('guests.fields.invitedBy')}
          optional={optional}
          maxLength={80}
          autoComplete="off"
        />
        <FilledSelect
          name="age"
          label={t('guests.fields.age')}
          options={ages.map((age) => [age, t(`guests.ages.${age}`)])}
        />
        <FilledSelect
          name="type"
          label={t('guests.fields.type')}
          options={guestTypes.map((type) => [type, t(`guests.types.${type}`)])}
        />
        <FilledField
          name="tags"
          label={t('guests.fields.tags')}
          hint={t('guests.tagsHint')}
          optional={optional}
          autoComplete="off"
        />
        {fields.map((field) => (
          <OwnField key={field.id} field={field} />
        ))}
      </div>
      {groups.length > 0 && (
        <FilledTicks
          name="groups"
          legend={t('guests.fields.groups')}
          options={groups.map(({ id, name }) => [id, name])}
        />
      )}
      <FilledTicks
        name="diet"
        legend={t('guests.fields.diet')}
        options={guestDiets.map((diet) => [diet, t(`guests.diets.${diet}`)])}
      />
      <FilledSelect
        name="severity"
        label={t('guests.fields.severity')}
        options={[
          ['', t('guests.severities.none')],
          ...severities.map((one) => [one, t(`guests.severities.${one}`)] as const),
        ]}
      />
      <FilledTicks
        name="access"
        legend={t('guests.fields.access')}
        options={accessNeeds.map((need) => [need, t(`guests.access.${need}`)])}
      />
      {may('see-health') && (
        <div className="grid gap-4">
          <FilledText name="dietNote" label={t('guests.fields.dietNote')} maxLength={500} />
          <FilledText
            name="needs"
            label={t('guests.fields.needs')}
            hint={t('guests.privacy.kept')}
            maxLength={500}
          />
        </div>
      )}
    </>
  );
}

function OwnField({ field: { id, label, kind, choices } }: { field: FieldView }) {
  const { t } = useWords();
  const name = `custom.${id}`;
  if (kind === 'text' || kind === 'number')
    return (
      <FilledField
        name={name}
        label={label}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        maxLength={500}
      />
    );
  const options =
    kind === 'choice'
      ? choices.map((one) => [one, one] as const)
      : (['yes', 'no'] as const).map((one) => [one, t(`guests.own.${one}`)] as const);
  return <FilledSelect name={name} label={label} options={[['', '–'], ...options]} />;
}
