import type { Events } from '#modules/planner/events';
import type { Database, Tx } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Seal } from '#platform/seal';
import type { Clock } from '#platform/time';

export type PagesContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell'>;
  /** Opens a private page's link for its host. */
  seal: Seal;
  events: Pick<Events, 'mayOn' | 'facts'>;
  /** In the transaction that names a picture that was sent: false when it is gone. */
  keepPicture: (tx: Tx, key: string) => Promise<boolean>;
  publicUrl: () => string;
};
