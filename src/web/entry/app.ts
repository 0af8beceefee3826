import { createContext } from 'react-router';
import type { Downloads } from '#modules/insight/downloads';
import type { Audit } from '#modules/people/audit';
import type { Identity } from '#modules/people/identity';
import type { OwnDataOfPeople } from '#modules/people/own-data';
import type { Views } from '#modules/people/views';
import type { CheckIn } from '#modules/planner/check-in';
import type { EventPages } from '#modules/planner/event-page';
import type { Events } from '#modules/planner/events';
import type { Guests } from '#modules/planner/guests';
import type { Rsvp } from '#modules/planner/rsvp';
import type { LiveChat } from '#modules/relations/chat';
import type { MailTemplates } from '#modules/relations/mail-templates';
import type { Messages } from '#modules/relations/messages';
import type { Notifications } from '#modules/relations/notifications';
import type { Carts } from '#modules/shop/cart';
import type { Catalogue, CatalogueImports, CatalogueKeeping } from '#modules/shop/catalogue';
import type { Checkout } from '#modules/shop/checkout';
import type { Delivery } from '#modules/shop/delivery';
import type { Inventory } from '#modules/shop/inventory';
import type { Offers } from '#modules/shop/offers';
import type { Orders } from '#modules/shop/orders';
import type { Pages } from '#modules/shop/pages';
import type { Papers } from '#modules/shop/papers';
import type { Payments } from '#modules/shop/payments';
import type { Quotes } from '#modules/shop/quotes';
import type { Reviews } from '#modules/shop/reviews';
import type { Settings } from '#modules/shop/settings';
import type { EventLife } from '#modules/together/event-life';
import type { EventOrders } from '#modules/together/event-orders';
import type { EventTemplates } from '#modules/together/event-templates';
import type { Actor } from '#platform/policy';

/** The faces of the modules that pages use; composed in src/start. */
export type App = {
  settings: Settings;
  pages: Pages;
  catalogue: Catalogue;
  keeping: CatalogueKeeping;
  imports: Omit<CatalogueImports, 'finish'>;
  inventory: Pick<
    Inventory,
    'stockList' | 'stockOf' | 'count' | 'correct' | 'undoChange' | 'setThreshold' | 'lowCount'
  >;
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
  mailTemplates: Pick<
    MailTemplates,
    'texts' | 'text' | 'keepText' | 'removeText' | 'restoreText' | 'preview'
  >;
  notifications: Notifications;
  messages: Messages;
  chat: LiveChat;
  events: Events;
  eventPages: EventPages;
  eventOrders: EventOrders;
  eventLife: EventLife;
  eventTemplates: EventTemplates;
  guests: Guests;
  rsvp: Rsvp;
  checkIn: CheckIn;
  /** Stores a picture that the staff uploaded: the key and the size of its largest version. */
  storePicture(
    bytes: Uint8Array,
  ): Promise<
    | { ok: true; value: { key: string; width: number; height: number } }
    | { ok: false; code: 'not-an-image' | 'too-many-pixels' | 'too-large' }
  >;
  /** Stores a picture that a shopper uploaded; refuses what is not one, and too many from one address. */
  storeUpload(
    bytes: Uint8Array,
    from: string,
  ): Promise<{ ok: true; value: { key: string } } | { ok: false; code: string }>;
};

/** What a loader or action finds in its load context. */
export type Visit = {
  app: App;
  /** Who asks; looked up at most once per request. */
  actor(): Promise<Actor>;
  /** The network address, for limits. */
  address: string;
  /** Of this answer; a page that is kept for everybody has none. */
  nonce: string | undefined;
  publicUrl: string;
  /** Writes what went wrong into the log, under this request's id. */
  report(error: unknown): void;
  /** The cart's token in the request's cookie. */
  cartToken: string | undefined;
  /** A Set-Cookie value that keeps the cart's token for a year. */
  cartCookie(token: string): string;
  /** The link to the order that was last placed here, while it may still be paid. */
  placedLink: string | undefined;
  placedCookie(link: string): string;
  /** The key to a conversation in the request's cookie. */
  chatKey: string | undefined;
  chatCookie(key: string): string;
};

// The key is made once, in the server build, and exported by entry.server: a second copy would be another key.
export const visitContext = createContext<Visit>();
