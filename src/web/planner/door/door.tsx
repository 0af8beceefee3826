import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type ActionFunctionArgs, data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { DoorParty } from '#modules/planner/check-in/contract';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { LiveBadge } from '../../design/live-badge.tsx';
import { Note } from '../../design/note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { actAtDoor } from './act-at-door.ts';
import { DoorSearch } from './door-search.tsx';
import type { Scan } from './scan.ts';
import { Scanner } from './scanner.tsx';
import { useScanWords } from './use-scan-words.ts';
import { useScans } from './use-scans.ts';
import { WalkIn } from './walk-in.tsx';
import { withScans } from './with-scans.ts';

/** Of who stands at the door: everybody on the list, who is inside, and nothing else of the event. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const list = await app.checkIn.list(eventId, by);
  if (!list.ok) throw notFound();
  const event = await app.events.event(eventId, by);
  return { list: list.value, seesEvent: event?.rights.includes('see-event') ?? false };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const form = await args.request.formData();
  const done = await actAtDoor(app, { eventId, by }, form);
  return data(
    { ...done, intent: String(form.get('intent')) as Scan['intent'] },
    { status: done.ok ? 200 : 422, headers: { 'Cache-Control': 'no-store' } },
  );
}

export default function Door() {
  const { list, seesEvent } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const [code, find] = useState<string>();
  const refresh = useRefreshSoon();
  useRoom(`door:${list.event.id}`, refresh);
  const scans = useScans(list.event.id, refresh);
  // What this device has scanned and not sent yet stands in the list as if it had been.
  const parties = useMemo(() => withScans(list.parties, scans.waiting), [list.parties, scans.waiting]);
  const inside = parties.reduce((sum, { guests }) => sum + guests.filter((guest) => guest.inside).length, 0);
  const { event, figures } = list;
  const answered = useAnswerWords(parties);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title={`${t('door.title')} · ${event.title}`} hidden />
      <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          {seesEvent && (
            <Link
              to={`/${language}/planner/events/${event.id}`}
              className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
            >
              <ArrowLeft aria-hidden size={15} />
              {t('door.back')}
            </Link>
          )}
          <h1 className="text-[1.9rem] [overflow-wrap:anywhere]">{event.title}</h1>
        </div>
        <LiveBadge />
      </header>
      <p role="status" className="panel mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 p-4 sm:p-5">
        <span className="display figures text-4xl">{inside}</span>
        <span>{t('door.inside')}</span>
        <span className="figures text-quiet">
          / {figures.expected} {t('door.expected')}
        </span>
        {figures.walkIns > 0 && (
          <span className="text-quiet text-sm">{t('door.walkIns', { count: figures.walkIns })}</span>
        )}
      </p>
      {event.cancelled && <Note tone="error">{t('door.cancelled')}</Note>}
      <div role="status" className="mb-4 empty:hidden">
        {scans.away && <Note tone="warning">{t('door.offline', { count: scans.waiting.length })}</Note>}
        {!scans.away && scans.waiting.length > 0 && (
          <Note tone="info">{t('door.pending', { count: scans.waiting.length })}</Note>
        )}
      </div>
      <div role="status" aria-live="assertive" className="mb-4 grid gap-2 empty:hidden">
        {answered && <Note tone={answered.tone}>{answered.text}</Note>}
        {scans.told.map(({ id, tone, text }) => (
          <Note key={id} tone={tone}>
            {text}
          </Note>
        ))}
      </div>
      <div className="needs-js mb-4">
        <Scanner onCode={find} />
      </div>
      <DoorSearch
        parties={parties}
        code={code}
        zone={event.zone}
        scans={scans}
        onSearch={() => find(undefined)}
      />
      <WalkIn scans={scans} />
    </div>
  );
}

/** What became of a form, for browsers without scripts. */
function useAnswerWords(parties: readonly DoorParty[]) {
  const say = useScanWords();
  const answer = useAnswer<typeof action>();
  if (!answer) return undefined;
  const ids = 'admitted' in answer ? answer.admitted.map(({ guestId }) => guestId) : [];
  const names = parties.flatMap(({ guests }) =>
    guests.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  );
  return say({ intent: answer.intent }, answer, names.join(', '));
}
