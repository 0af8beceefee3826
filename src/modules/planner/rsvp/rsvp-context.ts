import type { EventPages } from '#modules/planner/event-page';
import type { Events } from '#modules/planner/events';
import type { Guests } from '#modules/planner/guests';
import type { Notifications } from '#modules/relations/notifications';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Seal } from '#platform/seal';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type RsvpContext = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'handle' | 'repeat' | 'enqueue'>;
  realtime: Pick<Realtime, 'tell'>;
  /** Opens the links that are mailed and printed again. */
  seal: Seal;
  signals: Signals;
  events: Pick<Events, 'mayOn' | 'facts'>;
  eventPages: Pick<EventPages, 'pathOf' | 'publicEvent'>;
  guests: Guests;
  notifications: Pick<Notifications, 'notify' | 'withdraw'>;
  publicUrl: () => string;
};
