import type { LoaderFunctionArgs } from 'react-router';
import type { EventRight } from '#modules/planner/events/contract';
import { signedIn } from '../entry/signed-in.ts';
import { notFound } from '../entry/visit.ts';

/** Loaders and actions of pages about one event begin with this: for who is not on its team there is no such page. */
export async function eventVisit(args: LoaderFunctionArgs) {
  const visit = await signedIn(args);
  const eventId = args.params.eventId ?? '';
  return { ...visit, eventId };
}

/** The same, with the event as this person may see it, who must have a right there. */
export async function eventVisitWith(args: LoaderFunctionArgs, right: EventRight) {
  const visit = await eventVisit(args);
  const event = await visit.app.events.event(visit.eventId, visit.by);
  if (!event?.rights.includes(right)) throw notFound();
  return { ...visit, event };
}
