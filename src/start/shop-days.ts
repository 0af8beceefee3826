import type { ShopDays } from '#modules/shop/catalogue';
import type { Settings } from '#modules/shop/settings';
import { type Clock, wallClock } from '#platform/time';

/** The days of the shop, worked out once a minute: every page and every answer of the API asks. */
export function keepShopDays(settings: Settings, clock: Clock): () => Promise<ShopDays> {
  let known: { shop: unknown; minute: number; days: ShopDays } | undefined;
  return async () => {
    const shop = await settings.shop();
    const now = clock.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (known?.shop !== shop || known.minute !== minute) {
      const { day, time } = wallClock(now, shop.zone);
      const { closedWeekdays, closedDays, cutOffTime } = shop;
      const days = { today: day, pastCutOff: time >= cutOffTime, closedWeekdays, closedDays };
      known = { shop, minute, days };
    }
    return known.days;
  };
}
