import type { Events } from '#modules/planner/events';
import type { Carts } from '#modules/shop/cart';
import type { Catalogue, ShopDays } from '#modules/shop/catalogue';
import type { Delivery } from '#modules/shop/delivery';
import type { Inventory } from '#modules/shop/inventory';
import type { Offers } from '#modules/shop/offers';
import type { Orders } from '#modules/shop/orders';
import type { Payments } from '#modules/shop/payments';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type CheckoutContext = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  signals: Signals;
  catalogue: Catalogue;
  inventory: Inventory;
  delivery: Delivery;
  offers: Offers;
  carts: Carts;
  orders: Orders;
  payments: Payments;
  settings: Settings;
  events: Pick<Events, 'ownEvents'>;
  shopDays: () => Promise<ShopDays>;
  publicUrl: () => string;
};

/** VAT on delivery: the standard rate, whatever is delivered (Belgian practice for a charged, separate service). */
export const DELIVERY_VAT_BP = 2100;

/** Ten million in major units: more is a slip of the finger, and amounts are stored as 32-bit minor units. */
export const LARGEST_TOTAL = 1_000_000_000;

/** An order of nothing waits for nobody: only a crash between placing and settling leaves it unpaid so long. */
export const FREE_MINUTES = 1;

/** A hold outlives the provider's page by this much, so that money sent at the last second still finds its goods. */
export const GRACE_MS = 2 * 60_000;
