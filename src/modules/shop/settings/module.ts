import type { Database, Tx } from '#platform/db';
import { keep } from '#platform/kept';
import type { Clock } from '#platform/time';
import type { ShopView } from './contract.ts';
import { loadShop, saveShop } from './settings-store.ts';

export const needs = [] as const;

export type Settings = {
  /** The business as pages show it; at most two seconds old, for it is asked for on every page. */
  shop(): Promise<ShopView>;
  /** Writes the whole business at once; the single row is made when missing. */
  save(tx: Tx, shop: Omit<ShopView, 'isDemo'> & { isDemo?: boolean }): Promise<void>;
};

export function createSettings({ database, clock }: { database: Database; clock: Clock }): Settings {
  const shop = keep(() => loadShop(database.reader), clock);
  return {
    shop: shop.get,
    async save(tx, business) {
      await saveShop(tx, business);
      shop.forget();
    },
  };
}
