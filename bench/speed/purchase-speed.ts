import pg from 'pg';
import { connections } from '../browser.ts';
import { postmasterOf, type ServerProcess } from '../server-process.ts';
import type { PurchasePlan } from './bare-server.ts';
import { type Rate, together } from './measure.ts';
import { startPeer } from './peer-process.ts';
import { postgresMs, processorMs } from './processor-time.ts';
import { newShopper, pay, place, prepare, wholePurchase } from './purchases.ts';
import { drained, queueDepth } from './queue.ts';
import type { Goods } from './shop-under-test.ts';

/** A rate, and what one purchase took of the processors: in the program and in the database. */
export type Cost = Rate & { programMs: number; databaseMs: number };
export type PurchaseSpeed = {
  shoppers: number;
  placing: { ours: Rate; bare: Rate };
  whole: { ours: Cost; bare: Cost };
  queue: { before: number; after: number; drainedMs: number };
};

type Side = { url: string; pid: number; bare: boolean };

/** Placing and whole purchases at 1, 8 and 32 shoppers, the shop and the bare script in turn. */
export async function purchaseSpeeds(
  shop: ServerProcess,
  databaseUrl: string,
  goods: Goods,
  plan: PurchasePlan,
  seconds: number,
): Promise<PurchaseSpeed[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' });
  const peer = await startPeer('bare-server.ts', databaseUrl, JSON.stringify(plan));
  const ours: Side = { ...shop, bare: false };
  const limit: Side = { ...peer, bare: true };
  const { pid: postmaster } = await postmasterOf(shop.dataDir);

  async function cost(side: Side, shoppers: number): Promise<Cost & PurchaseSpeed['queue']> {
    const before = await queueDepth(pool);
    const [program, database] = [await processorMs(side.pid), await postgresMs(postmaster)];
    const { done, ...rate } = await whole(side, goods, shoppers, seconds);
    const after = await queueDepth(pool);
    const drainedMs = await drained(pool);
    return {
      ...rate,
      programMs: ((await processorMs(side.pid)) - program) / done,
      databaseMs: ((await postgresMs(postmaster)) - database) / done,
      before,
      after,
      drainedMs,
    };
  }

  try {
    for (const side of [ours, limit]) await whole(side, goods, 4, 2);
    await drained(pool);
    const speeds: PurchaseSpeed[] = [];
    for (const shoppers of [1, 8, 32]) {
      const placing = {
        ours: await placingOnly(ours, goods, shoppers),
        bare: await placingOnly(limit, goods, shoppers),
      };
      await drained(pool);
      const { before, after, drainedMs, ...measured } = await cost(ours, shoppers);
      const whole = { ours: measured, bare: await cost(limit, shoppers) };
      speeds.push({ shoppers, placing, whole, queue: { before, after, drainedMs } });
    }
    return speeds;
  } finally {
    await peer.stop();
    await pool.end();
  }
}

async function whole({ url, bare }: Side, goods: Goods, shoppers: number, seconds: number) {
  const agent = connections(shoppers);
  try {
    return await together(shoppers, { seconds }, () => wholePurchase(newShopper(url, agent, goods), bare));
  } finally {
    agent.destroy();
  }
}

/** Only the press of the button: baskets and forms are ready before, everybody pays afterwards. */
async function placingOnly({ url, bare }: Side, goods: Goods, shoppers: number): Promise<Rate> {
  const agent = connections(Math.max(8, shoppers));
  const most = shoppers === 1 ? 40 : 128;
  const people = Array.from({ length: most }, () => ({
    ...newShopper(url, agent, goods),
    form: {} as Record<string, string>,
    payment: '',
  }));
  const everybody = (at: number, act: (person: (typeof people)[number]) => Promise<void>) =>
    together(at, { seconds: 60, most }, (turn) => act(people[turn] as (typeof people)[number]));
  try {
    await everybody(8, async (person) => {
      person.form = await prepare(person, bare);
    });
    const rate = await everybody(shoppers, async (person) => {
      person.payment = await place(person, person.form);
    });
    await everybody(8, (person) => pay(person, person.payment));
    return rate;
  } finally {
    agent.destroy();
  }
}
