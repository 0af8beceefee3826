import { type LoaderFunctionArgs, Outlet, redirect } from 'react-router';
import { PageHead } from '../../design/page-head.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useRoom } from '../../design/use-room.ts';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { EventHead } from './event-head.tsx';
import { EventTabs } from './event-tabs.tsx';
import { type EventPage, useEvent } from './use-event.ts';

/** The frame of all pages about one event: its date always in sight, its parts as tabs. */
export async function loader(args: LoaderFunctionArgs): Promise<EventPage> {
  const { app, by, eventId, language } = await eventVisit(args);
  const event = await app.events.event(eventId, by);
  // Who only stands at the door has a page of their own.
  if (!event && (await app.checkIn.figures(eventId, by)).ok)
    throw redirect(`/${language}/planner/events/${eventId}/door`, { headers: personal });
  if (!event) throw notFound();
  return { event, now: new Date().toISOString() };
}

export default function EventRoute() {
  const { event } = useEvent();
  useRoom(`event:${event.id}`, useRefreshSoon());
  return (
    <>
      <PageHead title={event.title} hidden />
      <EventHead />
      <EventTabs />
      <Outlet />
    </>
  );
}
