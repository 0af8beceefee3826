import { waitingRules } from '#modules/planner/rsvp/contract';
import { Choice, ChoiceGroup, Tick } from '../../design/choice.tsx';
import { FilledField, LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, textIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';

/** How an event takes replies; each rule of the waiting line says what it does. */
export function SettingsFields() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const optional = t('planner.form.optional');
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        {(['opened', 'maybe', 'companionsCount'] as const).map((name) => (
          <Tick
            key={name}
            name={name}
            id={`${of}-${name}`}
            defaultChecked={isTicked(values, name)}
            label={t(`replies.settings.${name}`)}
          />
        ))}
      </div>
      <FilledField
        name="deadline"
        type="datetime-local"
        label={t('replies.settings.deadline')}
        hint={t('replies.settings.deadlineHint')}
        optional={optional}
        className="max-w-sm"
      />
      <ChoiceGroup
        id={`${of}-waiting`}
        legend={t('replies.settings.waiting')}
        error={errorOf('waiting')}
        className="grid gap-2"
      >
        {waitingRules.map((rule) => (
          <Choice
            key={rule}
            name="waiting"
            value={rule}
            defaultChecked={textIn(values, 'waiting') === rule}
            label={t(`replies.settings.waitingRules.${rule}`)}
            more={t(`replies.line.rule.${rule}`)}
          />
        ))}
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        <FilledField
          name="offerHours"
          inputMode="numeric"
          maxLength={3}
          label={t('replies.settings.offerHours')}
          hint={t('replies.settings.offerHoursHint')}
        />
        <FilledField
          name="remindDays"
          maxLength={40}
          label={t('replies.settings.remindDays')}
          hint={t('replies.settings.remindDaysHint')}
          optional={optional}
        />
      </div>
      <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-[1fr_13rem]">
        <div>
          <Tick
            name="registration"
            id={`${of}-registration`}
            defaultChecked={isTicked(values, 'registration')}
            label={t('replies.settings.registration')}
          />
          <p className="pl-8 text-quiet text-sm">{t('replies.settings.registrationHint')}</p>
        </div>
        <FilledField
          name="registrationMost"
          inputMode="numeric"
          maxLength={2}
          label={t('replies.settings.registrationMost')}
        />
      </div>
      <FilledField
        name="contact"
        maxLength={200}
        label={t('replies.settings.contact')}
        hint={t('replies.settings.contactHint')}
        optional={optional}
      />
      <LanguageFields name="welcome" label={t('replies.settings.welcome')} maxLength={500} />
    </div>
  );
}
