import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createJobs, type Jobs } from '#platform/jobs';
import { accept, refuse } from '#platform/result';
import { type TestDatabase, testDatabase } from '#testing';
import { createSignals, defineSignal, keepSignalsFor, type Signals } from './index.ts';

let database: TestDatabase;
let jobs: Jobs;
let signals: Signals;

beforeAll(async () => {
  database = await testDatabase();
  jobs = createJobs({ database, url: database.url, onError: () => {} });
  signals = createSignals(jobs);
  await jobs.start();
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

const written = async (name: string) =>
  (await database.pool.query('select payload from signals where name = $1 order by id', [name])).rows.map(
    (row) => row.payload,
  );

test('everybody who listens hears what happened, once it is kept', async () => {
  const Baked = defineSignal('test.baked', z.object({ cake: z.string() }));
  const heard: string[] = [];
  signals.listen(Baked, 'tell the shop', async ({ cake }) => void heard.push(`shop: ${cake}`));
  signals.listen(Baked, 'tell the office', async ({ cake }) => void heard.push(`office: ${cake}`));
  await database.inTransaction(async (tx) => {
    await signals.announce(tx, Baked, { cake: 'tiers' });
    return accept(null);
  });
  expect(heard).toEqual([]);
  await jobs.drain();
  expect(heard.sort()).toEqual(['office: tiers', 'shop: tiers']);
  expect(await written('test.baked')).toEqual([{ cake: 'tiers' }]);
});

test('nobody hears of what was refused', async () => {
  const Dropped = defineSignal('test.dropped', z.object({ cake: z.string() }));
  const heard: string[] = [];
  signals.listen(Dropped, 'weep', async ({ cake }) => void heard.push(cake));
  await database.inTransaction(async (tx) => {
    await signals.announce(tx, Dropped, { cake: 'tiers' });
    return refuse('no');
  });
  await jobs.drain();
  expect([heard, await written('test.dropped')]).toEqual([[], []]);
});

test('one listener that fails does not keep another from hearing', async () => {
  const Sold = defineSignal('test.sold', z.object({}));
  const heard: string[] = [];
  signals.listen(Sold, 'stumble', async () => {
    throw new Error('stumbled');
  });
  signals.listen(Sold, 'walk', async () => void heard.push('walked'));
  await database.inTransaction(async (tx) => signals.announce(tx, Sold, {}));
  await jobs.drain();
  expect(heard).toEqual(['walked']);
});

test('a signal nobody listens to is written all the same, and only under its schema', async () => {
  const Quiet = defineSignal('test.quiet', z.object({ id: z.uuid() }));
  const id = crypto.randomUUID();
  await database.inTransaction(async (tx) => signals.announce(tx, Quiet, { id, secret: 'x' } as never));
  expect(await written('test.quiet')).toEqual([{ id }]);
  await expect(
    database.inTransaction(async (tx) => signals.announce(tx, Quiet, { id: 'x' })),
  ).rejects.toThrow();
});

test('two listeners of one name are a mistake of ours', () => {
  const Twice = defineSignal('test.twice', z.object({}));
  signals.listen(Twice, 'same', async () => {});
  expect(() => signals.listen(Twice, 'same', async () => {})).toThrow('two listeners');
});

test('signals are forgotten after their days, many nights’ worth at once, and younger ones stay', async () => {
  await database.pool.query('truncate signals');
  await database.pool.query(
    `insert into signals (name, payload, at) select 'test.old', '{}', now() - interval '31 days' from generate_series(1, 10001)`,
  );
  await database.pool.query(
    `insert into signals (name, payload, at) values ('test.young', '{}', now() - interval '29 days')`,
  );
  const handled = new Map<string, (data: never) => Promise<void>>();
  keepSignalsFor(30, {
    database,
    clock: { now: () => new Date() },
    jobs: { handle: (job, handler) => void handled.set(job.name, handler), repeat: () => {} },
  });
  await handled.get('signals.forget')?.({} as never);
  expect((await database.pool.query('select name from signals')).rows).toEqual([{ name: 'test.young' }]);
});
