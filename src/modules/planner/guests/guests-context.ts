import type { Events } from '#modules/planner/events';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Seal } from '#platform/seal';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { PartyMail } from './contract.ts';

export type GuestsContext = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  realtime: Pick<Realtime, 'tell'>;
  signals: Signals;
  /** Opens and closes what is said about health. */
  seal: Seal;
  events: Pick<Events, 'mayOn' | 'facts'>;
  /** What was mailed to a party. */
  mailsAbout: (partyId: string) => Promise<PartyMail[]>;
};
