import type { Events } from '#modules/planner/events';
import type { Guests } from '#modules/planner/guests';
import type { Rsvp } from '#modules/planner/rsvp';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Clock } from '#platform/time';

export type EventTemplatesContext = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'handle' | 'repeat'>;
  events: Pick<Events, 'mayOn' | 'outlineIn' | 'createIn' | 'workspaces'>;
  guests: Pick<Guests, 'listOutlineIn' | 'orderListAs'>;
  rsvp: Pick<Rsvp, 'replyOutlineIn' | 'takeRepliesAs'>;
};
