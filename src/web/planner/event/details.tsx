import { type ActionFunctionArgs, type LoaderFunctionArgs, useSearchParams } from 'react-router';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { EventFields } from '../events/event-fields.tsx';
import { eventValues, readEventForm } from '../events/event-form.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { useEvent } from './use-event.ts';

export async function loader(args: LoaderFunctionArgs) {
  await eventVisitWith(args, 'change-event');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'change-event');
  const values = valuesOf(await args.request.formData());
  const changed = await app.events.change({
    id: event.id,
    expected: Number(textIn(values, 'expected')),
    form: readEventForm(values, event),
    by,
  });
  return settle(args.request, changed, { of: 'event', values });
}

export default function Details() {
  const { t, language } = useWords();
  const { event } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const [params] = useSearchParams();
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5">
      {params.get('done') === 'saved' && !answer && (
        <div role="status">
          <Note tone="success">{t('planner.form.saved')}</Note>
        </div>
      )}
      <FilledForm
        of="event"
        version={event.version}
        values={answer?.values ?? eventValues(event, language)}
        problems={usePlannerProblems(answer, 'event')}
        mend={t('planner.form.mend')}
        save={t('planner.form.save')}
      >
        <EventFields currency={event.currency} rights={event.rights} />
      </FilledForm>
    </div>
  );
}
