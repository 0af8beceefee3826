import { z } from 'zod';
import type { MailData } from '#modules/relations/mail-templates/contract';
import type { Database, Tx } from '#platform/db';
import { eachText, type Texts } from '#platform/i18n';
import { defineJob, type Jobs } from '#platform/jobs';
import { type Clock, wallClock } from '#platform/time';
import { beginCheck, type LowThing, noteLowStock } from './low-stock-store.ts';

export const CheckLowStock = defineJob('stock.check-low', 'slow', z.object({}));

/** The shop's own morning, before the day's baking. */
const MORNING = '06:00';
/** So many things are named in a mail; the office has them all. */
const MOST_NAMED = 50;

type LowStockMessage = {
  recipient: { kind: 'staff' };
  template: 'staff-low-stock';
  data: MailData['staff-low-stock'];
  bell: { count: number; first: Texts };
};

type LowStockNeeds = {
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'handle' | 'repeat'>;
  /** The notifications module's `notify` has this shape, and the start hands it over. */
  notify: (tx: Tx, message: LowStockMessage) => Promise<void>;
  zone: () => Promise<string>;
};

/**
 * Looks every morning at what runs out and tells the staff, all in one mail and one bell; each variant once until there is
 * enough of it again. Asked every hour, for the morning has its zone, and a program that was off in the morning looks later.
 */
export function createLowStock(needs: LowStockNeeds): { check(): Promise<LowThing[]> } {
  const check = () => checkLowStock(needs);
  needs.jobs.handle(CheckLowStock, async () => void (await check()));
  needs.jobs.repeat(CheckLowStock, '7 * * * *', {});
  return { check };
}

async function checkLowStock({ database, clock, notify, zone }: LowStockNeeds): Promise<LowThing[]> {
  const now = clock.now();
  const { day, time } = wallClock(now, await zone());
  if (time < MORNING) return [];
  return database.inTransaction(async (tx) => {
    if (!(await beginCheck(tx, day, now))) return [];
    const low = await noteLowStock(tx, now);
    const [first] = low;
    if (first)
      await notify(tx, {
        recipient: { kind: 'staff' },
        template: 'staff-low-stock',
        data: {
          count: low.length,
          things: low.slice(0, MOST_NAMED).map(({ names, ...thing }) => ({
            ...thing,
            names: eachText(names, 200),
          })),
          more: Math.max(0, low.length - MOST_NAMED),
          officePath: '/office/stock?low=1',
        },
        bell: { count: low.length, first: first.names },
      });
    return low;
  });
}
