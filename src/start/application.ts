import { join } from 'node:path';
import type { Downloads } from '#modules/insight/downloads';
import { type Audit, createAudit } from '#modules/people/audit';
import { createIdentity, type Identity } from '#modules/people/identity';
import { createOwnData, type OwnDataOfPeople } from '#modules/people/own-data';
import { createViews, type Views } from '#modules/people/views';
import { type CheckIn, createCheckIn } from '#modules/planner/check-in';
import { createEventPages, type EventPages } from '#modules/planner/event-page';
import { createEvents, type Events } from '#modules/planner/events';
import { createGuests, type Guests } from '#modules/planner/guests';
import { createRsvp, type Rsvp } from '#modules/planner/rsvp';
import { createMailTemplates, type MailTemplates } from '#modules/relations/mail-templates';
import { createNotifications, type Notifications } from '#modules/relations/notifications';
import { type Carts, createCarts } from '#modules/shop/cart';
import {
  type Catalogue,
  type CatalogueImports,
  type CatalogueKeeping,
  createCatalogue,
  createCatalogueKeeping,
  type ShopDays,
} from '#modules/shop/catalogue';
import { type Checkout, createCheckout } from '#modules/shop/checkout';
import { createDelivery, type Delivery } from '#modules/shop/delivery';
import { createInventory, createLowStock, type Inventory } from '#modules/shop/inventory';
import { createOffers, type Offers } from '#modules/shop/offers';
import { createOrders, type Orders } from '#modules/shop/orders';
import { createPages, type Pages } from '#modules/shop/pages';
import { createPapers, type Papers } from '#modules/shop/papers';
import { createPayments, type PaymentProvider, type Payments } from '#modules/shop/payments';
import { createQuotes, type Quotes } from '#modules/shop/quotes';
import { createReviews, type Reviews } from '#modules/shop/reviews';
import { createSettings, type Settings } from '#modules/shop/settings';
import { createEventLife, type EventLife } from '#modules/together/event-life';
import { createEventOrders, type EventOrders } from '#modules/together/event-orders';
import { createEventTemplates, type EventTemplates } from '#modules/together/event-templates';
import { keyFor } from '#platform/config';
import type { Database } from '#platform/db';
import { sweepAnswers } from '#platform/idempotency';
import {
  createSentPictures,
  diskStore,
  type ImageStore,
  imageKey,
  type SentPictures,
  type storeImage,
} from '#platform/images';
import { createJobs, type Jobs } from '#platform/jobs';
import { withinLimit } from '#platform/limits';
import type { MailTransport } from '#platform/mail';
import { createRealtime, type Realtime } from '#platform/realtime';
import { type Refused, refuse } from '#platform/result';
import { createSeal } from '#platform/seal';
import { createSignals, keepSignalsFor } from '#platform/signals';
import type { Clock } from '#platform/time';
import { createVersions } from '#platform/versions';
import { catalogueImports } from './catalogue-imports.ts';
import { type Conversations, conversations } from './conversations.ts';
import { officeDownloads } from './downloads.ts';
import { namedPictures } from './named-pictures.ts';
import { offeredPayments } from './offered-payments.ts';
import { holdersOfOwnData } from './own-data.ts';
import { paymentsByHand } from './payments-by-hand.ts';
import { keepShopDays } from './shop-days.ts';

export type Application = Conversations & {
  database: Database;
  jobs: Jobs;
  realtime: Realtime;
  clock: Clock;
  settings: Settings;
  pages: Pages;
  catalogue: Catalogue;
  keeping: CatalogueKeeping;
  imports: CatalogueImports;
  inventory: Inventory;
  lowStock: ReturnType<typeof createLowStock>;
  reviews: Reviews;
  audit: Audit;
  downloads: Downloads;
  views: Views;
  ownData: OwnDataOfPeople;
  delivery: Delivery;
  offers: Offers;
  carts: Carts;
  checkout: Checkout;
  orders: Orders;
  papers: Papers;
  quotes: Quotes;
  payments: Payments;
  identity: Identity;
  mailTemplates: MailTemplates;
  notifications: Notifications;
  events: Events;
  eventPages: EventPages;
  eventOrders: EventOrders;
  eventLife: EventLife;
  eventTemplates: EventTemplates;
  guests: Guests;
  rsvp: Rsvp;
  checkIn: CheckIn;
  images: ImageStore;
  sentPictures: SentPictures;
  /** Changes with everything that a page for everybody shows: catalogue, settings, and the shop's own day. */
  keptVersion(): Promise<string>;
  /** When the shop works: its today, its cut-off hour, the days it rests. */
  shopDays: () => Promise<ShopDays>;
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
  secretsBefore: string[];
  publicUrl: () => string;
  dataDir: string;
  mailFrom: string;
  mailsKeptDays: number;
  signalsKeptDays: number;
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
  sweepAnswers(jobs, { database, clock });
  keepSignalsFor(needs.signalsKeptDays, { database, jobs, clock });
  const realtime = createRealtime();

  const versions = createVersions({ database, clock });
  const settings = createSettings({ database, clock });
  const pages = createPages({ database, clock });
  const shopDays = keepShopDays(settings, clock);
  const catalogue = createCatalogue({ database, clock, shopDays });
  const inventory = createInventory({ database, realtime, clock });
  const keeping = createCatalogueKeeping({
    database,
    clock,
    realtime,
    changed: catalogue.changed,
    countStock: inventory.countIn,
  });
  const delivery = createDelivery({ database, clock });
  const offers = createOffers({ database, clock, today: async () => (await shopDays()).today });
  const images = diskStore(join(needs.dataDir, 'pictures'));
  const sentPictures = createSentPictures({ database, jobs, clock, images, named: namedPictures });
  const carts = createCarts({ database, catalogue, offers, shopDays, keepPicture: sentPictures.keep });
  const payments = createPayments({
    database,
    jobs,
    signals,
    clock,
    providers: [...needs.providers, paymentsByHand({ database, clock, settings })],
    publicUrl,
  });

  // Asked at each mail: the owner may have renamed the shop meanwhile.
  const templates = createMailTemplates({
    database,
    clock,
    brand: () => ({ name: settings.known().name, url: publicUrl() }),
  });
  settings.shop().catch(onError);
  const notifications = createNotifications({
    database,
    clock,
    jobs,
    realtime,
    templates,
    transport: needs.transport,
    mailFrom: needs.mailFrom,
    mailsKeptDays: needs.mailsKeptDays,
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

  const events = createEvents({
    database,
    clock,
    realtime,
    signals,
    notify: notifications.notify,
    jobs,
    account: identity.accountFacts,
    accounts: identity.accountsFacts,
    accountByEmail: identity.accountByEmail,
    publicUrl,
  });

  const orders = createOrders({
    database,
    clock,
    jobs,
    signals,
    realtime,
    inventory,
    offers,
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
    offers,
    carts,
    orders,
    payments: offeredPayments(payments, settings),
    settings,
    events,
    shopDays,
    publicUrl,
    onError,
  });
  const [proofKey, ...formerProofKeys] = [secret, ...needs.secretsBefore].map((one) => keyFor(one, 'proofs'));
  const papers = createPapers({
    database,
    clock,
    jobs,
    signals,
    realtime,
    orders,
    payments,
    settings,
    catalogue,
    proofKeys: [proofKey as string, ...formerProofKeys],
    picture: (key) => images.get(imageKey(key, 640)),
    publicUrl,
  });
  notifications.drawPapers(papers.forMail);
  const quotes = createQuotes({
    database,
    clock,
    jobs,
    signals,
    realtime,
    catalogue,
    delivery,
    checkout,
    orders,
    papers,
    settings,
    notifications,
    shopDays,
    secret,
    publicUrl,
  });
  const reviews = createReviews({ database, clock, realtime, notifications, catalogue, orders });
  const lowStock = createLowStock({
    database,
    clock,
    jobs,
    notify: notifications.notify,
    zone: async () => (await settings.shop()).zone,
  });
  const talks = conversations({ ...needs, jobs, realtime, notifications, settings, identity });
  const [sealKey, ...formerKeys] = [secret, ...needs.secretsBefore].map((one) => keyFor(one, 'sealed words'));
  const seal = createSeal([sealKey as string, ...formerKeys]);
  const guests = createGuests({ database, clock, jobs, realtime, signals, seal, events, notifications });
  const eventOrders = createEventOrders({ database, events, guests, orders, realtime, signals });
  const eventPages = createEventPages({
    database,
    clock,
    realtime,
    seal,
    events,
    keepPicture: sentPictures.keep,
    publicUrl,
  });
  const rsvp = createRsvp({
    database,
    clock,
    jobs,
    realtime,
    signals,
    seal,
    events,
    eventPages,
    guests,
    notifications,
    publicUrl,
  });
  const eventLife = createEventLife({
    database,
    clock,
    jobs,
    realtime,
    signals,
    events,
    guests,
    rsvp,
    orders,
    notifications,
  });
  const eventTemplates = createEventTemplates({ database, clock, jobs, events, guests, rsvp });
  const checkIn = createCheckIn({ database, clock, realtime, events, guests });
  const audit = createAudit({ database });
  const downloads = officeDownloads({ ...needs, jobs, realtime, notifications, settings, identity });
  const views = createViews({ database, clock });
  const ownData = createOwnData({ database, clock, realtime, identity, holders: holdersOfOwnData(seal) });
  const imports = catalogueImports({
    database,
    clock,
    jobs,
    realtime,
    images,
    catalogue,
    inventory,
    sentPictures,
    settings,
    notifications,
  });
  return {
    database,
    jobs,
    realtime,
    clock,
    settings,
    pages,
    catalogue,
    keeping,
    imports,
    inventory,
    lowStock,
    reviews,
    audit,
    downloads,
    views,
    ownData,
    delivery,
    offers,
    carts,
    checkout,
    orders,
    papers,
    quotes,
    payments,
    identity,
    mailTemplates: templates,
    notifications,
    ...talks,
    events,
    eventPages,
    eventOrders,
    eventLife,
    eventTemplates,
    guests,
    rsvp,
    checkIn,
    images,
    async keptVersion() {
      const version = await versions.current();
      const { today, pastCutOff } = await shopDays();
      return `${version} ${today} ${pastCutOff}`;
    },
    shopDays,
    storePicture: sentPictures.storeForShop,
    sentPictures,
    storeUpload: async (bytes, from) =>
      (await withinLimit(database, UPLOADS, from, clock.now()))
        ? sentPictures.store(bytes)
        : refuse('too-many'),
  };
}
