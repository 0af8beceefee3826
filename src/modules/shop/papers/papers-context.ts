import type { Catalogue } from '#modules/shop/catalogue';
import type { Orders } from '#modules/shop/orders';
import type { Payments } from '#modules/shop/payments';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';
import type { ProofCodes } from './proof-code.ts';

/** What the use cases of this module work with. */
export type PapersContext = {
  database: Database;
  clock: Clock;
  signals: Signals;
  realtime: Realtime;
  orders: Orders;
  payments: Payments;
  settings: Settings;
  catalogue: Pick<Catalogue, 'declared'>;
  proofCodes: ProofCodes;
  /** A picture of ours by its key, for the logo. */
  picture(key: string): Promise<Uint8Array | undefined>;
  publicUrl: () => string;
};
