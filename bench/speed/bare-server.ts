/**
 * The limit a purchase is measured against: Fastify and pg, nothing else. It takes the same HTTP requests, answers with
 * as many bytes, commits as often and writes as many rows as the shop was seen to do, in as few statements as can be.
 */
import fastify from 'fastify';
import pg from 'pg';

/** What one request of the shop was seen to cost. */
export type Cost = { commits: number; inserted: number; updated: number; bytes: number };
export type BarePlan = { add: Cost; checkout: Cost; place: Cost; pay: Cost; returned: Cost };

const [url = '', port = '', planText = ''] = process.argv.slice(2);
const plan = JSON.parse(planText) as BarePlan;
const pool = new pg.Pool({ connectionString: url, max: 20 });
const server = fastify({ logger: false });
const here = `http://127.0.0.1:${port}`;
const row = 'x'.repeat(300);
const bodies = Object.fromEntries(
  Object.entries(plan).map(([step, { bytes }]) => [step, Buffer.alloc(bytes, 'a')]),
) as Record<keyof BarePlan, Buffer>;

await pool.query('create unlogged table if not exists nothing (id int)');
await pool.query(
  'create table if not exists bare (id bigint generated always as identity primary key, body text not null)',
);

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

let newest = 0;
async function transaction(adds: number, changes: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const added = await client.query({
      name: 'add',
      text: 'insert into bare (body) select $1 from generate_series(1, $2::int) returning id',
      values: [row, Math.max(1, adds)],
    });
    const first = Number(added.rows[0].id);
    newest = Math.max(newest, first);
    if (changes > 0) {
      await client.query({
        name: 'change',
        text: 'update bare set body = $1 where id = any($2::bigint[])',
        values: [row, Array.from({ length: changes }, (_, index) => Math.max(1, first - index))],
      });
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

const read = () =>
  pool.query({ name: 'read', text: 'select * from bare where id = $1', values: [Math.max(1, newest)] });
const less = (cost: Cost, commits: number): Cost => ({
  ...cost,
  commits: Math.max(0, cost.commits - commits),
});
const part = (cost: Cost, of: number): Cost => ({
  ...cost,
  commits: Math.round(cost.commits * of),
  inserted: Math.round(cost.inserted * of),
  updated: Math.round(cost.updated * of),
});
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
  await write(less(plan.place, 2));
  await post('/provider/payments');
  await write({ commits: 1, inserted: 0, updated: 1 });
  return reply.redirect('/test-provider/pay/tp_1', 303);
});
server.post('/provider/payments', async () => {
  await write({ commits: 1, inserted: 1, updated: 0 });
  return { id: 'tp_1' };
});
server.get('/provider/payments/:id', async () => (await read()).rows[0] ?? {});

// The outcome is answered at once; news, settlement and mail go on behind it.
server.post('/test-provider/pay/:id', async (_request, reply) => {
  await write({ commits: 1, inserted: 0, updated: 1 });
  void post('/webhooks/payments');
  return reply.redirect('/en/track/1?payment=1', 303);
});
server.post('/webhooks/payments', async () => {
  await write(part(plan.pay, 0.1));
  void work();
  return '';
});
async function work(): Promise<void> {
  await get('/provider/payments/tp_1');
  await write(part(plan.pay, 0.9));
}
server.get('/en/track/:id', async (_request, reply) => {
  await get('/provider/payments/tp_1');
  await write(plan.returned);
  await read();
  return reply.type('text/html').send(bodies.returned);
});

await server.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
