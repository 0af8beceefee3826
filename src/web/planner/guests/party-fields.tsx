import { languages } from '#platform/i18n';
import { FilledField } from '../../design/forms/filled-form.tsx';
import { useWords } from '../../design/words.tsx';
import { FilledSelect, FilledText } from './filled-choices.tsx';

/** How a party is called and reached. */
export function PartyFields() {
  const { t } = useWords();
  const optional = t('planner.form.optional');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FilledField
        name="name"
        label={t('guests.fields.name')}
        hint={t('guests.party.nameHint')}
        optional={optional}
        maxLength={200}
        autoComplete="off"
      />
      <FilledField
        name="email"
        type="email"
        label={t('guests.fields.email')}
        hint={t('guests.party.emailHint')}
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
      <FilledSelect
        name="language"
        label={t('guests.fields.language')}
        options={languages.map((one) => [one, t(`settings.languages.${one}`)])}
      />
      <FilledField
        name="companions"
        inputMode="numeric"
        label={t('guests.fields.companions')}
        hint={t('guests.party.companionsHint')}
      />
      <div className="sm:col-span-2">
        <FilledText
          name="note"
          label={t('guests.fields.note')}
          hint={t('guests.party.noteHint')}
          maxLength={2_000}
        />
      </div>
    </div>
  );
}
