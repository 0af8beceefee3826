import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { beforeCommit, countStatements } from '#platform/db';
import { newId } from '#platform/ids';
import { accept, refuse } from '#platform/result';
import { type TestDatabase, testDatabase } from '#testing';
import { createJobs, defineJob, type Jobs } from './index.ts';
import { LongWork } from './program-for-tests.ts';

let database: TestDatabase;
let jobs: Jobs;
const errors: { error: unknown; job?: string | undefined }[] = [];
const jobsOf = (over: Partial<Parameters<typeof createJobs>[0]> = {}) =>
  createJobs({ database, url: database.url, onError: (error, job) => errors.push({ error, job }), ...over });

beforeAll(async () => {
  database = await testDatabase();
  jobs = jobsOf();
  await jobs.start();
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

const Note = z.object({ said: z.string() });
let defined = 0;

/** A kind of work with a name of its own, and what has come of it. */
function aWork(
  handler: (said: string) => void | Promise<void> = () => {},
  queue: 'soon' | 'slow' | 'mail' = 'soon',
) {
  const job = defineJob(`test.work-${++defined}`, queue, Note);
  const done: string[] = [];
  jobs.handle(job, async ({ said }) => {
    await handler(said);
    done.push(said);
  });
  return { job, done };
}
const waiting = async () =>
  (
    await database.pool.query(
      `select count(*)::int as n from pgboss.job where state in ('created', 'retry') and name <> 'dead'`,
    )
  ).rows[0].n;

test('work exists when what caused it is kept, and is done once', async () => {
  const { job, done } = aWork();
  await database.inTransaction(async (tx) => {
    jobs.enqueue(tx, job, { said: 'one' });
    expect(await waiting()).toBe(0);
    return accept(null);
  });
  expect(await jobs.drain()).toBe(1);
  expect(await jobs.drain()).toBe(0);
  expect(done).toEqual(['one']);
});

test('work does not exist when what caused it is refused or fails', async () => {
  const { job, done } = aWork();
  await database.inTransaction(async (tx) => {
    jobs.enqueue(tx, job, { said: 'refused' });
    return refuse('no');
  });
  await database
    .inTransaction(async (tx) => {
      jobs.enqueue(tx, job, { said: 'failed' });
      throw new Error('the oven broke');
    })
    .catch(() => {});
  expect([await waiting(), await jobs.drain(), done]).toEqual([0, 0, []]);
});

test('a transaction that is tried again leaves the work of its last try only', async () => {
  const { job, done } = aWork();
  let tries = 0;
  await database.inTransaction(async (tx) => {
    jobs.enqueue(tx, job, { said: `try ${++tries}` });
    if (tries === 1) throw Object.assign(new Error('again'), { code: '40P01' });
  });
  await jobs.drain();
  expect(done).toEqual(['try 2']);
});

test('a hundred pieces of work are one statement for their queue', async () => {
  const { job, done } = aWork();
  const { statements } = await countStatements(() =>
    database.inTransaction(async (tx) => {
      for (let nth = 0; nth < 100; nth++) jobs.enqueue(tx, job, { said: `${nth}` });
    }),
  );
  expect(statements).toBe(3);
  expect(await jobs.drain()).toBe(100);
  expect(done).toHaveLength(100);
});

test('work that is caused just before the commit is not forgotten', async () => {
  const { job, done } = aWork();
  await database.inTransaction(async (tx) => {
    jobs.enqueue(tx, job, { said: 'early' });
    beforeCommit(tx, 'letters', async () => jobs.enqueue(tx, job, { said: 'late' }));
  });
  await jobs.drain();
  expect(done.sort()).toEqual(['early', 'late']);
});

test('work is ids under a schema: anything else is refused where it is caused', async () => {
  const { job } = aWork();
  const careless = database.inTransaction(async (tx) => jobs.enqueue(tx, job, { said: 7 } as never));
  await expect(careless).rejects.toThrow();
  expect(() => jobs.handle(job, async () => {})).toThrow('two handlers');
});

test('work for later waits', async () => {
  const { job, done } = aWork();
  await database.inTransaction(async (tx) =>
    jobs.enqueue(tx, job, { said: 'tomorrow' }, { startAfter: new Date(Date.now() + 86_400_000) }),
  );
  await jobs.drain();
  expect(done).toEqual([]);
  await database.pool.query(`update pgboss.job set start_after = now() where state = 'created'`);
  await jobs.drain();
  expect(done).toEqual(['tomorrow']);
});

test('work that fails is tried again, is listed when it fails for good, and gets another life on request', async () => {
  let broken = true;
  const { job, done } = aWork(() => {
    if (broken) throw new Error('no connection');
  }, 'mail');
  await database.inTransaction(async (tx) => jobs.enqueue(tx, job, { said: 'letter' }));
  expect(await jobs.drain()).toBe(1);
  expect(errors.at(-1)).toMatchObject({ job: job.name, error: { message: 'no connection' } });
  expect(await jobs.dead()).toEqual([]);

  for (let tries = 0; tries < 12; tries++) {
    await database.pool.query(`update pgboss.job set start_after = now() where state = 'retry'`);
    await jobs.drain();
  }
  const dead = await jobs.dead();
  expect(dead).toMatchObject([{ job: job.name, data: { said: 'letter' } }]);
  expect(new Date(dead[0]?.failedAt as string).getTime()).toBeGreaterThan(Date.now() - 60_000);

  broken = false;
  const id = dead[0]?.id as string;
  expect(await jobs.replay(id)).toBe(true);
  expect(await jobs.replay(id)).toBe(false);
  expect(await jobs.dead()).toEqual([]);
  await jobs.drain();
  expect(done).toEqual(['letter']);
});

test('what is not there is not replayed', async () => {
  expect(await jobs.replay(newId())).toBe(false);
  expect(await jobs.replay("' or 1=1")).toBe(false);
});

test('one piece of work that fails does not hold up the others', async () => {
  const { job, done } = aWork((said) => {
    if (said === 'bad') throw new Error('bad');
  });
  await database.inTransaction(async (tx) => {
    for (const said of ['good', 'bad', 'better']) jobs.enqueue(tx, job, { said });
  });
  await jobs.drain();
  expect(done.sort()).toEqual(['better', 'good']);
  await database.pool.query(`delete from pgboss.job where state = 'retry'`);
});

test('a worker does it by itself, soon after the commit, and finishes what it has begun before it stops', async () => {
  const worker = jobsOf();
  const begun: string[] = [];
  const done: string[] = [];
  const Slow = defineJob('test.slow-work', 'soon', Note);
  worker.handle(Slow, async ({ said }) => {
    begun.push(said);
    await new Promise((resolve) => setTimeout(resolve, 200));
    done.push(said);
  });
  await worker.start();
  await worker.work();
  const started = Date.now();
  await database.inTransaction(async (tx) => worker.enqueue(tx, Slow, { said: 'by itself' }));
  await expect.poll(() => done, { timeout: 5_000 }).toEqual(['by itself']);
  expect(Date.now() - started).toBeLessThan(2_500);
  await database.inTransaction(async (tx) => worker.enqueue(tx, Slow, { said: 'at the last moment' }));
  await expect.poll(() => begun, { timeout: 5_000, interval: 20 }).toContain('at the last moment');
  await worker.stop(5_000);
  expect(done).toEqual(['by itself', 'at the last moment']);
});

test('a worker reports what fails, plans another try, and does the rest', async () => {
  const worker = jobsOf();
  const done: string[] = [];
  const Moody = defineJob('test.moody-work', 'slow', Note);
  worker.handle(Moody, async ({ said }) => {
    if (said === 'bad') throw new Error('not today');
    done.push(said);
  });
  await worker.start();
  await worker.work();
  await database.inTransaction(async (tx) => {
    for (const said of ['bad', 'good']) worker.enqueue(tx, Moody, { said });
  });
  await expect.poll(() => done, { timeout: 8_000 }).toEqual(['good']);
  await worker.stop();
  expect(errors.at(-1)).toMatchObject({ job: 'test.moody-work', error: { message: 'not today' } });
  const { rows } = await database.pool.query(
    `select data->'data'->>'said' as said from pgboss.job where state = 'retry'`,
  );
  expect(rows).toEqual([{ said: 'bad' }]);
  await database.pool.query(`delete from pgboss.job where state = 'retry'`);
});

test('work that repeats is planned once, however often we start', async () => {
  const Daily = defineJob('test.daily', 'slow', z.object({}));
  for (let start = 0; start < 2; start++) {
    const one = jobsOf();
    one.repeat(Daily, '0 5 * * *', {});
    await one.start();
    await one.work();
    await one.stop();
  }
  const { rows } = await database.pool.query(`select name, cron, data from pgboss.schedule`);
  expect(rows).toEqual([{ name: 'slow', cron: '0 5 * * *', data: { job: 'test.daily', data: {} } }]);
});

test('work that no longer repeats is planned no more', async () => {
  const [Kept, Gone] = ['kept', 'gone'].map((name) => defineJob(`test.${name}`, 'slow', z.object({})));
  for (const repeated of [[Kept, Gone], [Kept]]) {
    const one = jobsOf();
    for (const job of repeated) one.repeat(job as NonNullable<typeof job>, '0 5 * * *', {});
    await one.start();
    await one.work();
    await one.stop();
  }
  const { rows } = await database.pool.query(`select data->>'job' as job from pgboss.schedule`);
  expect(rows).toEqual([{ job: 'test.kept' }]);
});

test('work of a worker that lives stays its own; of one that was killed another takes it up within a minute, in every queue', async () => {
  const program = join(import.meta.dirname, 'program-for-tests.ts');
  const doomed = spawn(process.execPath, [program, database.url], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const survivor = jobsOf();
  const done: string[] = [];
  for (const job of LongWork) survivor.handle(job, async ({ said }) => void done.push(said));
  let said = '';
  doomed.stdout.on('data', (words) => {
    said += words;
  });
  try {
    await survivor.start();
    await database.inTransaction(async (tx) => {
      for (const job of LongWork) survivor.enqueue(tx, job, { said: job.queue });
    });
    await expect.poll(() => said.split('begun').length - 1, { timeout: 20_000 }).toBe(LongWork.length);
    await survivor.work();
    // Longer than a heartbeat may be late.
    await new Promise((resolve) => setTimeout(resolve, 25_000));
    expect(done).toEqual([]);
    doomed.kill('SIGKILL');
    await expect.poll(() => done, { timeout: 60_000, interval: 200 }).toHaveLength(LongWork.length);
    expect(done.toSorted()).toEqual(['mail', 'slow', 'soon']);
  } finally {
    doomed.kill('SIGKILL');
    await survivor.stop();
  }
}, 120_000);
