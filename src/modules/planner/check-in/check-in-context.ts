import type { Events } from '#modules/planner/events';
import type { Guests } from '#modules/planner/guests';
import type { Database } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

export type CheckInContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell' | 'guardRooms'>;
  events: Pick<Events, 'mayOn' | 'facts'>;
  guests: Pick<Guests, 'enterParty'>;
};

/** The room of an event's door: for those who may check in, who may see nothing else of it. */
export const doorRoom = (eventId: string): string => `door:${eventId}`;
