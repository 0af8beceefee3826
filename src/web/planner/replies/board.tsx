import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { isId } from '#platform/ids';
import { listIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, refusal, settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { Figures } from './figures.tsx';
import { PartyList } from './party-list.tsx';
import { readRepliesQuery } from './replies-query.ts';
import { RepliesViews } from './replies-views-nav.tsx';
import { Round } from './round.tsx';
import { SaidNow } from './said-now.tsx';
import { useRepliesProblems } from './use-replies-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'see-replies');
  const query = readRepliesQuery(new URL(args.request.url).searchParams);
  const [list, figures, round] = await Promise.all([
    app.rsvp.list(event.id, query, by),
    app.rsvp.figures(event.id, by),
    app.rsvp.lastRound(event.id, by),
  ]);
  if (!list.ok || !figures.ok || !round.ok) throw notFound();
  return { query, list: list.value, figures: figures.value, round: round.value };
}

/** What is done with the households that were ticked, or with all that were not invited yet. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'keep-replies');
  const { request } = args;
  const values = valuesOf(await request.formData());
  const partyIds = listIn(values, 'party').filter(isId);
  const [step = '', partId = ''] = textIn(values, 'do').split(' ');
  const about = { of: 'many', values };
  if (step !== 'invite-all' && partyIds.length === 0)
    return refusal('many', values, [{ field: '', code: 'choose' }]);
  if (step === 'to-part' || step === 'from-part') {
    const invited = step === 'to-part';
    return settle(
      request,
      await app.rsvp.inviteToPart({ eventId: event.id, partId, partyIds, invited, by }),
      about,
    );
  }
  const everybody = step === 'invite-all';
  const begun = await app.rsvp.invite({
    eventId: event.id,
    who: everybody ? { query: { state: 'not-invited' } } : { partyIds },
    again: !everybody && textIn(values, 'again') === 'on',
    by,
  });
  if (!begun.ok) return settle(request, begun, about);
  const here = new URL(request.url).pathname.replace(/\.data$/, '');
  return redirect(`${here}?invited=${begun.value.parties}`, { status: 303, headers: personal });
}

export default function Board() {
  const { query, list, figures, round } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t } = useWords();
  const { event } = useEvent();
  const [problem] = useRepliesProblems(answer, 'many').told;
  return (
    <>
      <RepliesViews />
      {!answer && <SaidNow />}
      {problem && (
        <div className="mb-4">
          <Note tone="error" alert>
            {problem.message}
          </Note>
        </div>
      )}
      <div className="grid gap-6">
        <Figures figures={figures} parts={event.parts} />
        {round && <Round round={round} />}
        <section aria-label={t('replies.views.board')}>
          <PartyList list={list} query={query} toInvite={figures.parties - figures.invited} />
        </section>
      </div>
    </>
  );
}
