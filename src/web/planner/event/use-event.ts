import { useRouteLoaderData } from 'react-router';
import type { EventRight, EventView } from '#modules/planner/events/contract';

/** What every page about an event knows. `now` is the server's, for words such as "tomorrow". */
export type EventPage = { event: EventView; now: string };

export function useEvent(): EventPage & { may: (right: EventRight) => boolean } {
  const page = useRouteLoaderData<EventPage>('event');
  if (!page) throw new Error('this component stands only on pages about an event');
  return { ...page, may: (right) => page.event.rights.includes(right) };
}
