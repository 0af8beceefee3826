import { useState } from 'react';
import { type KeptPage, pageColours } from '#modules/planner/event-page/contract';
import { isHexColour } from '#platform/colour';
import { EventBand } from '../../design/event-page/event-band.tsx';
import { EventLook } from '../../design/event-page/event-look.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, FilledForm, useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';
import { usePageProblems } from './use-page-problems.ts';

type LookProps = { page: KeptPage; answer: FormAnswer | undefined };

/** The name in a page's address, and its colours, shown while they are chosen. */
export function Look({ page, answer }: LookProps) {
  const { t } = useWords();
  const { slug, mainColour, secondColour, version } = page;
  const typed = answer?.of === 'look' ? answer.values : undefined;
  return (
    <Panel title={t('keepPage.look.title')}>
      <FilledForm
        of="look"
        version={version}
        values={typed ?? { slug, mainColour, secondColour }}
        problems={usePageProblems(answer, 'look')}
        mend={t('planner.form.mend')}
        save={t('keepPage.look.save')}
      >
        {page.public ? (
          <FilledField
            name="slug"
            label={t('keepPage.look.slug')}
            hint={t('keepPage.look.slugHint')}
            maxLength={60}
            autoCapitalize="none"
            spellCheck={false}
          />
        ) : (
          <input type="hidden" name="slug" value={slug} />
        )}
        <Colours />
      </FilledForm>
    </Panel>
  );
}

function Colours() {
  const { t } = useWords();
  const { event } = useEvent();
  const { of, values, errorOf } = useFilled();
  const [main, setMain] = useState(textIn(values, 'mainColour'));
  const [second, setSecond] = useState(textIn(values, 'secondColour'));
  const fields = [
    ['mainColour', t('keepPage.look.main'), main, setMain],
    ['secondColour', t('keepPage.look.second'), second, setSecond],
  ] as const;
  return (
    <>
      <div className="grid grid-cols-2 gap-5">
        {fields.map(([name, label, value, choose]) => (
          <Field
            key={name}
            type="color"
            id={`${of}-${name}`}
            name={name}
            label={label}
            value={value}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            error={errorOf(name)}
          />
        ))}
      </div>
      <p className="-mt-3 text-quiet text-sm">{t('keepPage.look.hint')}</p>
      {isHexColour(main) && isHexColour(second) && (
        <figure
          aria-label={t('keepPage.look.sample')}
          className="overflow-hidden rounded-box border border-line"
        >
          <EventLook colours={pageColours(main, second)}>
            <EventBand event={event} small />
            <p className="px-5 pt-2 pb-5 text-center">
              <span aria-hidden className="press press-primary">
                {t('eventpage.calendar')}
              </span>
            </p>
          </EventLook>
        </figure>
      )}
    </>
  );
}
