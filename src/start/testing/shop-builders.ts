import { sql } from 'drizzle-orm';
import { type Carts, createCarts } from '#modules/shop/cart';
import {
  type Catalogue,
  type CatalogueKeeping,
  createCatalogue,
  createCatalogueKeeping,
  type ShopDays,
} from '#modules/shop/catalogue';
import type { NewProduct } from '#modules/shop/catalogue/contract';
import { createDelivery, type Delivery } from '#modules/shop/delivery';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import { createInventory, type HoldLine, type Inventory } from '#modules/shop/inventory';
import { createOffers, type Offers } from '#modules/shop/offers';
import type { CouponForm } from '#modules/shop/offers/contract';
import { createSettings, type NewShop, type Settings } from '#modules/shop/settings';
import type { Database, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { system, visitor } from '#platform/policy';
import { createRealtime, type Realtime } from '#platform/realtime';
import { type Clock, wallClock } from '#platform/time';

export type FixedClock = Clock & { set(iso: string): void };

/** A clock that stands still until somebody moves it. */
export function fixedClock(iso = '2027-03-01T09:00:00Z'): FixedClock {
  let now = new Date(iso);
  return {
    now: () => new Date(now),
    set(moved) {
      now = new Date(moved);
    },
  };
}

export type ProductWish = Partial<Omit<NewProduct, 'variants'>> & {
  priceMinor?: number;
  /** Pieces in stock; leave it out and stock is not counted. */
  onHand?: number;
  serves?: number;
  variants?: (Partial<NewProduct['variants'][number]> & { onHand?: number })[];
  draft?: boolean;
};

export type BuiltProduct = { productId: string; slug: string; variantId: string; variantIds: string[] };
export type Basket = { token: string; lineIds: string[] };

export type TestShop = {
  clock: FixedClock;
  realtime: Realtime;
  settings: Settings;
  shopDays(): Promise<ShopDays>;
  catalogue: Catalogue;
  keeping: CatalogueKeeping;
  inventory: Inventory;
  delivery: Delivery;
  offers: Offers;
  carts: Carts;
  aCategory(slug: string): Promise<string>;
  anEventType(slug: string): Promise<string>;
  aProduct(wish?: ProductWish): Promise<BuiltProduct>;
  aDj(wish?: ProductWish): Promise<BuiltProduct>;
  aDinner(wish?: ProductWish): Promise<BuiltProduct>;
  aSlot(wish?: {
    method?: DeliveryMethod;
    weekdays?: number[];
    capacity?: number;
    from?: string;
    to?: string;
  }): Promise<string>;
  aZone(wish?: {
    prefixes?: string[];
    feeMinor?: number;
    freeFromMinor?: number | null;
    country?: string;
    name?: string;
  }): Promise<void>;
  /** Ten per cent off everything, unless it is wished otherwise. */
  aCoupon(wish?: Partial<CouponForm>): Promise<{ id: string; code: string }>;
  aBasket(
    lines: { variantId: string; quantity?: number; personalText?: string }[],
    token?: string,
  ): Promise<Basket>;
  /** Holds these lines in a transaction of its own; `reference` names the hold afterwards. */
  hold(
    lines: HoldLine[],
    over?: { reference?: string; cartId?: string; from?: string },
  ): ReturnType<Inventory['hold']>;
};

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const business: NewShop = {
  name: 'Feest & Co',
  tagline: {},
  email: 'hello@shop.test',
  phone: '',
  address: { street: 'Kerkstraat 1', postcode: '9000', town: 'Gent', country: 'BE' },
  companyNumber: '',
  vatNumber: '',
  currency: 'EUR',
  zone: 'Europe/Brussels',
  orderPrefix: 'CV',
  closedWeekdays: [],
  closedDays: [],
  cutOffTime: '16:00',
};

let made = 0;
const unique = (word: string) => `${word}-${++made}`;

/** The shop's modules on a test database, with words that fill in what a test does not care about. */
export async function aShop(
  database: Database,
  over: { now?: string; settings?: Partial<NewShop> } = {},
): Promise<TestShop> {
  const clock = fixedClock(over.now);
  const realtime = createRealtime();
  const settings = createSettings({ database, clock });
  const shopDays = async (): Promise<ShopDays> => {
    const { zone, cutOffTime, closedWeekdays, closedDays } = await settings.shop();
    const { day, time } = wallClock(clock.now(), zone);
    return { today: day, pastCutOff: time >= cutOffTime, closedWeekdays, closedDays };
  };
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
  const carts = createCarts({ database, catalogue, offers, shopDays, keepPicture: async () => true });
  await database.inTransaction((tx) => settings.save(tx, { ...business, ...over.settings }));

  const aGroup = (slug: string) => ({ slug, names: { en: slug }, intro: {}, picture: null });
  const aCategory = async (slug: string) => {
    await database.inTransaction((tx) => catalogue.addCategories(tx, [aGroup(slug)]));
    return slug;
  };
  const anEventType = async (slug: string) => {
    await database.inTransaction((tx) => catalogue.addEventTypes(tx, [aGroup(slug)]));
    return slug;
  };

  async function aProduct(wish: ProductWish = {}): Promise<BuiltProduct> {
    const { product, onHand } = filled(wish);
    await aCategory(product.category);
    for (const eventType of product.eventTypes) await anEventType(eventType);
    return database.inTransaction(async (tx) => {
      const added = await catalogue.addProducts(tx, [product], false);
      const stocked = added.flatMap(({ id }, index) => {
        const quantity = onHand[index];
        return quantity === undefined ? [] : [{ variantId: id, quantity }];
      });
      await inventory.receive(tx, stocked, 'first stock', system('test'));
      const [first] = added;
      if (!first) throw new Error('a product has a variant');
      if (wish.draft) await setDraft(tx, first.productId);
      return {
        productId: first.productId,
        slug: product.slug,
        variantId: first.id,
        variantIds: added.map(({ id }) => id),
      };
    });
  }

  async function aSlot(wish: Parameters<TestShop['aSlot']>[0] = {}) {
    const slot = {
      method: 'delivery' as const,
      weekdays: everyDay,
      capacity: 5,
      from: '10:00',
      to: '12:00',
      ...wish,
    };
    const before = await slotIds(database);
    await database.inTransaction((tx) => delivery.addSlots(tx, [slot]));
    const id = (await slotIds(database)).find((candidate) => !before.includes(candidate));
    if (!id) throw new Error('the slot was not added');
    return id;
  }

  async function aCoupon(wish: Partial<CouponForm> = {}) {
    const form: CouponForm = {
      code: unique('FEEST'),
      note: '',
      kind: 'percentage',
      percentBp: wish.kind === undefined ? 1_000 : null,
      amountMinor: null,
      minimumMinor: 0,
      startsOn: null,
      endsOn: null,
      scope: 'all',
      productIds: [],
      categoryIds: [],
      maxUses: null,
      maxPerCustomer: null,
      ...wish,
    };
    const saved = await offers.save({ form, by: system('test') });
    if (!saved.ok) throw new Error(`the coupon was refused: ${JSON.stringify(saved)}`);
    return { id: saved.value.id, code: form.code };
  }

  async function aBasket(lines: Parameters<TestShop['aBasket']>[0], known?: string): Promise<Basket> {
    let token = known;
    const lineIds: string[] = [];
    for (const { quantity = 1, personalText = '', variantId } of lines) {
      const added = await carts.addLine({ token, variantId, quantity, personalText, by: visitor });
      if (!added.ok) throw new Error(`the basket refused: ${added.code}`);
      token = added.value.token;
      lineIds.push(added.value.lineId);
    }
    if (!token) throw new Error('a basket has a line');
    return { token, lineIds };
  }

  return {
    clock,
    realtime,
    settings,
    shopDays,
    catalogue,
    keeping,
    inventory,
    delivery,
    offers,
    carts,
    aCategory,
    anEventType,
    aProduct,
    aDj: (wish) => aProduct({ kind: 'service', dayCapacity: 1, priceMinor: 60_000, ...wish }),
    aDinner: (wish) =>
      aProduct({ kind: 'per-guest', minGuests: 10, maxGuests: 200, priceMinor: 3_500, ...wish }),
    aSlot,
    async aZone({
      prefixes = ['9'],
      feeMinor = 900,
      freeFromMinor = null,
      country = 'BE',
      name = 'Gent',
    } = {}) {
      const zone = {
        names: { en: name },
        country,
        postcodePrefixes: prefixes,
        priceMinor: feeMinor,
        freeFromMinor,
      };
      await database.inTransaction((tx) => delivery.addZones(tx, [zone]));
    },
    aCoupon,
    aBasket,
    hold: (lines, over = {}) =>
      database.inTransaction((tx) =>
        inventory.hold(tx, {
          reference: over.reference ?? newId(),
          cartId: over.cartId ?? null,
          from: over.from ?? null,
          expiresAt: new Date(clock.now().getTime() + 900_000),
          lines,
        }),
      ),
  };
}

function filled(wish: ProductWish): { product: NewProduct; onHand: (number | undefined)[] } {
  const { priceMinor = 1_000, onHand, serves, variants = [{}], draft: _, ...chosen } = wish;
  const slug = chosen.slug ?? unique('thing');
  const product: NewProduct = {
    slug,
    kind: 'product',
    category: 'cakes',
    eventTypes: [],
    names: { en: slug },
    summary: {},
    description: {},
    options: [],
    vatRateBp: 600,
    leadDays: 0,
    allergens: [],
    diets: [],
    pictures: [],
    ...chosen,
    variants: variants.map(({ onHand: _stock, ...variant }) => ({
      sku: unique('SKU'),
      priceMinor,
      options: {},
      ...(serves === undefined ? {} : { serves }),
      ...variant,
    })),
  };
  return { product, onHand: variants.map((variant) => variant.onHand ?? onHand) };
}

// Products are added published; the office, later, takes them off the shelf.
const setDraft = (tx: Tx, productId: string) =>
  tx.execute(sql`update products set state = 'draft' where id = ${productId}`);

const slotIds = async (database: Database): Promise<string[]> =>
  (await database.pool.query<{ id: string }>('select id from delivery_slots')).rows.map((row) => row.id);
