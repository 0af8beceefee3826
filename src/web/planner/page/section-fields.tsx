import { onceOnly, type SectionKind, sectionKinds } from '#modules/planner/event-page/contract';
import { type Language, languages } from '#platform/i18n';
import { Tick } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { useFilled } from '../../design/forms/filled-form.tsx';
import { isTicked, textIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';

type SectionFieldsProps = {
  /** Of a section that stands; a new one may become any that the page does not have yet. */
  kind?: SectionKind;
  taken: readonly SectionKind[];
  /** The languages the event is written in. */
  among: readonly Language[];
};

/** What a section says, in each language of the event. */
export function SectionFields({ kind, taken, among }: SectionFieldsProps) {
  const { t } = useWords();
  const { of, values } = useFilled();
  const free = sectionKinds.filter((one) => !(onceOnly.includes(one) && taken.includes(one)));
  return (
    <div className="grid gap-5">
      {kind ? (
        <input type="hidden" name="kind" value={kind} />
      ) : (
        <Field
          as="select"
          id={`${of}-kind`}
          name="kind"
          label={t('keepPage.sections.kind')}
          defaultValue={textIn(values, 'kind')}
          className="max-w-sm"
        >
          {free.map((one) => (
            <option key={one} value={one}>
              {t(`keepPage.sections.kinds.${one}`)}
            </option>
          ))}
        </Field>
      )}
      {languages.map((language) =>
        among.includes(language) ? (
          <InLanguage key={language} language={language} kind={kind} alone={among.length === 1} />
        ) : (
          <Kept key={language} language={language} />
        ),
      )}
      <Tick
        id={`${of}-shown`}
        name="shown"
        defaultChecked={isTicked(values, 'shown')}
        label={t('keepPage.sections.shown')}
      />
    </div>
  );
}

type InLanguageProps = { language: Language; kind: SectionKind | undefined; alone: boolean };

function InLanguage({ language, kind, alone }: InLanguageProps) {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const isQuestion = kind === 'question';
  const error = (name: string) => errorOf(`${name}.${language}`) ?? errorOf(name);
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-box border border-line p-4">
      <legend className={alone ? 'sr-only' : 'px-1 font-semibold text-[0.9375rem]'}>
        {t(`settings.languages.${language}`)}
      </legend>
      <Field
        id={`${of}-titles.${language}`}
        name={`titles.${language}`}
        lang={language}
        label={t(isQuestion ? 'keepPage.sections.question' : 'keepPage.sections.heading')}
        {...(!isQuestion && { optional: t('planner.form.optional') })}
        defaultValue={textIn(values, `titles.${language}`)}
        error={error('titles')}
        maxLength={120}
      />
      <Field
        as="textarea"
        rows={isQuestion ? 3 : 5}
        id={`${of}-bodies.${language}`}
        name={`bodies.${language}`}
        lang={language}
        label={t(isQuestion ? 'keepPage.sections.answer' : 'keepPage.sections.body')}
        defaultValue={textIn(values, `bodies.${language}`)}
        error={error('bodies')}
        maxLength={8_000}
      />
    </fieldset>
  );
}

/** A language the event is not written in now: what was once said in it is kept. */
function Kept({ language }: { language: Language }) {
  const { values } = useFilled();
  return ['titles', 'bodies'].map((name) => (
    <input
      key={name}
      type="hidden"
      name={`${name}.${language}`}
      value={textIn(values, `${name}.${language}`)}
    />
  ));
}
