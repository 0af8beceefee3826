import type { Database, Tx } from '#platform/db';
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

const KEPT_MS = 2_000;

export function createSettings({ database, clock }: { database: Database; clock: Clock }): Settings {
  let kept: { at: number; shop: Promise<ShopView> } | undefined;
  return {
    shop() {
      const now = clock.now().getTime();
      if (!kept || now - kept.at > KEPT_MS || now < kept.at) {
        const shop = loadShop(database.reader);
        shop.catch(() => {
          kept = undefined;
        });
        kept = { at: now, shop };
      }
      return kept.shop;
    },
    async save(tx, shop) {
      await saveShop(tx, shop);
      kept = undefined;
    },
  };
}
