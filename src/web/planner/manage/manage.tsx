import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { SaidHere } from '../event/said.tsx';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Copy } from './copy.tsx';
import { Archive, Cancel, Delete, Status } from './forms.tsx';
import { manageEvent } from './manage-action.ts';
import { Postpone } from './postpone.tsx';
import { SaveTemplate } from './save-template.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId, event } = await eventVisitWith(args, 'change-event');
  const starts = new URL(args.request.url).searchParams.get('starts') ?? '';
  const found = await app.eventLife.touched({ eventId, starts, by });
  const own = await app.events.workspaces.list(by);
  // A template is its workspace's: who does not belong there saves none.
  const workspace = own.find(({ id }) => id === event.workspaceId)?.name ?? null;
  return { touched: found.ok ? found.value : null, workspace };
}

export const action = manageEvent;

/** How far the event is, and what becomes of it: copied, moved, cancelled, put away, deleted. */
export default function Manage() {
  const { touched, workspace } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { event, may } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const forms = { answer, touched };
  return (
    <>
      <SaidHere />
      <h2 className="sr-only">{t('life.manage.title')}</h2>
      <div className="gap-6 *:mb-6 *:break-inside-avoid lg:columns-2">
        {event.status !== 'cancelled' && <Status answer={answer} />}
        {may('end-event') && touched && (
          <>
            <Copy answer={answer} />
            {workspace && <SaveTemplate workspace={workspace} answer={answer} />}
            {event.status !== 'cancelled' && <Postpone {...forms} touched={touched} />}
            {event.status !== 'cancelled' && <Cancel {...forms} touched={touched} />}
            {event.status === 'cancelled' && <Status answer={answer} />}
            <Archive />
            {event.role === 'lead' && <Delete {...forms} touched={touched} />}
          </>
        )}
      </div>
    </>
  );
}
