import type { AccountFacts } from '#modules/people/identity';
import type { Notifications } from '#modules/relations/notifications';
import type { Database, Reader, Tx } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type EventsContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell' | 'guardRooms' | 'disconnect'>;
  jobs: Pick<Jobs, 'handle' | 'repeat'>;
  signals: Signals;
  notify: Notifications['notify'];
  account: (accountId: string, reader: Reader | Tx) => Promise<AccountFacts | undefined>;
  accounts: (ids: readonly string[], reader: Reader | Tx) => Promise<AccountFacts[]>;
  accountByEmail: (email: string, reader: Reader | Tx) => Promise<AccountFacts | undefined>;
  publicUrl: () => string;
};

/** The room of an event's pages: its details, its team, its guests and their replies. */
export const eventRoom = (eventId: string): string => `event:${eventId}`;
