import { copyEvent } from './copy-event.ts';
import { dashboard } from './dashboard.ts';
import { cancel, postpone, touched } from './end-event.ts';
import type { EventLifeContext } from './event-life-context.ts';
import { activity, glance, overview } from './overview.ts';

import { TellGuests, tellGuests } from './tell-guests.ts';

export const needs = [
  'planner/events',
  'planner/guests',
  'planner/rsvp',
  'relations/notifications',
  'shop/orders',
] as const;

type Bound<F> = F extends (context: EventLifeContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/** What touches an event as a whole: guests, replies and orders know of it, and it knows nothing of them. */
export type EventLife = {
  overview: Bound<typeof overview>;
  glance: Bound<typeof glance>;
  activity: Bound<typeof activity>;
  dashboard: Bound<typeof dashboard>;
  touched: Bound<typeof touched>;
  postpone: Bound<typeof postpone>;
  cancel: Bound<typeof cancel>;
  copy: Bound<typeof copyEvent>;
};

export function createEventLife(context: EventLifeContext): EventLife {
  context.jobs.handle(TellGuests, async (news) => void (await tellGuests(context, news)));
  return {
    overview: (of) => overview(context, of),
    glance: (of) => glance(context, of),
    activity: (of) => activity(context, of),
    dashboard: (of) => dashboard(context, of),
    touched: (of) => touched(context, of),
    postpone: (input) => postpone(context, input),
    cancel: (input) => cancel(context, input),
    copy: (input) => copyEvent(context, input),
  };
}
