import type { Notifications } from '#modules/relations/notifications';
import type { Inventory } from '#modules/shop/inventory';
import type { Offers } from '#modules/shop/offers';
import type { Payments } from '#modules/shop/payments';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

/** What the use cases of this module work with. */
export type OrdersContext = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  signals: Signals;
  realtime: Realtime;
  inventory: Inventory;
  offers: Pick<Offers, 'giveBack' | 'takeAgain'>;
  payments: Payments;
  settings: Settings;
  notifications: Notifications;
  secret: string;
  publicUrl: () => string;
};
