import type { Events } from '#modules/planner/events';
import type { Guests } from '#modules/planner/guests';
import type { Rsvp } from '#modules/planner/rsvp';
import type { Notifications } from '#modules/relations/notifications';
import type { Orders } from '#modules/shop/orders';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type EventLifeContext = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'enqueue' | 'handle'>;
  realtime: Pick<Realtime, 'tell'>;
  signals: Signals;
  events: Events;
  guests: Pick<Guests, 'copyList'>;
  rsvp: Pick<
    Rsvp,
    'glance' | 'replyOutlineIn' | 'takeRepliesAs' | 'datesToMove' | 'moveDates' | 'partiesToTell'
  >;
  orders: Pick<Orders, 'ofEvent'>;
  notifications: Pick<Notifications, 'notify'>;
};
