import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { knowCallers, speakContracts } from '#platform/api';
import { createLogger, createServer } from '#platform/http';
import { refuse } from '#platform/result';
import { fixedClock, type TestDatabase, testDatabase, untilItHurts } from '#testing';
import { answerOnce, sweepAnswers } from './index.ts';

let database: TestDatabase;
let server: FastifyInstance;
const clock = fixedClock();
let runs = 0;
let next: () => { status: number; said: string } = () => ({ status: 201, said: `made ${runs}` });
const account = '018f0000-0000-7000-8000-000000000001';

beforeAll(async () => {
  database = await testDatabase();
  server = createServer({
    logger: createLogger('silent'),
    ownOrigin: () => 'http://shop.test',
    trustedProxies: [],
  });
  await server.register(
    async (inside) => {
      const api = speakContracts(inside, []);
      knowCallers(api, {
        database,
        clock,
        readsPerMinute: 0,
        ownOrigin: () => 'http://shop.test',
        actorOf: async () => ({ kind: 'visitor' }),
        callerOf: async (credential) =>
          credential === 'anna'
            ? {
                ok: true,
                value: {
                  actor: {
                    kind: 'account',
                    accountId: account,
                    role: 'customer',
                    name: 'Anna',
                    sessionId: account,
                  },
                  scopes: 'all',
                },
              }
            : refuse('invalid-token'),
      });
      answerOnce(api, { database, clock });
      const make = async () => {
        await new Promise((go) => setTimeout(go, 30));
        runs += 1;
        const { status, said } = next();
        if (status === 500) throw new Error(said);
        return { status, said };
      };
      for (const path of ['/things', '/others'])
        api.post(path, {
          config: { idempotent: path === '/things' ? 'required' : 'optional' },
          schema: { body: z.object({ name: z.string() }), response: { 201: z.object({ said: z.string() }) } },
          handler: async (_request, reply) => {
            const { status, said } = await make();
            return reply
              .code(status as 201)
              .header('location', '/things/1')
              .send({ said });
          },
        });
    },
    { prefix: '/api' },
  );
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

let keys = 0;
const aKey = () => `key-number-${++keys}`;
const post = (key: string | undefined, name = 'cake', { path = '/things', as = '' } = {}) =>
  server.inject({
    method: 'POST',
    url: `/api${path}`,
    payload: { name },
    headers: { ...(key ? { 'idempotency-key': key } : {}), ...(as ? { authorization: `Bearer ${as}` } : {}) },
  });

test('the same request under one key is done once, and answered alike every time', async () => {
  const [key, before] = [aKey(), runs];
  const first = await post(key);
  const second = await post(key);
  expect(runs - before).toBe(1);
  expect(second.statusCode).toBe(201);
  expect(second.body).toBe(first.body);
  expect(second.headers.location).toBe('/things/1');
  expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
    undefined,
    'true',
  ]);
});

test('twenty at once under one key make one thing; without a key they make twenty', async () => {
  const path = { path: '/others' };
  const hurt = await untilItHurts(async () => {
    const before = runs;
    await Promise.all(Array.from({ length: 20 }, () => post(undefined, 'cake', path)));
    return runs - before > 1;
  });
  expect(hurt).toBe(true);
  const [key, before] = [aKey(), runs];
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, 'cake', path)));
  expect(runs - before).toBe(1);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
});

test('a key goes with one body, one address and one person', async () => {
  const [key, before] = [aKey(), runs];
  await post(key);
  const other = await post(key, 'another cake');
  expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency-key-reused']);
  expect((await post(key, 'another cake', { path: '/others' })).statusCode).toBe(201);
  expect((await post(key, 'another cake', { as: 'anna' })).statusCode).toBe(201);
  expect(runs - before).toBe(3);
});

test('a key that is needed and missing, too short, or has spaces is refused before anything happens', async () => {
  const before = runs;
  for (const key of [undefined, 'short', 'with spaces in it', 'x'.repeat(101)]) {
    const answer = await post(key);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency-key-needed']);
  }
  expect(runs).toBe(before);
});

test('a request that does not fit takes no key', async () => {
  const key = aKey();
  const headers = { 'idempotency-key': key };
  const bad = await server.inject({ method: 'POST', url: '/api/things', payload: { name: 1 }, headers });
  expect(bad.statusCode).toBe(400);
  expect((await post(key)).statusCode).toBe(201);
});

test('what failed on our side may be asked again under its key', async () => {
  const key = aKey();
  next = () => ({ status: 500, said: 'the database is away' });
  expect((await post(key)).statusCode).toBe(500);
  next = () => ({ status: 201, said: 'made' });
  const again = await post(key);
  expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, undefined]);
});

test('a key whose taker died is taken over after a minute', async () => {
  const key = aKey();
  await post(key);
  await database.pool.query('update idempotent_answers set status = null');
  clock.set(new Date(clock.now().getTime() + 61_000).toISOString());
  expect((await post(key)).headers['idempotency-replayed']).toBeUndefined();
});

test('answers are kept for a day, and then swept', async () => {
  const key = aKey();
  await post(key);
  let sweep = async () => {};
  const jobs: Parameters<typeof sweepAnswers>[0] = {
    handle: (_job, run) => {
      sweep = () => run({} as never);
    },
    repeat: () => {},
  };
  sweepAnswers(jobs, { database, clock });
  const kept = async () => (await database.pool.query('select 1 from idempotent_answers')).rows.length;
  await sweep();
  expect(await kept()).toBeGreaterThan(0);
  clock.set(new Date(clock.now().getTime() + 25 * 3_600_000).toISOString());
  await sweep();
  expect(await kept()).toBe(0);
});
