import pg from 'pg';
import { connections } from '../browser.ts';
import type { BarePlan } from './bare-server.ts';
import { type Rate, together } from './measure.ts';
import { startPeer } from './peer-process.ts';
import { newShopper, pay, place, prepare, wholePurchase } from './purchases.ts';
import { drained, queueDepth } from './queue.ts';
import type { Goods } from './shop-under-test.ts';

export type PurchaseSpeed = {
  shoppers: number;
  placing: { ours: Rate; bare: Rate };
  whole: { ours: Rate; bare: Rate };
  queue: { before: number; after: number; drainedMs: number };
};

/** Placing and whole purchases at 1, 8 and 32 shoppers, the shop and the bare script in turn. */
export async function purchaseSpeeds(
  shopUrl: string,
  databaseUrl: string,
  goods: Goods,
  plan: BarePlan,
  seconds: number,
): Promise<PurchaseSpeed[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' });
  const bare = await startPeer('bare-server.ts', databaseUrl, JSON.stringify(plan));
  try {
    await whole(shopUrl, goods, 4, 2, false);
    await whole(bare.url, goods, 4, 1, true);
    await drained(pool);
    const speeds: PurchaseSpeed[] = [];
    for (const shoppers of [1, 8, 32]) {
      const placing = {
        ours: await placingOnly(shopUrl, goods, shoppers, false),
        bare: await placingOnly(bare.url, goods, shoppers, true),
      };
      await drained(pool);
      const before = await queueDepth(pool);
      const ours = await whole(shopUrl, goods, shoppers, seconds, false);
      const after = await queueDepth(pool);
      const drainedMs = await drained(pool);
      const limit = await whole(bare.url, goods, shoppers, seconds, true);
      speeds.push({ shoppers, placing, whole: { ours, bare: limit }, queue: { before, after, drainedMs } });
    }
    return speeds;
  } finally {
    await bare.stop();
    await pool.end();
  }
}

async function whole(
  url: string,
  goods: Goods,
  shoppers: number,
  seconds: number,
  bare: boolean,
): Promise<Rate> {
  const agent = connections(shoppers);
  try {
    return await together(shoppers, { seconds }, () => wholePurchase(newShopper(url, agent, goods), bare));
  } finally {
    agent.destroy();
  }
}

/** Only the press of the button: baskets and forms are ready before, payment follows afterwards. */
async function placingOnly(url: string, goods: Goods, shoppers: number, bare: boolean): Promise<Rate> {
  const agent = connections(shoppers);
  const most = shoppers === 1 ? 40 : 128;
  try {
    const ready: (() => Promise<string>)[] = [];
    const people = Array.from({ length: most }, () => newShopper(url, agent, goods));
    await together(8, { seconds: 60, most }, async (turn) => {
      const shopper = people[turn] as (typeof people)[number];
      const form = await prepare(shopper, bare);
      ready.push(() => place(shopper, form).then((payment) => pay1(shopper, payment)));
    });
    const unpaid: (() => Promise<void>)[] = [];
    const pay1 = (shopper: (typeof people)[number], payment: string) => {
      unpaid.push(() => pay(shopper, payment));
      return payment;
    };
    const rate = await together(shoppers, { seconds: 60, most }, async (turn) => {
      await ready[turn]?.();
    });
    await together(8, { seconds: 60, most }, async (turn) => {
      await unpaid[turn]?.();
    });
    return rate;
  } finally {
    agent.destroy();
  }
}
