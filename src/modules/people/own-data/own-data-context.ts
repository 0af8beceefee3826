import type { Identity } from '#modules/people/identity';
import type { Database } from '#platform/db';
import type { OwnData } from '#platform/own-data';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

export type OwnDataContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'disconnect'>;
  identity: Pick<Identity, 'accountFacts' | 'provePassword' | 'lockProven'>;
  /** Every module that holds something of people, the highest rank first: what stands above forgets before what it stands on. */
  holders: readonly OwnData[];
};
