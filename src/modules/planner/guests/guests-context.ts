import type { Events } from '#modules/planner/events';
import type { Database } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Seal } from '#platform/seal';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type GuestsContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell'>;
  signals: Signals;
  /** Opens and closes what is said about health. */
  seal: Seal;
  events: Pick<Events, 'mayOn' | 'facts'>;
};
