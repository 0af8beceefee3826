import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { Fold } from '../event/fold.tsx';
import { SaidHere } from '../event/said.tsx';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { Part } from './part.tsx';
import { PartFields } from './part-fields.tsx';
import { readPartForm } from './part-form.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'see-event');
  const found = await app.eventLife.glance({ eventId, by });
  if (!found.ok) throw notFound();
  return { figures: found.value?.parts ?? [] };
}

/** Forms are called `part-ID`, and `part` for a new one. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'change-event');
  const values = valuesOf(await args.request.formData());
  const of = textIn(values, 'of');
  const { parts } = app.events;
  const partId = textIn(values, 'id');
  switch (textIn(values, 'intent')) {
    case 'remove':
      return settle(args.request, await parts.remove({ eventId, partId, by }), {
        of: 'programme',
        values,
        done: 'removed',
      });
    case 'up':
    case 'down': {
      const way = textIn(values, 'intent') === 'up' ? 'up' : 'down';
      return settle(args.request, await parts.move({ eventId, partId, way, by }), {
        of: 'programme',
        values,
      });
    }
  }
  const id = of.replace(/^part-?/, '');
  const kept = await parts.keep({ eventId, ...(id && { partId: id }), form: readPartForm(values), by });
  return settle(args.request, kept, { of, values });
}

/** The parts of the event in their order, with who comes to each. */
export default function Programme() {
  const { figures } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { event, may } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const refused = usePlannerProblems(answer, 'programme').told[0];
  const problems = usePlannerProblems(answer, 'part');
  const [params] = useSearchParams();
  const isNew = answer?.of === 'part';
  return (
    <div className="max-w-3xl">
      <SaidHere />
      {refused && (
        <div className="mb-5">
          <Note tone="error" alert>
            {refused.message}
          </Note>
        </div>
      )}
      <Panel title={t('life.part.title')}>
        <p className="-mt-3 mb-5 text-quiet">{t('life.part.lead')}</p>
        <ol className="grid gap-3">
          {event.parts.map((part, nth) => (
            <Part
              key={part.id}
              part={part}
              figures={figures.find(({ partId }) => partId === part.id)}
              first={nth === 0}
              last={nth === event.parts.length - 1}
              asked={params.get('remove') === part.id}
              answer={answer}
            />
          ))}
        </ol>
        {may('change-event') && (
          <div className="mt-3">
            <Fold
              key={`${event.parts.length} ${isNew}`}
              open={isNew}
              line={<span className="font-medium">{t('life.part.add')}</span>}
            >
              <FilledForm
                of="part"
                version={event.parts.length}
                values={isNew ? answer.values : { starts: event.starts, ends: event.ends }}
                problems={problems}
                mend={t('planner.form.mend')}
                save={t('life.part.add')}
              >
                <PartFields main={false} />
              </FilledForm>
            </Fold>
          </div>
        )}
      </Panel>
    </div>
  );
}
