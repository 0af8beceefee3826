import type { Notifications } from '#modules/relations/notifications';
import { productsInBaskets } from '#modules/shop/cart';
import { type Catalogue, type CatalogueImports, createCatalogueImports } from '#modules/shop/catalogue';
import type { Inventory } from '#modules/shop/inventory';
import { orderedProducts } from '#modules/shop/orders';
import type { Settings } from '#modules/shop/settings';
import type { Database } from '#platform/db';
import type { ImageStore, SentPictures } from '#platform/images';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import type { Clock } from '#platform/time';

type Needs = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  realtime: Realtime;
  images: ImageStore;
  catalogue: Catalogue;
  inventory: Inventory;
  sentPictures: SentPictures;
  settings: Settings;
  notifications: Notifications;
};

/** Imports of products, with what they ask of modules the catalogue does not know. */
export const catalogueImports = ({
  catalogue,
  inventory,
  sentPictures,
  settings,
  notifications,
  ...platform
}: Needs): CatalogueImports =>
  createCatalogueImports({
    ...platform,
    changed: catalogue.changed,
    countStock: inventory.countIn,
    stopCounting: inventory.stopCounting,
    storePicture: sentPictures.storeForShop,
    vatRates: async () => (await settings.sales()).vatRates.map(({ rateBp }) => rateBp),
    imported: (tx, { importId, fileName, accountId }) =>
      notifications.notify(tx, {
        recipient: { kind: 'staff', only: accountId },
        template: 'staff-import-ready',
        data: { file: fileName.slice(0, 200), officePath: `/office/catalogue/import/${importId}` },
        bell: { file: fileName.slice(0, 200) },
      }),
    inUse: async (reader, ids) =>
      new Set([...(await orderedProducts(reader, ids)), ...(await productsInBaskets(reader, ids))]),
  });
