import { Hourglass } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { pickText } from '#platform/i18n';
import { formatInstant } from '#platform/time';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, refusal } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { RepliesViews } from './replies-views-nav.tsx';
import { SaidNow } from './said-now.tsx';
import { useRepliesProblems } from './use-replies-problems.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'see-replies');
  const [line, settings] = await Promise.all([app.rsvp.line(event.id, by), app.rsvp.settings(event.id, by)]);
  if (!line.ok || !settings.ok) throw notFound();
  const { waiting, offerHours } = settings.value;
  return { line: line.value, rule: waiting, offerHours };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, event, language } = await eventVisitWith(args, 'keep-replies');
  const values = valuesOf(await args.request.formData());
  const of = { eventId: event.id, partId: textIn(values, 'part'), partyId: textIn(values, 'party'), by };
  const done = await app.rsvp.letIn(of);
  if (!done.ok) {
    const details = { left: Number(done.details?.left ?? 0) };
    return refusal('line', values, [{ field: '', code: done.code, details }]);
  }
  return redirect(`/${language}/planner/events/${event.id}/replies/line?done=let-in`, {
    status: 303,
    headers: personal,
  });
}

/** Who waits for a place, in their order, with the rule by which they are let in. */
export default function Line() {
  const { line, rule, offerHours } = useLoaderData<typeof loader>();
  const answer = useAnswer<FormAnswer>();
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const [problem] = useRepliesProblems(answer, 'line').told;
  const moment = (at: string) => formatInstant(at, language, event.zone);
  return (
    <>
      <RepliesViews />
      {!answer && <SaidNow />}
      <div className="grid gap-5">
        {problem && (
          <Note tone="error" alert>
            {problem.message}
          </Note>
        )}
        <Note>
          <p>{t(`replies.line.rule.${rule}`)}</p>
          {rule !== 'off' && (
            <p>
              {offerHours > 0 ? t('replies.line.offer', { hours: offerHours }) : t('replies.line.atOnce')}
            </p>
          )}
        </Note>
        {line.length === 0 && (
          <div className="panel">
            <EmptyState icon={<Hourglass size={28} />} title={t('replies.line.empty')}>
              {t('replies.line.emptyText')}
            </EmptyState>
          </div>
        )}
        {event.parts
          .map((part) => ({ part, rows: line.filter(({ partId }) => partId === part.id) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ part, rows }) => (
            <Panel key={part.id} title={pickText(part.names, language).text}>
              <ol className="grid gap-3">
                {rows.map((row) => (
                  <li key={row.partyId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                    <span className="min-w-40 flex-1">
                      <span className="font-semibold">{row.name}</span>
                      <span className="block text-quiet text-sm">
                        {t('replies.line.places', { count: row.places })},{' '}
                        {t('replies.line.since', { moment: moment(row.since) })}
                      </span>
                    </span>
                    {row.offeredUntil ? (
                      <Badge tone="info">
                        {t('replies.line.offered', { moment: moment(row.offeredUntil) })}
                      </Badge>
                    ) : (
                      may('keep-replies') && (
                        <Form method="post">
                          <input type="hidden" name="part" value={row.partId} />
                          <input type="hidden" name="party" value={row.partyId} />
                          <Button type="submit" size="small" look="quiet">
                            {t('replies.line.letIn')}
                          </Button>
                        </Form>
                      )
                    )}
                  </li>
                ))}
              </ol>
            </Panel>
          ))}
      </div>
    </>
  );
}
