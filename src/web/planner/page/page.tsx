import '../../words/learn-invited.client.ts';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { SaidHere } from '../event/said.tsx';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Look } from './look.tsx';
import { changePage } from './page-action.ts';
import { PageState } from './page-state.tsx';
import { PicturePart } from './picture-part.tsx';
import { ReadFigures } from './read-figures.tsx';
import { Sections } from './sections.tsx';
import { Share } from './share.tsx';
import { usePageProblems } from './use-page-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'keep-page');
  const page = await app.eventPages.kept({ eventId: event.id, by });
  if (!page.ok) throw notFound();
  const may = (right: 'see-replies' | 'check-in') => event.rights.includes(right);
  const [replies, door] = await Promise.all([
    may('see-replies') ? app.rsvp.figures(event.id, by) : undefined,
    may('check-in') ? app.checkIn.figures(event.id, by) : undefined,
  ]);
  return {
    page: page.value,
    replies: replies?.ok ? replies.value : null,
    door: door?.ok ? door.value : null,
  };
}

export const action = changePage;

/** Where a host keeps what their event shows to its guests. */
export default function Page() {
  const { page, replies, door } = useLoaderData<typeof loader>();
  const { event } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const refused = usePageProblems(answer, answer?.of.startsWith('step-') ? answer.of : 'state').told[0];
  return (
    <>
      {!answer && <SaidHere />}
      {refused && (
        <div className="mb-5">
          <Note tone="error" alert>
            {refused.message}
          </Note>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid min-w-0 gap-6">
          <PageState page={page} eventId={event.id} />
          <Sections page={page} answer={answer} />
          <ReadFigures views={page.views} replies={replies} door={door} />
        </div>
        <div className="grid min-w-0 gap-6">
          <Share page={page} eventId={event.id} />
          <Look page={page} answer={answer} />
          <PicturePart picture={page.picture} answer={answer} />
        </div>
      </div>
    </>
  );
}
