import { createCatalogue } from '#modules/shop/catalogue';
import type { NewProduct } from '#modules/shop/catalogue/contract';
import { createDelivery } from '#modules/shop/delivery';
import { createInventory } from '#modules/shop/inventory';
import { createSettings } from '#modules/shop/settings';
import { type Database, openDatabase } from '#platform/db';
import { system } from '#platform/policy';
import { createRealtime } from '#platform/realtime';
import { systemClock } from '#platform/time';

export type Wish = Partial<NewProduct> & { slug: string; onHand?: number };

/** Fills a shop through the faces of its modules, as the office will: nothing is written beside them. */
export function openShelf(databaseUrl: string) {
  const database: Database = openDatabase({ url: databaseUrl, connections: 4, statementTimeoutMs: 60_000 });
  const shopDays = async () => ({
    today: '2027-01-01',
    pastCutOff: false,
    closedWeekdays: [],
    closedDays: [],
  });
  const catalogue = createCatalogue({ database, clock: systemClock, shopDays });
  const inventory = createInventory({ database, realtime: createRealtime(), clock: systemClock });
  const delivery = createDelivery({ database, clock: systemClock });
  const settings = createSettings({ database, clock: systemClock });
  return {
    database,
    inventory,
    close: () => database.close(),

    /** A business that is never closed and delivers to every postcode that begins with a nine. */
    openShop: (): Promise<void> =>
      database.inTransaction(async (tx) => {
        await settings.save(tx, business);
        await catalogue.addCategories(tx, [
          { slug: 'cakes', names: { en: 'Cakes' }, intro: {}, picture: null },
        ]);
        const zone = {
          names: { en: 'Gent' },
          country: 'BE',
          postcodePrefixes: ['9'],
          priceMinor: 900,
          freeFromMinor: null,
        };
        await delivery.addZones(tx, [zone]);
      }),

    /** Adds products; answers with the variant of each, by slug. */
    addProducts: (wishes: Wish[]): Promise<Map<string, string>> =>
      database.inTransaction(async (tx) => {
        const added = await catalogue.addProducts(tx, wishes.map(filled), false);
        const variants = new Map(added.map(({ sku, id }) => [sku, id]));
        const stocked = wishes.flatMap(({ slug, onHand }) => {
          const variantId = variants.get(skuOf(slug));
          return onHand !== undefined && variantId ? [{ variantId, quantity: onHand }] : [];
        });
        await inventory.receive(tx, stocked, 'bench', system('bench'));
        return new Map(wishes.map(({ slug }) => [slug, variants.get(skuOf(slug)) as string]));
      }),

    /** Three tenths of every order now, and the rest two weeks before its day; who shares the cost has five days. */
    takeDeposits: (): Promise<void> =>
      database.inTransaction((tx) =>
        settings.save(tx, {
          ...business,
          terms: {
            depositBp: 3_000,
            depositFromMinor: 0,
            restDays: 14,
            invoiceDays: 30,
            payAtPickUp: false,
            papersByMail: true,
            shareDays: 5,
          },
        }),
      ),

    /** A slot on every day of the week; answers with its id. */
    async addSlot(capacity: number): Promise<string> {
      const known = await slotIds(database);
      const slot = {
        method: 'delivery' as const,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '06:00',
        to: '07:00',
        capacity,
      };
      await database.inTransaction((tx) => delivery.addSlots(tx, [slot]));
      return (await slotIds(database)).find((id) => !known.includes(id)) as string;
    },
  };
}

const business = {
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

const slotIds = async ({ pool }: Database): Promise<string[]> =>
  (await pool.query<{ id: string }>('select id from delivery_slots')).rows.map(({ id }) => id);

const skuOf = (slug: string) => `SKU-${slug}`;

const filled = ({ onHand: _, slug, ...wish }: Wish): NewProduct => ({
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
  variants: [{ sku: skuOf(slug), priceMinor: 2_500, options: {} }],
  ...wish,
});
