import { ArrowDown, ArrowUp } from 'lucide-react';
import { Form, Link } from 'react-router';
import type { PartView } from '#modules/planner/events/contract';
import type { PartGlance } from '#modules/planner/rsvp/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { AskOnceMore } from '../event/ask-once-more.tsx';
import { Fold } from '../event/fold.tsx';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { PartFields } from './part-fields.tsx';
import { partValues } from './part-form.ts';
import { usePartName } from './use-part-name.ts';

type PartProps = {
  part: PartView;
  figures: PartGlance | undefined;
  first: boolean;
  last: boolean;
  asked: boolean;
  answer: FormAnswer | undefined;
};

/** One part: its hours and who comes; for who may change it, its form and its place in the row. */
export function Part({ part, figures, first, last, asked, answer }: PartProps) {
  const { t } = useWords();
  const { may, event } = useEvent();
  const name = usePartName()(part);
  const of = `part-${part.id}`;
  const problems = usePlannerProblems(answer, of);
  const over = part.capacity === null || !figures ? 0 : figures.taken - part.capacity;
  const answers = figures ? figures.accepted + figures.declined + figures.tentative + figures.waiting : 0;
  const changes = may('change-event');
  return (
    <li className="grid gap-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {changes ? (
            <Fold
              key={`${event.version} ${answer?.of === of}`}
              open={answer?.of === of}
              line={<Line part={part} figures={figures} />}
            >
              <FilledForm
                of={of}
                version={event.version}
                values={answer?.of === of ? answer.values : partValues(part)}
                problems={problems}
                mend={t('planner.form.mend')}
                save={t('planner.form.save')}
                more={
                  !part.main && (
                    <Link className="press press-danger" to={`?remove=${part.id}`} preventScrollReset>
                      {t('life.part.remove')}
                      <span className="sr-only">: {name}</span>
                    </Link>
                  )
                }
              >
                <PartFields main={part.main} />
              </FilledForm>
            </Fold>
          ) : (
            <div className="rounded-box border border-line px-4 py-3">
              <Line part={part} figures={figures} />
            </div>
          )}
        </div>
        {changes && (
          <Form method="post" className="grid flex-none gap-1">
            <input type="hidden" name="id" value={part.id} />
            <Move way="up" disabled={first} label={t('life.part.up', { name })} />
            <Move way="down" disabled={last} label={t('life.part.down', { name })} />
          </Form>
        )}
      </div>
      {over > 0 && (
        <Note tone="warning">
          {t('life.part.over', { count: over })} {t('life.part.overText')}
        </Note>
      )}
      {asked && !part.main && (
        <AskOnceMore intent="remove" id={part.id} action={t('life.part.remove')}>
          <p className="font-semibold">{t('life.part.removeSure', { name })}</p>
          <p>
            {[
              answers > 0 && t('life.part.goAnswers', { count: answers }),
              figures && figures.questions > 0 && t('life.part.goQuestions', { count: figures.questions }),
            ]
              .filter(Boolean)
              .join(' ') || t('life.part.goNothing')}
          </p>
        </AskOnceMore>
      )}
    </li>
  );
}

function Line({ part, figures }: Pick<PartProps, 'part' | 'figures'>) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const { starts, ends, place, capacity, everybody } = part;
  const said = pickText(part.names, language);
  const name = usePartName()(part);
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span lang={said.lang} className="font-medium [overflow-wrap:anywhere]">
          {name}
        </span>
        {!everybody && <Badge>{t('life.part.invitedOnly')}</Badge>}
      </span>
      <span className="text-quiet text-sm">
        {starts.slice(0, 10) !== event.starts.slice(0, 10) && (
          <>
            <Day day={starts.slice(0, 10)} style="day-month" />,{' '}
          </>
        )}
        <span className="figures">
          {starts.slice(11)} – {ends.slice(11)}
        </span>
        {place && ` · ${place}`}
        {capacity !== null && ` · ${t('planner.event.room', { count: capacity })}`}
        {figures && figures.accepted > 0 && ` · ${t('life.part.come', { count: figures.accepted })}`}
        {figures && figures.waiting > 0 && ` · ${t('life.part.wait', { count: figures.waiting })}`}
      </span>
    </span>
  );
}

type MoveProps = { way: 'up' | 'down'; disabled: boolean; label: string };

function Move({ way, disabled, label }: MoveProps) {
  const Icon = way === 'up' ? ArrowUp : ArrowDown;
  return (
    <Button
      type="submit"
      name="intent"
      value={way}
      look="quiet"
      size="small"
      icon
      aria-label={label}
      disabled={disabled}
    >
      <Icon aria-hidden size={16} />
    </Button>
  );
}
