import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { outboxTransport } from '#platform/mail';
import { system } from '#platform/policy';
import { addDays, systemClock } from '#platform/time';
import { type Application, createApplication } from '../../../src/start/application.ts';
import { connections, openBrowser } from '../../browser.ts';
import {
  databaseUrlOf,
  freePort,
  type ServerOptions,
  startServer,
  temporaryData,
} from '../../server-process.ts';
import { openShelf } from '../../shelf.ts';
import { dice } from '../dice.ts';
import { type Death, kill, planKills } from '../killer.ts';
import { countingMailServer } from '../mail-count.ts';
import type { Violation } from '../violations.ts';
import { disagreementsOf } from './agreements.ts';
import { type Counter, openCounters } from './counters.ts';
import { type Errands, planOf, run } from './errands.ts';

export type ProvidersOptions = {
  purchases: number;
  kills: number;
  shoppers: number;
  seed: number;
  quietWithinMs: number;
  say?: (line: string) => void;
};

export type ProvidersReport = {
  errands: Errands[];
  deaths: Death[];
  faults: number;
  violations: Violation[];
  quietAfterMs: number;
  figures: Record<string, number>;
};

/**
 * Sells through Mollie, Stripe and PayPal, by instalments too, while the shop and its database are killed, providers answer badly,
 * and the office pays back; then asks all books whether they agree to the cent.
 */
export async function runProviders(options: ProvidersOptions): Promise<ProvidersReport> {
  const { say = () => {} } = options;
  const data = await temporaryData('chaos-providers');
  const port = await freePort();
  const counters = await openCounters(`http://127.0.0.1:${port}`);
  const mail = await countingMailServer();
  const goods = await fillShop(data.dataDir, options.purchases);
  const start: ServerOptions = {
    dataDir: data.dataDir,
    port,
    environment: { SMTP_URL: mail.url, TRUSTED_PROXIES: '127.0.0.1', ...counters.environment },
  };
  let server = await startServer(start);
  const agent = connections(options.shoppers * 3);
  let steps = 0;
  let open = options.purchases;
  let faults = 0;
  const deaths: Death[] = [];
  const errands: Errands[] = [];
  // A shop that does not come back ends the run; shoppers would press their buttons for hours.
  let isLost = false;
  try {
    const plans = planKills(dice(options.seed + 1), {
      kills: options.kills,
      lastStep: Math.floor(options.purchases * 4),
    });
    const killing = async () => {
      const moment = dice(options.seed + 2);
      for (const plan of plans) {
        while (steps < plan.at && open > 0) await sleep(5);
        await sleep(moment.below(open > 0 ? 120 : 1_500));
        const done = await kill(server, start, plan, moment);
        server = done.server;
        deaths.push(done.death);
        say(`  kill ${deaths.length}: ${plan.what} at step ${steps}`);
      }
    };
    const troubling = async () => {
      const chance = dice(options.seed + 3);
      const kinds = ['500', '503', '429', 'html', 'shape', 'reset', 'reset-after', 'slow'] as const;
      while (open > 0) {
        const { double } = counters.all[chance.below(counters.all.length)] as Counter;
        double.faults.push(kinds[chance.below(kinds.length)] ?? '500');
        faults += 1;
        await sleep(100 + chance.below(400));
      }
      for (const { double } of counters.all) double.faults.length = 0;
    };
    let next = 0;
    const chance = dice(options.seed);
    const shopping = async () => {
      for (let index = next++; index < options.purchases && !isLost; index = next++) {
        const plan = planOf(dice(options.seed * 100_003 + index), counters.all);
        const errand = {
          variantId: goods.variantId,
          quantity: 4 + chance.below(3),
          email: `shopper-${index}@convive.test`,
          day: addDays(new Date().toISOString().slice(0, 10), 60 + chance.below(6)),
          slotId: goods.slotId,
        };
        const browser = openBrowser(`http://127.0.0.1:${port}`, agent, {
          address: `10.1.${index >> 8}.${index & 255}`,
        });
        const told = await run(browser, errand, plan, () => void steps++).catch((error: Error) => ({
          page: '',
          placed: false,
          why: error.message,
          again: 0,
        }));
        errands.push(told);
        open -= 1;
      }
    };
    const paying = payBack(data.dataDir, dice(options.seed + 4), () => open > 0);
    const outcome = await Promise.allSettled([
      killing().catch((error) => {
        isLost = true;
        open = 0;
        throw error;
      }),
      troubling(),
      paying,
      ...Array.from({ length: options.shoppers }, shopping),
    ]);
    for (const one of outcome) if (one.status === 'rejected') throw one.reason;
    const database = openDatabase({ url: await databaseUrlOf(data.dataDir), connections: 4 });
    try {
      const quietAfterMs = await becomesQuiet(database, options.quietWithinMs, say);
      const found = await disagreementsOf(database, counters.all);
      const { rows } = await database.pool.query<Record<string, number>>(`
        select (select count(*) from orders)::int as orders, (select count(*) from orders where confirmed_at is not null)::int as sure,
          (select count(*) from orders where payment_state = 'part')::int as part,
          (select count(*) from orders where terms = 'shared')::int as shared,
          (select count(*) from orders where terms = 'shared' and confirmed_at is not null)::int as "sharedSure", (select count(*) from payments)::int as payments,
          (select count(*) from payments where settled_as = 'second-payment')::int as twice,
          (select count(*) from refunds where state = 'done')::int as refunds, (select count(*) from papers)::int as papers,
          (select coalesce(sum(paid_minor - refunded_minor), 0) from orders)::int as "keptMinor"`);
      return { errands, deaths, faults, violations: found, quietAfterMs, figures: rows[0] ?? {} };
    } finally {
      await database.close();
    }
  } finally {
    agent.destroy();
    await server.stop();
    await counters.close();
    mail.close();
    await data.drop();
  }
}

async function fillShop(dataDir: string, purchases: number): Promise<{ variantId: string; slotId: string }> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  try {
    await migrate(postgres.url, resolve('db/migrations'));
    const shelf = openShelf(postgres.url);
    try {
      await shelf.openShop();
      const variants = await shelf.addProducts([{ slug: 'plenty', onHand: purchases * 10 }]);
      await shelf.takeDeposits();
      return { variantId: variants.get('plenty') as string, slotId: await shelf.addSlot(10_000) };
    } finally {
      await shelf.close();
    }
  } finally {
    await postgres.stop();
  }
}

/** The office, as another process of the same shop: it pays parts of paid orders back, and stumbles when the database does. */
async function payBack(
  dataDir: string,
  chance: ReturnType<typeof dice>,
  isOpen: () => boolean,
): Promise<void> {
  while (isOpen()) {
    await sleep(500);
    await withOffice(dataDir, async (application) => {
      while (isOpen()) {
        await sleep(150 + chance.below(300));
        const { rows } = await application.database.pool.query<{
          number: string;
          id: string;
          amount: number;
        }>(
          `select o.number, p.id, p.amount_minor as amount from payments p join orders o on o.id = p.order_id
           where p.settled_as = 'paid' order by random() limit 1`,
        );
        const [paid] = rows;
        if (!paid) continue;
        await application.orders.refund({
          number: paid.number,
          paymentId: paid.id,
          amountMinor: Math.max(1, Math.floor((paid.amount * (10 + chance.below(60))) / 100)),
          reason: 'chaos',
          by: system('chaos'),
        });
      }
    }).catch(() => {});
  }
}

async function withOffice(dataDir: string, work: (application: Application) => Promise<void>): Promise<void> {
  const databaseUrl = await databaseUrlOf(dataDir);
  const database = openDatabase({ url: databaseUrl, connections: 3, onError: () => {} });
  const application = createApplication({
    database,
    databaseUrl,
    clock: systemClock,
    secret: 'a-secret-of-the-office-that-is-long-enough',
    secretsBefore: [],
    publicUrl: () => 'http://127.0.0.1',
    dataDir,
    mailFrom: 'Convive <hello@convive.test>',
    mailsKeptDays: 30,
    signalsKeptDays: 30,
    breachedPasswordsUrl: '',
    transport: outboxTransport,
    providers: [],
    onError: () => {},
  });
  try {
    await application.jobs.start();
    await work(application);
  } finally {
    await application.jobs.stop(500).catch(() => {});
    await database.close().catch(() => {});
  }
}

const unsettled = `
  select (select count(*) from refunds where state in ('queued', 'pending'))::int as money,
         (select count(*) from pgboss.job where name in ('soon', 'slow') and state in ('created', 'retry', 'active')
            and start_after < now() and data->>'job' not in ('checkout.reconcile', 'mail.sweep'))::int as jobs,
         (select count(*) from mails where state in ('queued', 'sending'))::int as mails`;

/** Two rounds of reconciliation after the last work: whatever news was lost has been found by then. */
async function becomesQuiet(
  { pool }: ReturnType<typeof openDatabase>,
  withinMs: number,
  say: (line: string) => void,
): Promise<number> {
  const started = performance.now();
  await sleep(150_000);
  for (;;) {
    const { rows } = await pool.query<{ money: number; jobs: number; mails: number }>(unsettled);
    const left = rows[0] ?? { money: 0, jobs: 0, mails: 0 };
    const waited = performance.now() - started;
    if (left.money + left.jobs + left.mails === 0) return waited;
    if (waited > withinMs) throw new Error(`not quiet in time: ${JSON.stringify(left)}`);
    say(`  ${left.money} refunds, ${left.jobs} jobs, ${left.mails} mails left`);
    await sleep(5_000);
  }
}
