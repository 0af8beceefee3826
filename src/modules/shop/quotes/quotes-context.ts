import type { Notifications } from '#modules/relations/notifications';
import type { Catalogue, ShopDays } from '#modules/shop/catalogue';
import type { Checkout } from '#modules/shop/checkout';
import type { Delivery } from '#modules/shop/delivery';
import type { Orders } from '#modules/shop/orders';
import type { Papers } from '#modules/shop/papers';
import type { Settings } from '#modules/shop/settings';
import type { Database, Tx } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Signals } from '#platform/signals';
import type { Clock } from '#platform/time';

export type QuotesContext = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  signals: Signals;
  realtime: Realtime;
  catalogue: Pick<Catalogue, 'sellables'>;
  delivery: Pick<Delivery, 'zoneFor'>;
  checkout: Pick<Checkout, 'agreed'>;
  orders: Pick<Orders, 'mayTryLinks' | 'whole' | 'writing'>;
  papers: Pick<Papers, 'sender'>;
  settings: Settings;
  notifications: Pick<Notifications, 'notify'>;
  shopDays: () => Promise<ShopDays>;
  secret: string;
  publicUrl: () => string;
};

/** The room of the office's list. */
export const QUOTES_ROOM = 'office:quotes';

/** Everybody who looks at a quote looks again. */
export function tellLive({ realtime }: Pick<QuotesContext, 'realtime'>, tx: Tx, quoteId: string): void {
  realtime.tell(tx, QUOTES_ROOM, { kind: 'quotes' });
  realtime.tell(tx, `quote:${quoteId}`, { kind: 'quote' });
}
