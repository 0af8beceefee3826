import { join } from 'node:path';
import { type Audit, createAudit } from '#modules/people/audit';
import { createIdentity, type Identity } from '#modules/people/identity';
import { createMailTemplates } from '#modules/relations/mail-templates';
import { createNotifications, type Notifications } from '#modules/relations/notifications';
import { type Carts, createCarts } from '#modules/shop/cart';
import { type Catalogue, createCatalogue, type ShopDays } from '#modules/shop/catalogue';
import { type Checkout, createCheckout } from '#modules/shop/checkout';
import { createDelivery, type Delivery } from '#modules/shop/delivery';
import { createInventory, type Inventory } from '#modules/shop/inventory';
import { createOrders, type Orders } from '#modules/shop/orders';
import { createPayments, type PaymentProvider, type Payments } from '#modules/shop/payments';
import { createSettings, type Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import { diskStore, type ImageStore, storeImage } from '#platform/images';
import { createJobs, type Jobs } from '#platform/jobs';
import { withinLimit } from '#platform/limits';
import type { MailTransport } from '#platform/mail';
import { createRealtime, type Realtime } from '#platform/realtime';
import { type Refused, refuse } from '#platform/result';
import { createSignals } from '#platform/signals';
import { type Clock, wallClock } from '#platform/time';

export type Application = {
  database: Database;
  jobs: Jobs;
  realtime: Realtime;
  clock: Clock;
  settings: Settings;
  catalogue: Catalogue;
  inventory: Inventory;
  audit: Audit;
  delivery: Delivery;
  carts: Carts;
  checkout: Checkout;
  orders: Orders;
  payments: Payments;
  identity: Identity;
  notifications: Notifications;
  images: ImageStore;
  storePicture(bytes: Uint8Array): ReturnType<typeof storeImage>;
  /** A picture that a visitor sent: the same, within a limit per network address. */
  storeUpload(
    bytes: Uint8Array,
    from: string,
  ): Promise<Awaited<ReturnType<typeof storeImage>> | Refused<'too-many'>>;
};

const UPLOADS = { name: 'upload', most: 30, perSeconds: 3_600 };

export type ApplicationNeeds = {
  database: Database;
  databaseUrl: string;
  clock: Clock;
  secret: string;
  publicUrl: () => string;
  dataDir: string;
  mailFrom: string;
  breachedPasswordsUrl: string;
  transport: MailTransport;
  providers: PaymentProvider[];
  onError: (error: unknown, job?: string) => void;
};

/** Makes every module once and hands each what it needs: the only place that knows them all. */
export function createApplication(needs: ApplicationNeeds): Application {
  const { database, clock, secret, publicUrl, onError } = needs;
  const jobs = createJobs({ database, url: needs.databaseUrl, onError });
  const signals = createSignals(jobs);
  const realtime = createRealtime();

  const settings = createSettings({ database, clock });
  const shopDays = () => shopDaysOf(settings, clock);
  const catalogue = createCatalogue({ database, clock, shopDays });
  const inventory = createInventory({ database, realtime, clock });
  const delivery = createDelivery({ database });
  const carts = createCarts({ database, catalogue, shopDays });
  const payments = createPayments({ database, jobs, signals, clock, providers: needs.providers, publicUrl });

  let shopName = 'Convive';
  const templates = createMailTemplates({ brand: () => ({ name: shopName, url: publicUrl() }) });
  void settings.shop().then((shop) => {
    shopName = shop.name;
  }, onError);
  const notifications = createNotifications({
    database,
    clock,
    jobs,
    realtime,
    templates,
    transport: needs.transport,
    mailFrom: needs.mailFrom,
    addressees: {
      staff: (reader) => identity.staffDirectory(reader),
      account: (accountId, reader) => identity.accountFacts(accountId, reader),
    },
  });
  const identity: Identity = createIdentity({
    database,
    clock,
    jobs,
    signals,
    realtime,
    secret,
    publicUrl,
    breachedPasswordsUrl: needs.breachedPasswordsUrl,
    notify: notifications.notify,
  });

  const orders = createOrders({
    database,
    clock,
    signals,
    realtime,
    inventory,
    payments,
    settings,
    notifications,
    secret,
    publicUrl,
  });
  const checkout = createCheckout({
    database,
    clock,
    jobs,
    signals,
    catalogue,
    inventory,
    delivery,
    carts,
    orders,
    payments,
    settings,
    shopDays,
    publicUrl,
    onError,
  });
  const audit = createAudit({ database });
  const images = diskStore(join(needs.dataDir, 'pictures'));
  return {
    database,
    jobs,
    realtime,
    clock,
    settings,
    catalogue,
    inventory,
    audit,
    delivery,
    carts,
    checkout,
    orders,
    payments,
    identity,
    notifications,
    images,
    storePicture: (bytes) => storeImage(bytes, images),
    storeUpload: async (bytes, from) =>
      (await withinLimit(database, UPLOADS, from, clock.now()))
        ? storeImage(bytes, images)
        : refuse('too-many'),
  };
}

async function shopDaysOf(settings: Settings, clock: Clock): Promise<ShopDays> {
  const shop = await settings.shop();
  const { day, time } = wallClock(clock.now(), shop.zone);
  return {
    today: day,
    pastCutOff: time >= shop.cutOffTime,
    closedWeekdays: shop.closedWeekdays,
    closedDays: shop.closedDays,
  };
}
