import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyFor } from '#platform/config';
import { migrate } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { addDays } from '#platform/time';
import { connections, openBrowser, pathOf } from '../browser.ts';
import {
  databaseUrlOf,
  freePort,
  type ServerOptions,
  type ServerProcess,
  secretOf,
  startServer,
  temporaryData,
} from '../server-process.ts';
import { openShelf } from '../shelf.ts';
import type { Errand } from '../shopper.ts';
import { dice } from './dice.ts';
import { type Death, kill, planKills } from './killer.ts';
import { countingMailServer } from './mail-count.ts';
import { type Purchase, purchase } from './purchase.ts';
import { type Violation, violations } from './violations.ts';

export type ChaosOptions = {
  purchases: number;
  kills: number;
  /** Shoppers at once. */
  shoppers: number;
  seed: number;
  /** How long to wait for reconciliation and mail afterwards. */
  quietWithinMs: number;
  /** The short form: everybody comes back from the provider, and mail in the hands of a dead server is not waited for. */
  short?: boolean;
  say?: (line: string) => void;
};

export type ChaosReport = {
  purchases: Purchase[];
  deaths: Death[];
  violations: Violation[];
  quiet: boolean;
  quietAfterMs: number;
  figures: Record<string, number>;
};

/** Sells, while somebody keeps pulling the plug; then asks the books whether everything is as it should be. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { say = () => {} } = options;
  const data = await temporaryData('chaos');
  const mail = await countingMailServer();
  let server: ServerProcess | undefined;
  try {
    const goods = await fillShop(data.dataDir, options.purchases);
    const start: ServerOptions = {
      dataDir: data.dataDir,
      port: await freePort(),
      environment: { SMTP_URL: mail.url, TRUSTED_PROXIES: '127.0.0.1' },
    };
    server = await startServer(start);
    say(`open at ${server.url} after ${Math.round(server.readyMs)} ms; seed ${options.seed}`);
    const sold = await sellAndKill(options, start, server, goods);
    server = sold.server;
    if (options.short) await comeBack(server, sold.purchases);
    const shelf = openShelf(await databaseUrlOf(data.dataDir));
    try {
      const { quiet, quietAfterMs } = await becomesQuiet(shelf, options, say);
      const found = await violations(shelf, {
        purchases: sold.purchases,
        received: mail.received,
        kills: killsIn(sold.deaths),
        quiet: quiet && !options.short,
      });
      const figures = await figuresOf(shelf, mail.received);
      return {
        purchases: sold.purchases,
        deaths: sold.deaths,
        violations: found,
        quiet,
        quietAfterMs,
        figures,
      };
    } finally {
      await shelf.close();
    }
  } finally {
    await server?.stop();
    mail.close();
    await data.drop();
  }
}

const killsIn = (deaths: Death[]): number =>
  deaths.reduce((sum, { what }) => sum + (what === 'server, twice' ? 2 : 1), 0);

type Goods = { plenty: string; scarce: string; dj: string; slots: [string, string] };

/** A shop with plenty of one thing, too little of another, a musician with few days and a slot that fills up. */
async function fillShop(dataDir: string, purchases: number): Promise<Goods> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  try {
    await migrate(postgres.url, resolve('db/migrations'));
    const shelf = openShelf(postgres.url);
    try {
      await shelf.openShop();
      const variants = await shelf.addProducts([
        { slug: 'plenty', onHand: purchases * 10 },
        { slug: 'scarce', onHand: Math.ceil(purchases / 8) },
        { slug: 'dj', kind: 'service', dayCapacity: 1 },
      ]);
      const of = (slug: string) => variants.get(slug) as string;
      const slots: [string, string] = [
        await shelf.addSlot(10_000),
        await shelf.addSlot(Math.ceil(purchases / 40)),
      ];
      return { plenty: of('plenty'), scarce: of('scarce'), dj: of('dj'), slots };
    } finally {
      await shelf.close();
    }
  } finally {
    await postgres.stop();
  }
}

async function sellAndKill(options: ChaosOptions, start: ServerOptions, first: ServerProcess, goods: Goods) {
  const { say = () => {} } = options;
  const chance = dice(options.seed);
  const plans = planKills(dice(options.seed + 1), {
    kills: options.kills,
    lastStep: Math.floor(options.purchases * 4.5),
  });
  const agent = connections(options.shoppers * 3);
  const key = keyFor(await secretOf(start.dataDir), 'test-provider');
  const deaths: Death[] = [];
  let server = first;
  let steps = 0;
  let open = options.purchases;

  async function killing(): Promise<void> {
    const moment = dice(options.seed + 2);
    for (const plan of plans) {
      // Once everybody has gone home, what is left of the plan disturbs the work that goes on behind.
      while (steps < plan.at && open > 0) await sleep(5);
      await sleep(moment.below(open > 0 ? 120 : 1_500));
      const done = await kill(server, start, plan, moment);
      server = done.server;
      deaths.push(done.death);
      say(
        `  kill ${deaths.length}: ${plan.what} at step ${steps}, ready after ${Math.round(done.death.readyMs)} ms`,
      );
    }
  }

  const purchases: Purchase[] = [];
  let next = 0;
  async function shopping(): Promise<void> {
    for (let index = next++; index < options.purchases; index = next++) {
      const street = {
        url: first.url,
        agent,
        key,
        address: `10.1.${index >> 8}.${index & 255}`,
        // A die of one's own: what one shopper does must not hang on how fast the others are.
        dice: dice(options.seed * 100_003 + index),
        stepped: () => void steps++,
        allReturn: options.short === true,
      };
      const errand = errandOf(index, goods, chance);
      purchases.push(
        await purchase(street, errand).catch((error: Error) => ({
          email: errand.email,
          end: 'gave-up' as const,
          why: error.message,
          again: 0,
        })),
      );
      open -= 1;
    }
  }
  const outcome = await Promise.allSettled([
    killing(),
    ...Array.from({ length: options.shoppers }, shopping),
  ]);
  agent.destroy();
  for (const { status, ...rest } of outcome)
    if (status === 'rejected') throw (rest as PromiseRejectedResult).reason;
  return { server, purchases, deaths };
}

function errandOf(
  index: number,
  { plenty, scarce, dj, slots }: Goods,
  chance: ReturnType<typeof dice>,
): Errand {
  const variantId = chance.one([
    [plenty, 6],
    [scarce, 3],
    [dj, 1],
  ]);
  const today = new Date().toISOString().slice(0, 10);
  return {
    variantId,
    quantity: variantId === plenty ? 1 + chance.below(3) : 1,
    email: `shopper-${index}@convive.test`,
    day: addDays(today, 20 + chance.below(6)),
    slotId: chance.below(5) === 0 ? slots[1] : slots[0],
  };
}

/** The short form does not wait a minute for reconciliation: those who know their order's page look at it again. */
async function comeBack({ url, dataDir }: ServerProcess, purchases: Purchase[]): Promise<void> {
  const agent = connections(4);
  const browser = openBrowser(url, agent);
  const shelf = openShelf(await databaseUrlOf(dataDir));
  try {
    const { rows } = await shelf.database.pool.query<{ page: string }>(
      `select return_url as page from payments where state in ('created', 'open', 'pending')`,
    );
    for (const { page } of rows) await browser.get(pathOf(page));
    // Money that is announced as over and comes all the same takes four seconds; then it is looked at once more.
    if (purchases.length > 0) await sleep(5_000);
  } finally {
    await shelf.close();
    agent.destroy();
  }
}

const unsettled = `
  select (select count(*) from payments p join test_provider_payments t on t.idempotency_key = p.id::text
          where p.state <> t.state and t.state <> 'open' and p.settled_as is null)::int as payments,
         (select count(*) from pgboss.job where name in ('soon', 'slow') and state in ('created', 'retry', 'active')
            and start_after < now() and data->>'job' not in ('checkout.reconcile', 'mail.sweep'))::int as jobs,
         (select count(*) from mails where state in ('queued', 'sending'))::int as mails`;

async function becomesQuiet(
  { database }: ReturnType<typeof openShelf>,
  { quietWithinMs, short = false }: ChaosOptions,
  say: (line: string) => void,
): Promise<{ quiet: boolean; quietAfterMs: number }> {
  const started = performance.now();
  for (let told = 0; ; ) {
    const { rows } = await database.pool.query<{ payments: number; jobs: number; mails: number }>(unsettled);
    const left = rows[0] as { payments: number; jobs: number; mails: number };
    const waited = performance.now() - started;
    if (left.payments === 0 && (short || (left.jobs === 0 && left.mails === 0)))
      return { quiet: true, quietAfterMs: waited };
    if (waited > quietWithinMs) return { quiet: false, quietAfterMs: waited };
    if (waited > told) {
      say(`  ${left.payments} payments to settle, ${left.jobs} jobs, ${left.mails} mails left`);
      told = waited + 20_000;
    }
    await sleep(500);
  }
}

async function figuresOf({ database }: ReturnType<typeof openShelf>, received: Map<string, number>) {
  const { rows } = await database.pool.query(`
    select (select count(*) from orders)::int as orders, (select count(*) from orders where payment_state <> 'none')::int as paid,
      (select coalesce(sum(paid_minor), 0) from orders)::int as "paidMinor",
      (select count(*) from refunds)::int as refunds, (select count(*) from holds where state = 'held')::int as "openHolds",
      (select count(*) from payment_news)::int as news,
      (select count(*) from mails where template = 'order-confirmation')::int as confirmations,
      (select count(*) from mails)::int as mails, (select count(*) from mails where state <> 'sent')::int as "mailsWaiting"`);
  const repeats = [...received.values()].reduce((sum, times) => sum + times - 1, 0);
  return { ...(rows[0] as Record<string, number>), delivered: received.size, repeats };
}
