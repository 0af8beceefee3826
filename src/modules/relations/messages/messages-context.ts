import type { Notifications } from '#modules/relations/notifications';
import type { Database } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

export type MessagesContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell'>;
  notifications: Pick<Notifications, 'notify'>;
  /** The shop's own address, where an answer to our answer goes. */
  shopEmail: () => Promise<string>;
};

/** The room of the list in the office. */
export const MESSAGES_ROOM = 'office:messages';
