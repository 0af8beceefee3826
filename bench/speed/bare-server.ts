/**
 * The limit a purchase and a reply are measured against: Fastify and pg, nothing else. It takes the same HTTP requests, answers with
 * as many bytes, commits as often and writes as many rows as the shop was seen to do, in as few statements as can be.
 */
import fastify from 'fastify';
import pg from 'pg';

/** What one request of the shop was seen to cost. */
export type Cost = { commits: number; inserted: number; updated: number; bytes: number };
export type BarePlan = PurchasePlan & { reply: Cost };
export type PurchasePlan = { add: Cost; checkout: Cost; place: Cost; pay: Cost; returned: Cost };

const [url = '', port = '', planText = ''] = process.argv.slice(2);
const plan = JSON.parse(planText) as BarePlan;
const pool = new pg.Pool({ connectionString: url, max: 20 });
const server = fastify({ logger: false });
const here = `http://127.0.0.1:${port}`;
const row = 'x'.repeat(300);
const bodies = Object.fromEntries(
  Object.entries(plan).map(([step, { bytes }]) => [step, Buffer.alloc(bytes, 'a')]),
) as Record<keyof BarePlan, Buffer>;

await pool.query(
  'create table if not exists bare (id bigint generated always as identity primary key, body text not null)',
);
await pool.query(`insert into bare (body) select $1 from generate_series(1, 1000)`, [row]);

/** Writes the rows of a step in as many transactions as it had. */
async function write({
  commits,
  inserted,
  updated,
}: Pick<Cost, 'commits' | 'inserted' | 'updated'>): Promise<void> {
  for (let left = commits; left > 0; left--) {
    const [adds, changes] = [share(inserted, commits, left), share(updated, commits, left)];
    await transaction(adds, changes);
  }
}

const share = (all: number, parts: number, left: number) =>
  Math.floor((all * left) / parts) - Math.floor((all * (left - 1)) / parts);

let newest = 1;
async function transaction(adds: number, changes: number): Promise<void> {
  // One statement is its own transaction; begin and commit would only be slower.
  if (adds === 0 || changes === 0) {
    await (adds > 0 ? add(pool, adds) : change(pool, Math.max(1, changes)));
    return;
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    await add(client, adds);
    await change(client, changes);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function add(on: pg.Pool | pg.PoolClient, rows: number): Promise<void> {
  const added = await on.query({
    name: 'add',
    text: 'insert into bare (body) select $1 from generate_series(1, $2::int) returning id',
    values: [row, rows],
  });
  newest = Math.max(newest, Number(added.rows[0].id));
}

// Orders do not share rows, and neither do these: two at once must not wait for each other.
let turn = 0;
async function change(on: pg.Pool | pg.PoolClient, rows: number): Promise<void> {
  const ids = Array.from({ length: rows }, () => 1 + (turn++ % Math.max(64, newest - 1)));
  await on.query({
    name: 'change',
    text: 'update bare set body = $1 where id = any($2::bigint[])',
    values: [row, ids.sort((a, b) => a - b)],
  });
}

const read = () =>
  pool.query({ name: 'read', text: 'select * from bare where id = $1', values: [Math.max(1, newest)] });
const one = { commits: 1, inserted: 0, updated: 0 };
/** What is left of a step when something of it is done elsewhere. */
const without = (cost: Cost, ...done: (typeof one)[]) =>
  done.reduce(
    (left, { commits, inserted, updated }) => ({
      commits: Math.max(1, left.commits - commits),
      inserted: Math.max(0, left.inserted - inserted),
      updated: Math.max(0, left.updated - updated),
    }),
    cost as typeof one,
  );

const created = { ...one, inserted: 1 };
const kept = { ...one, updated: 1 };
const outcome = { ...one, updated: 1 };
const news = { ...one, inserted: 3 };
const post = async (path: string) => (await fetch(here + path, { method: 'POST' })).arrayBuffer();
const get = async (path: string) => (await fetch(here + path)).arrayBuffer();

server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
server.get('/health/ready', async () => ({ status: 'ready' }));

server.post('/en/basket', async (_request, reply) => {
  await write(plan.add);
  return reply.redirect('/en/checkout', 303);
});
server.get('/en/checkout', async (_request, reply) => {
  await read();
  await write(plan.checkout);
  return reply.type('text/html').send(bodies.checkout);
});
// The order, then the provider, then what the provider answered.
server.post('/en/checkout', async (_request, reply) => {
  await write(without(plan.place, created, kept));
  await post('/provider/payments');
  await write(kept);
  return reply.redirect('/test-provider/pay/tp_1', 303);
});
server.post('/provider/payments', async () => {
  await write(created);
  return { id: 'tp_1' };
});
server.get('/provider/payments/:id', async () => (await read()).rows[0] ?? {});

// The outcome is answered at once; news, settlement and mail go on behind it.
server.post('/test-provider/pay/:id', async (_request, reply) => {
  await write(outcome);
  void post('/webhooks/payments');
  return reply.redirect('/en/track/1?payment=1', 303);
});
server.post('/webhooks/payments', async () => {
  await write(news);
  void work();
  return '';
});
async function work(): Promise<void> {
  await get('/provider/payments/tp_1');
  await write(without(plan.pay, outcome, news));
}
server.post('/en/r/:token', async (_request, reply) => {
  await write(plan.reply);
  return reply.redirect('/en/r/1?done=replied', 303);
});
server.get('/en/track/:id', async (_request, reply) => {
  await get('/provider/payments/tp_1');
  await write(plan.returned);
  await read();
  return reply.type('text/html').send(bodies.returned);
});

await server.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
