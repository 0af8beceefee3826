import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#platform/http';
import { type TestApplication, testApplication } from '#testing';
import { createWebServer } from '../server.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openMetricsPort } from './metrics-route.ts';

const TOKEN = 'a-token-of-the-tests';
const logger = createLogger('silent');
let app: TestApplication;
let metrics: Metrics;
let server: Awaited<ReturnType<typeof createWebServer>>;

beforeAll(async () => {
  app = await testApplication();
  metrics = createMetrics(app);
  server = await createWebServer({
    application: app,
    logger,
    publicUrl: () => 'http://127.0.0.1',
    trustedProxies: [],
    testProviderKey: app.secret,
    metrics,
    metricsToken: TOKEN,
    api: { corsOrigins: [], readsPerMinute: 0 },
    demo: true,
    withPages: false,
    stopping: () => false,
  });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const scrape = async (authorization = `Bearer ${TOKEN}`) =>
  server.inject({ url: '/metrics', headers: { authorization } });
const figure = async (line: string) => {
  const { body } = await scrape();
  return Number(
    body
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')[1],
  );
};

test('who does not know the token gets no figures', async () => {
  for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
    const refused = await scrape(authorization);
    expect(refused.statusCode).toBe(401);
    expect(refused.body).not.toContain('convive_');
  }
  expect((await server.inject({ url: `/metrics?token=${TOKEN}` })).statusCode).toBe(401);
  expect((await scrape()).headers).toMatchObject({
    'content-type': expect.stringContaining('text/plain'),
    'cache-control': 'no-store',
  });
});

test('requests are counted by route, method and status, and by how long they took', async () => {
  const labels = (route: string, status: number) => `{route="${route}",method="GET",status="${status}"}`;
  const name = 'convive_http_request_duration_seconds';
  const before = (await figure(`${name}_count${labels('/health/live', 200)}`)) || 0;
  for (let nth = 0; nth < 5; nth++) await server.inject({ url: '/health/live' });
  await server.inject({ url: '/dev/mail/01890000-0000-7000-8000-000000000000' });
  await server.inject({ url: '/nobody/knows?this=s3cret' });
  expect(await figure(`${name}_count${labels('/health/live', 200)}`)).toBe(before + 5);
  expect(await figure(`${name}_count${labels('/dev/mail/:id', 404)}`)).toBe(1);
  expect(await figure(`${name}_count${labels('unmatched', 404)}`)).toBe(1);

  const { body } = await scrape();
  const buckets = [...body.matchAll(/_bucket\{route="\/health\/live".*?le="([^"]+)"\} (\d+)/g)];
  const counts = buckets.map(([, , count]) => Number(count));
  expect(buckets.at(-1)?.[1]).toBe('+Inf');
  expect(counts.at(-1)).toBe(before + 5);
  expect(
    [...counts].sort((a, b) => a - b),
    'each class holds the ones below',
  ).toEqual(counts);
});

test('a scanner that invents addresses makes no new rows, and nothing it sends is in the figures', async () => {
  const rows = async () => (await scrape()).body.split('\n').length;
  await server.inject({ url: '/s3cret-0' });
  const before = await rows();
  for (let nth = 0; nth < 100; nth++)
    await server.inject({ url: `/s3cret-${nth}`, headers: { 'user-agent': `s3cret-${nth}` } });
  expect(await rows()).toBe(before);
  expect((await scrape()).body).not.toContain('s3cret');
});

test('the shop itself: orders, payments, mails, queues, connections, and the process', async () => {
  await app.database.pool.query(
    `insert into mails (id, message_id, to_address, language, template, subject, html, text, state)
     select gen_random_uuid(), 'm' || n, 'ann@x.test', 'en', 't', 's', 'h', 't', case when n < 3 then 'queued' else 'failed' end
     from generate_series(1, 5) n`,
  );
  await app.database.pool.query(
    `insert into pgboss.job (name, data) select name, '{}' from unnest(array['mail', 'mail', 'dead']) as name`,
  );
  const fresh = await createMetrics(app).text();
  for (const line of [
    'convive_database_up 1',
    'convive_mails{state="queued"} 2',
    'convive_mails{state="failed"} 3',
    'convive_jobs{queue="mail"} 2',
    'convive_jobs{queue="slow"} 0',
    'convive_dead_jobs 1',
    'convive_live_connections 0',
    'convive_database_waiting 0',
  ])
    expect(fresh.split('\n')).toContain(line);
  for (const name of [
    'convive_orders',
    'convive_payments',
    'convive_database_connections{state="idle"}',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect(fresh).toContain(name);
  expect(fresh).not.toContain('ann@x.test');
});

test('a database that is away is a figure too, not an error', async () => {
  const away = createMetrics({
    ...app,
    database: {
      ...app.database,
      pool: Object.assign(Object.create(app.database.pool), {
        query: () => Promise.reject(new Error('away')),
      }),
    },
  });
  expect(await away.text()).toContain('convive_database_up 0');
});

test('on a port of their own the figures are for this machine alone', async () => {
  const opened = await openMetricsPort(metrics, { logger, port: 0, token: undefined });
  expect(new URL(opened.url).hostname).toBe('127.0.0.1');
  expect(await (await fetch(`${opened.url}/metrics`)).text()).toContain('convive_database_up 1');
  expect((await fetch(`${opened.url}/`)).status).toBe(404);
  await opened.close();
});
