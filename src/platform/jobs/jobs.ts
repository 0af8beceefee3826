import { type Job, PgBoss } from 'pg-boss';
import { afterCommit, beforeCommit, clientOf, type Database, openDatabase, type Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { JobDefinition, QueueName } from './job.ts';

const queues: QueueName[] = ['soon', 'slow', 'mail'];
const DEAD = 'dead';
/** A worker says at least so often that it lives; what one that was killed had begun is taken up within twice that. */
const HEARTBEAT_SECONDS = 15;

/** pg-boss takes few signs in the key of a schedule. */
const keyOf = (job: string) => job.replaceAll(/[^a-zA-Z0-9_-]/g, '-');

type Payload = { job: string; data: unknown };
type Handler = (data: never) => Promise<void>;
export type DeadJob = { id: string; job: string; data: unknown; failedAt: string };

export type Jobs = {
  /** Adds work to the transaction that causes it: it exists if, and only if, the transaction commits. */
  enqueue<T>(tx: Tx, job: JobDefinition<T>, data: T, when?: { startAfter?: Date }): void;
  /** Names who does the work. Handlers are idempotent: a job may run more than once. */
  handle<T>(job: JobDefinition<T>, handler: (data: T) => Promise<void>): void;
  /** Repeats a job at a cron moment (UTC), once over all processes. */
  repeat<T>(job: JobDefinition<T>, cron: string, data: T): void;
  /** Makes the queues ready: work can be enqueued. */
  start(): Promise<void>;
  /** Puts back what a program that was killed had begun; only where no other program can be at work on this database. */
  takeUpAgain(): Promise<void>;
  /** Begins to do the work, in this process. */
  work(): Promise<void>;
  /** Waits for jobs that run, at most `deadlineMs`. */
  stop(deadlineMs?: number): Promise<void>;
  /** Runs what is due, here and now, until nothing is left: for tests and one-off commands. */
  drain(): Promise<number>;
  /** Jobs that failed for good, for the office to see; `replay` gives them another life. */
  dead(): Promise<DeadJob[]>;
  replay(id: string): Promise<boolean>;
};

export type JobsOptions = {
  database: Database;
  /** Connection budget of the queue itself. */
  url: string;
  onError: (error: unknown, job?: string) => void;
};

export function createJobs({ database, url, onError }: JobsOptions): Jobs {
  // The queue's own few connections are ours too: its long statements are then planned once for each of them.
  const own = openDatabase({
    url,
    connections: 3,
    name: 'convive-jobs',
    statementTimeoutMs: 60_000,
    slowMs: 1_000,
    onError,
  });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => own.pool.query(text, values) },
    supervise: true,
    schedule: true,
    // An idle system is idle: these are backstops, the writer wakes the worker after its commit.
    cronWorkerIntervalSeconds: 30,
    cronMonitorIntervalSeconds: 30,
    superviseIntervalSeconds: 120,
    maintenanceIntervalSeconds: 600,
    monitorIntervalSeconds: 120,
    queueCacheIntervalSeconds: 300,
  });
  boss.on('error', (error) => onError(error));

  const handlers = new Map<
    string,
    { queue: QueueName; schema: JobDefinition<unknown>['schema']; run: Handler }
  >();
  const repeats: { job: string; queue: QueueName; cron: string; data: unknown }[] = [];
  const gathered = new WeakMap<Tx, Map<QueueName, { data: Payload; startAfter?: Date }[]>>();
  const workers = new Map<QueueName, string>();
  let pulse: NodeJS.Timeout | undefined;
  const wake = (queue: QueueName) => {
    const worker = workers.get(queue);
    if (worker) boss.notifyWorker(worker);
  };

  // pg-boss does this too, among all else that it supervises every two minutes. The last try of a job is left to it: it fails for good.
  async function takeUpOrphans(): Promise<void> {
    const { rows } = await own.pool.query<{ name: QueueName }>(
      `update pgboss.job set state = 'retry', start_after = now()
       where name = any($1) and state = 'active' and retry_count < retry_limit
         and heartbeat_on + heartbeat_seconds * interval '1 second' < now()
       returning name`,
      [queues],
    );
    for (const queue of new Set(rows.map(({ name }) => name))) wake(queue);
  }

  async function run({ data }: Job<Payload>): Promise<void> {
    const handler = handlers.get(data.job);
    if (!handler) throw new Error(`nobody handles the job ${data.job}`);
    await handler.run(handler.schema.parse(data.data) as never);
  }

  function gather(tx: Tx): Map<QueueName, { data: Payload; startAfter?: Date }[]> {
    const known = gathered.get(tx);
    if (known) return known;
    const fresh = new Map<QueueName, { data: Payload; startAfter?: Date }[]>();
    gathered.set(tx, fresh);
    const db = { executeSql: (text: string, values: unknown[] = []) => clientOf(tx).query(text, values) };
    // One insert per queue and transaction, however many jobs it caused.
    beforeCommit(tx, boss, async () => {
      gathered.delete(tx);
      for (const [queue, jobs] of fresh) await boss.insert(queue, jobs, { db });
    });
    afterCommit(tx, () => {
      for (const queue of fresh.keys()) wake(queue);
    });
    return fresh;
  }

  return {
    enqueue(tx, job, data, when = {}) {
      const jobs = gather(tx);
      const entry = { data: { job: job.name, data: job.schema.parse(data) }, ...when };
      jobs.set(job.queue, [...(jobs.get(job.queue) ?? []), entry]);
    },

    handle(job, handler) {
      if (handlers.has(job.name)) throw new Error(`the job ${job.name} has two handlers`);
      handlers.set(job.name, { queue: job.queue, schema: job.schema, run: handler as Handler });
    },

    repeat(job, cron, data) {
      repeats.push({ job: job.name, queue: job.queue, cron, data });
    },

    async start() {
      await boss.start();
      await boss.createQueue(DEAD);
      for (const queue of queues) {
        await boss.createQueue(queue, {
          retryLimit: 8,
          retryDelay: 2,
          retryBackoff: true,
          retryDelayMax: 3600,
          expireInSeconds: queue === 'slow' ? 900 : 120,
          deadLetter: DEAD,
        });
      }
      // Apart, for a queue that is there already stays as it was made.
      for (const queue of queues) await boss.updateQueue(queue, { heartbeatSeconds: HEARTBEAT_SECONDS });
    },

    async takeUpAgain() {
      // pg-boss waits for such a job until it expires, and then for its next round: minutes in which nobody gets mail.
      await database.pool.query(
        `update pgboss.job set state = 'retry', start_after = now() where state = 'active'`,
      );
    },

    async work() {
      for (const queue of queues) {
        const options = {
          // Mails of a batch go one after the other, and all of them before the batch expires.
          batchSize: queue === 'mail' ? 10 : 20,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: 5,
          perJobResults: true,
        } as const;
        workers.set(
          queue,
          await boss.work<Payload, unknown, typeof options>(queue, options, (jobs) =>
            Promise.all(
              jobs.map(async (job) => {
                try {
                  await run(job);
                  return { id: job.id, status: 'completed' as const };
                } catch (error) {
                  onError(error, job.data.job);
                  return { id: job.id, status: 'failed' as const, output: { message: String(error) } };
                }
              }),
            ),
          ),
        );
      }
      pulse = setInterval(() => takeUpOrphans().catch(onError), HEARTBEAT_SECONDS * 1000).unref();
      for (const { job, queue, cron, data } of repeats)
        await boss.schedule(queue, cron, { job, data }, { key: keyOf(job), tz: 'UTC' });
      // What an earlier version of the program repeated would fail for ever.
      for (const { name, key } of await boss.getSchedules()) {
        if (!repeats.some(({ job, queue }) => queue === name && keyOf(job) === key))
          await boss.unschedule(name, key);
      }
    },

    async stop(deadlineMs = 10_000) {
      clearInterval(pulse);
      await boss.stop({ graceful: true, timeout: deadlineMs, close: true });
      await own.close();
    },

    async drain() {
      let done = 0;
      for (let found = true; found; ) {
        found = false;
        for (const queue of queues) {
          for (const job of await boss.fetch<Payload>(queue, { batchSize: 50 })) {
            found = true;
            done += 1;
            try {
              await run(job);
              await boss.complete(queue, job.id);
            } catch (error) {
              onError(error, job.data.job);
              await boss.fail(queue, job.id, { message: String(error) });
            }
          }
        }
      }
      return done;
    },

    async dead() {
      const { rows } = await database.pool.query(
        `select id, data->>'job' as job, data->'data' as data, created_on as "failedAt" from pgboss.job where name = $1 and state = 'created' order by created_on desc limit 200`,
        [DEAD],
      );
      return rows.map((row) => ({ ...row, failedAt: row.failedAt.toISOString() }));
    },

    async replay(id) {
      if (!isId(id)) return false;
      const job = (await boss.findJobs<Payload>(DEAD, { id }))[0];
      const handler = job && handlers.get(job.data.job);
      if (!job || !handler) return false;
      await boss.send(handler.queue, job.data);
      await boss.deleteJob(DEAD, id);
      wake(handler.queue);
      return true;
    },
  };
}
