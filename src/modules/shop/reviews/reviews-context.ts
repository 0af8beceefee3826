import type { Notifications } from '#modules/relations/notifications';
import type { Catalogue } from '#modules/shop/catalogue';
import type { Orders } from '#modules/shop/orders';
import type { Database } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

export type ReviewsContext = {
  database: Database;
  clock: Clock;
  realtime: Pick<Realtime, 'tell'>;
  notifications: Pick<Notifications, 'notify'>;
  catalogue: Pick<Catalogue, 'moveRating' | 'changed'>;
  orders: Pick<Orders, 'byLink' | 'mine'>;
};

/** The room of the list in the office. */
export const REVIEWS_ROOM = 'office:reviews';
