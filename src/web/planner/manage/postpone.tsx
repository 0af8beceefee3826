import { Form, Link } from 'react-router';
import type { Touched } from '#modules/together/event-life/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { Day } from '../../design/day.tsx';
import { Field } from '../../design/field.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { Touches } from './touches.tsx';

type PostponeProps = { answer: FormAnswer | undefined; touched: Touched };

/** Another date: first what it would move, then the act. */
export function Postpone({ answer, touched }: PostponeProps) {
  const { t } = useWords();
  const { event } = useEvent();
  const problems = usePlannerProblems(answer, 'postpone');
  const { move } = touched;
  return (
    <Panel title={t('life.manage.postpone')} id="postpone">
      <p className="-mt-3 mb-5 text-quiet">{t('life.manage.postponeLead')}</p>
      {!move ? (
        <Form action="?#postpone" className="grid gap-4">
          <Field
            id="new-starts"
            name="starts"
            type="datetime-local"
            label={t('life.manage.newStart')}
            defaultValue={event.starts}
          />
          <div>
            <Button type="submit" look="quiet">
              {t('life.manage.seeFirst')}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="grid grid-cols-1 gap-4">
          <p>
            <Day day={event.starts.slice(0, 10)} />, <span className="figures">{event.starts.slice(11)}</span>{' '}
            →{' '}
            <strong>
              <Day day={move.starts.slice(0, 10)} />, <span className="figures">{move.starts.slice(11)}</span>
            </strong>
          </p>
          <ul className="list-disc pl-5 text-[0.9375rem]">
            <li>{t('life.manage.moveParts', { count: touched.parts })}</li>
            {move.deadline && (
              <li>
                {t('life.manage.moveDeadline')}{' '}
                <Day day={move.deadline.before.slice(0, 10)} style="day-month" /> →{' '}
                <Day day={move.deadline.after.slice(0, 10)} style="short" />
              </li>
            )}
            {move.reminders.length > 0 && (
              <li>
                {t('life.manage.moveReminders', { count: move.reminders.length })}{' '}
                {move.reminders.map(({ before, after }, at) => (
                  <span key={before} className="inline-block pr-1">
                    <Day day={before.slice(0, 10)} style="day-month" /> →{' '}
                    <Day day={after.slice(0, 10)} style="day-month" />
                    {at < move.reminders.length - 1 && ','}
                  </span>
                ))}
              </li>
            )}
            {move.moreTime > 0 && <li>{t('life.manage.moveMoreTime', { count: move.moreTime })}</li>}
            {move.registration && <li>{t('life.manage.moveRegistration')}</li>}
          </ul>
          <Touches touched={touched} />
          <FilledForm
            of="postpone"
            version={move.starts}
            values={answer?.of === 'postpone' ? answer.values : {}}
            problems={problems}
            mend={t('planner.form.mend')}
            save={t('life.manage.postponeDo')}
            more={
              <Link className="press press-quiet" to="?#postpone" preventScrollReset>
                {t('life.manage.otherDate')}
              </Link>
            }
          >
            <input type="hidden" name="starts" value={move.starts} />
            <FilledField
              name="note"
              label={t('life.manage.note')}
              optional={t('planner.form.optional')}
              maxLength={2_000}
            />
            <Tick name="tell" defaultChecked label={t('life.manage.tell')} />
          </FilledForm>
        </div>
      )}
    </Panel>
  );
}
