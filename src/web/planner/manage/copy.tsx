import { type Copied, copied } from '#modules/together/event-life/contract';
import { Tick } from '../../design/choice.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { isTicked, type Values } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';

const ofTheEvent = ['parts', 'team', 'questions'] as const;
const ofTheList = copied.slice(copied.indexOf('guests'));

/** A new event like this one, with what is ticked. */
export function Copy({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  const { event, may } = useEvent();
  const values: Values =
    answer?.of === 'copy'
      ? answer.values
      : { title: event.title, starts: event.starts, parts: 'on', team: 'on', questions: 'on', groups: 'on' };
  return (
    <Panel title={t('life.manage.copy')}>
      <p className="-mt-3 mb-5 text-quiet">{t('life.manage.copyLead')}</p>
      <FilledForm
        of="copy"
        version={event.version}
        values={values}
        problems={usePlannerProblems(answer, 'copy')}
        mend={t('planner.form.mend')}
        save={t('life.manage.copyDo')}
      >
        <FilledField name="title" label={t('planner.form.title')} maxLength={120} required />
        <FilledField name="starts" type="datetime-local" label={t('life.manage.newStart')} required />
        <Ticks legend={t('life.manage.along')} names={ofTheEvent} values={values} />
        {may('see-guests') && (
          <Ticks
            legend={t('life.manage.ofTheList')}
            names={ofTheList.filter((name) => name !== 'health' || may('see-health'))}
            values={values}
          />
        )}
      </FilledForm>
    </Panel>
  );
}

type TicksProps = { legend: string; names: readonly Copied[]; values: Values };

function Ticks({ legend, names, values }: TicksProps) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-[0.9375rem]">{legend}</legend>
      {names.map((name) => (
        <Tick
          key={name}
          name={name}
          defaultChecked={isTicked(values, name)}
          label={t(`life.manage.takes.${name}`)}
        />
      ))}
    </fieldset>
  );
}
