import { Tick } from '../../design/choice.tsx';
import { FilledField, LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';

/** The fields of a part. The main one has its hours and its room from the event, and is for everybody. */
export function PartFields({ main }: { main: boolean }) {
  const { t } = useWords();
  const { of, values } = useFilled();
  const optional = t('planner.form.optional');
  // What the form does not show comes along as it was.
  const kept = ['starts', 'ends', 'capacity'].map((name) => (
    <input key={name} type="hidden" name={name} value={String(values[name] ?? '')} />
  ));
  return (
    <>
      <LanguageFields name="names" label={t('life.part.name')} maxLength={80} />
      <div className="grid gap-4 sm:grid-cols-2">
        {main ? (
          <>
            {kept}
            <p className="text-quiet text-sm sm:col-span-2">{t('life.part.mainHint')}</p>
          </>
        ) : (
          <>
            <FilledField name="starts" type="datetime-local" label={t('planner.form.starts')} required />
            <FilledField name="ends" type="datetime-local" label={t('planner.form.ends')} required />
            <FilledField
              name="capacity"
              inputMode="numeric"
              label={t('planner.form.capacity')}
              hint={t('life.part.capacityHint')}
              optional={optional}
              maxLength={7}
            />
          </>
        )}
        <FilledField name="place" label={t('life.part.place')} optional={optional} maxLength={200} />
      </div>
      {!main && (
        <Tick
          id={`${of}-byInvitation`}
          name="byInvitation"
          defaultChecked={isTicked(values, 'byInvitation')}
          label={t('life.part.byInvitation')}
        />
      )}
    </>
  );
}
