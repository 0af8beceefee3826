import { Form } from 'react-router';
import type { Touched } from '#modules/together/event-life/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { FilledField, FilledForm } from '../../design/forms/filled-form.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { Choose } from '../event/choose.tsx';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { Touches } from './touches.tsx';

type Answered = { answer: FormAnswer | undefined };
type Touching = Answered & { touched: Touched };

const steps = ['planning', 'confirmed', 'ongoing', 'completed'] as const;

export function Status({ answer }: Answered) {
  const { t } = useWords();
  const { event } = useEvent();
  const cancelled = event.status === 'cancelled';
  return (
    <Panel title={t(cancelled ? 'life.manage.goOn' : 'life.manage.status')}>
      <p className="-mt-3 mb-5 text-quiet">
        {t(cancelled ? 'life.manage.goOnLead' : 'life.manage.statusLead')}
      </p>
      <FilledForm
        of="status"
        version={event.version}
        values={answer?.of === 'status' ? answer.values : { status: event.status }}
        problems={usePlannerProblems(answer, 'status')}
        mend={t('planner.form.mend')}
        save={t('planner.form.save')}
      >
        <Choose
          name="status"
          label={t('life.manage.statusIs')}
          options={steps}
          say={(status) => t(`planner.statuses.${status}`)}
        />
      </FilledForm>
    </Panel>
  );
}

export function Cancel({ answer, touched }: Touching) {
  const { t } = useWords();
  return (
    <Panel title={t('life.manage.cancel')}>
      <p className="-mt-3 mb-4 text-quiet">{t('life.manage.cancelLead')}</p>
      <div className="mb-4">
        <Touches touched={touched} />
      </div>
      <FilledForm
        of="cancel"
        version={0}
        values={answer?.of === 'cancel' ? answer.values : {}}
        problems={usePlannerProblems(answer, 'cancel')}
        mend={t('planner.form.mend')}
        save={t('life.manage.cancelDo')}
      >
        <FilledField
          name="reason"
          label={t('life.manage.reason')}
          optional={t('planner.form.optional')}
          maxLength={2_000}
        />
        <Tick name="tell" defaultChecked label={t('life.manage.tell')} />
      </FilledForm>
    </Panel>
  );
}

export function Archive() {
  const { t } = useWords();
  const { event } = useEvent();
  return (
    <Panel title={t(event.archived ? 'life.manage.unarchive' : 'life.manage.archive')}>
      <p className="-mt-3 mb-5 text-quiet">
        {t(event.archived ? 'life.manage.unarchiveLead' : 'life.manage.archiveLead')}
      </p>
      <Form method="post">
        <input type="hidden" name="of" value="archive" />
        <Button type="submit" name="intent" value={event.archived ? 'restore' : 'archive'} look="quiet">
          {t(event.archived ? 'life.manage.unarchive' : 'life.manage.archive')}
        </Button>
      </Form>
    </Panel>
  );
}

export function Delete({ answer, touched }: Touching) {
  const { t } = useWords();
  const { event } = useEvent();
  return (
    <Panel title={t('life.manage.delete')}>
      <p className="-mt-3 mb-4 text-quiet">{t('life.manage.deleteLead')}</p>
      <div className="mb-4">
        <Touches touched={touched} deletes />
      </div>
      <FilledForm
        of="delete"
        version={0}
        values={answer?.of === 'delete' ? answer.values : {}}
        problems={usePlannerProblems(answer, 'delete')}
        mend={t('planner.form.mend')}
        save={t('life.manage.deleteDo')}
      >
        <FilledField
          name="title"
          label={t('life.manage.typeTitle', { title: event.title })}
          autoComplete="off"
          maxLength={120}
          required
        />
      </FilledForm>
    </Panel>
  );
}
