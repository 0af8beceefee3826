import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { measureLists } from './flat/measure-lists.ts';
import {
  databaseUrlOf,
  freePort,
  type ServerOptions,
  type ServerProcess,
  secretOf,
  startServer,
  temporaryData,
} from './server-process.ts';
import { abandonedSearches } from './speed/abandoned.ts';
import { apiSpeeds } from './speed/api-speed.ts';
import { keptSpeeds } from './speed/kept-speed.ts';
import { pageSpeeds } from './speed/page-speed.ts';
import { pageStatements } from './speed/page-statements.ts';
import { purchaseCost } from './speed/purchase-cost.ts';
import { purchaseSpeeds } from './speed/purchase-speed.ts';
import { replySpeed } from './speed/reply-speed.ts';
import { addGoods, fillShelf, PRODUCTS } from './speed/shop-under-test.ts';
import { watchStatements } from './speed/statements.ts';
import * as table from './speed/table.ts';

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    idle: { type: 'string', default: '30' },
    /** A folder for CPU profiles of the shop. */
    profile: { type: 'string' },
    /** Prints the statements of a purchase. */
    texts: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const data = await temporaryData('bench');
const options: ServerOptions = {
  dataDir: data.dataDir,
  port: await freePort(),
  environment: { TRUSTED_PROXIES: '127.0.0.1' },
  nodeOptions: flags.profile ? ['--cpu-prof', `--cpu-prof-dir=${flags.profile}`] : [],
};
const servers: ServerProcess[] = [];
try {
  await run();
} finally {
  for (const server of servers.reverse()) await server.stop();
  await data.drop();
}
process.stdout.write(`\nthe whole run took ${Math.round((performance.now() - started) / 1000)} s\n`);

async function run(): Promise<void> {
  table.machine();
  const first = await startServer(options);
  const firstRss = await memoryOf(first.pid);
  await first.stop();
  const shop = await startServer(options);
  servers.push(shop);
  const startRss = await memoryOf(shop.pid);
  const databaseUrl = await databaseUrlOf(data.dataDir);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' });
  try {
    const goods = await addGoods(databaseUrl);
    const watch = await watchStatements(databaseUrl, data.dataDir);
    await sleep(3_000);
    await watch.since();
    await sleep(Number(flags.idle) * 1000);
    table.idle(await watch.since(), Number(flags.idle));

    const { steps, plan } = await purchaseCost(shop.url, goods, watch, pool);
    table.purchaseSteps(steps, flags.texts);
    const order = await pool.query<{ page: string }>(
      'select return_url as page from payments order by created_at desc limit 1',
    );
    const page = new URL(order.rows[0]?.page ?? shop.url).pathname;
    table.statements(await pageStatements(shop.url, goods, page, watch));
    await watch.close();

    const filledMs = await fillShelf(databaseUrl);
    process.stdout.write(
      `\n${PRODUCTS} products added through the catalogue in ${Math.round(filledMs)} ms\n`,
    );
    const port = await freePort();
    const production = await startServer({
      ...options,
      port,
      environment: await asInProduction(databaseUrl, `http://127.0.0.1:${port}`),
      nodeOptions: [],
    });
    servers.push(production);
    table.pages(await pageSpeeds(production.url, databaseUrl, data.dataDir));
    table.abandoned(await abandonedSearches(production.url));
    const pagesRss = await memoryOf(production.pid);
    await production.stop();
    const logging = await startServer({
      ...options,
      port,
      environment: {
        ...(await asInProduction(databaseUrl, `http://127.0.0.1:${port}`)),
        LOG_LEVEL: 'info',
        API_READS_PER_MINUTE: '0',
        METRICS_TOKEN: 'bench-metrics-token-bench-metrics',
      },
      nodeOptions: [],
    });
    servers.push(logging);
    table.kept(await keptSpeeds(logging.url, data.dataDir));
    table.api(await apiSpeeds(logging.url, databaseUrl, data.dataDir));
    await logging.stop();

    table.replies(await replySpeed(shop));
    table.purchases(await purchaseSpeeds(shop, databaseUrl, goods, plan, Number(flags.seconds)));
    table.resources([
      ['first start, with the demo', `${Math.round(first.readyMs)} ms, ${firstRss} MB`],
      ['second start', `${Math.round(shop.readyMs)} ms, ${startRss} MB`],
      ['start without the worker, NODE_ENV=production', `${Math.round(production.readyMs)} ms`],
      ['memory after the load of pages', `${pagesRss} MB`],
      ['memory after the load of purchases', `${await memoryOf(shop.pid)} MB`],
    ]);

    // Last, for the shop's connections are cut to copy it.
    const open = async (url: string) => {
      const listsPort = await freePort();
      return startServer({
        ...options,
        port: listsPort,
        environment: {
          ...(await asInProduction(url, `http://127.0.0.1:${listsPort}`)),
          API_READS_PER_MINUTE: '0',
        },
        nodeOptions: [],
      });
    };
    table.flat(await measureLists(databaseUrl, open));
  } finally {
    await pool.end();
  }
}

/** Pages as a real shop serves them: its own process for the web, React in its production form. */
async function asInProduction(databaseUrl: string, publicUrl: string): Promise<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    ROLE: 'web',
    DATABASE_URL: databaseUrl,
    SECRET: await secretOf(data.dataDir),
    PUBLIC_URL: publicUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
  };
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
