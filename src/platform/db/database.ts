import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Result } from '#platform/result';
import { measuringClient } from './statements.ts';

/** A transaction: stores receive it, nothing else may be used to write. */
export type Tx = NodePgDatabase & { readonly __transaction: true };

/** Reads outside a transaction. */
export type Reader = NodePgDatabase;

export type Database = {
  /** For views and facts; a store that writes takes a `Tx` instead. */
  reader: Reader;
  /**
   * The same, on a connection of its own, for what is kept a while and may be read anew inside a transaction: every other connection
   * may be waiting for just that transaction.
   */
  aside: Reader;
  pool: pg.Pool;
  /**
   * Runs `work` in one READ COMMITTED transaction and commits, unless it throws or returns a refusal: then
   * everything is rolled back. Deadlocks and serialisation failures are retried, three times at most, so
   * `work` has no effect outside the database; those wait in `afterCommit`.
   */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  url: string;
  connections: number;
  /** What PostgreSQL calls our connections. */
  name?: string;
  statementTimeoutMs?: number;
  slowMs?: number;
  onSlow?: (entry: { ms: number; sql: string }) => void;
  onError?: (error: Error) => void;
};

type Hooks = { beforeCommit: Map<unknown, () => Promise<void>>; afterCommit: (() => void)[] };
const hooks = new WeakMap<Tx, Hooks>();
const handles = new WeakMap<pg.PoolClient, NodePgDatabase>();

/** Each transaction is an object of its own, for what belongs to it is kept under it; what Drizzle makes is made once a connection. */
function newTx(client: pg.PoolClient): Tx {
  const handle = handles.get(client) ?? drizzle(client);
  handles.set(client, handle);
  return Object.create(handle);
}

export function openDatabase(options: DatabaseOptions): Database {
  const { url, connections, name = 'convive', statementTimeoutMs = 10_000, slowMs = 200 } = options;
  const { onSlow = () => {}, onError = () => {} } = options;
  const settings: pg.PoolConfig = {
    connectionString: url,
    Client: measuringClient(slowMs, onSlow),
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    // The server's own timeout does not fire in a server that hangs.
    query_timeout: statementTimeoutMs + 2_000,
    lock_timeout: Math.min(statementTimeoutMs, 5_000),
    idle_in_transaction_session_timeout: 30_000,
    application_name: name,
    // From where on `<%` takes a word for another with a typing error: at its own 0.6 "choclate" is not chocolate.
    // And one question is answered by one core: a list that takes them all is quick alone, and slow for everybody together.
    options: '-c pg_trgm.word_similarity_threshold=0.44 -c max_parallel_workers_per_gather=0',
  };
  const pool = new pg.Pool({ ...settings, max: connections });
  const aside = new pg.Pool({ ...settings, max: 1 });
  // Without a listener, a connection that dies while idle ends the process.
  for (const one of [pool, aside]) one.on('error', onError);
  return {
    reader: drizzle(pool),
    aside: drizzle(aside),
    pool,
    inTransaction: (work) => retrying(() => transact(pool, work, onError)),
    close: async () => {
      await Promise.all([pool.end(), aside.end()]);
    },
  };
}

async function transact<T>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<T>,
  onError: (error: Error) => void,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // The pool listens to idle connections only: one that dies between two statements would end the process.
  const onDeath = (error: Error) => {
    broken = error;
  };
  client.on('error', onDeath);
  const tx = newTx(client);
  try {
    await client.query('begin');
    const mine: Hooks = { beforeCommit: new Map(), afterCommit: [] };
    hooks.set(tx, mine);
    const outcome = await work(tx);
    if (isRefusal(outcome)) {
      await client.query('rollback');
      return outcome;
    }
    await runUntilNoneLeft(mine.beforeCommit);
    // PostgreSQL answers ROLLBACK, and no error, when a statement had failed and somebody hushed it up.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('nothing was kept: a statement of this transaction had failed');
    for (const effect of mine.afterCommit) attempt(effect, onError);
    return outcome;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', onDeath);
    client.release(broken);
  }
}

// A hook may ask for another, also under a key that has had its turn.
async function runUntilNoneLeft(flushes: Hooks['beforeCommit']): Promise<void> {
  for (const [key, flush] of flushes) {
    flushes.delete(key);
    await flush();
  }
}

// What is durable stays done, whoever fails to hear of it.
function attempt(effect: () => void, onError: (error: Error) => void): void {
  try {
    effect();
  } catch (error) {
    onError(error as Error);
  }
}

const isRefusal = (outcome: unknown): outcome is Result<never, string> =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;

const RETRYABLE = new Set(['40001', '40P01']);

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 3 || !RETRYABLE.has(errorCode(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

/** The SQLSTATE of a database error, also when Drizzle has wrapped it. */
export function errorCode(error: unknown): string | undefined {
  const candidate = error as { code?: unknown; cause?: { code?: unknown } } | undefined;
  const code = candidate?.code ?? candidate?.cause?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Effects that may happen only once the change is durable: waking workers, telling live pages. */
export function afterCommit(tx: Tx, effect: () => void): void {
  hooksOf(tx).afterCommit.push(effect);
}

/** Work gathered during the transaction and written once, just before its commit; one per key. */
export function beforeCommit(tx: Tx, key: unknown, flush: () => Promise<void>): void {
  hooksOf(tx).beforeCommit.set(key, flush);
}

function hooksOf(tx: Tx): Hooks {
  const mine = hooks.get(tx);
  if (!mine) throw new Error('not inside inTransaction');
  return mine;
}

/** True when the database could not be reached, or went away: asking again later may help. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  if (/^(?:08|57P0|53300)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET') return true;
  const { message = '', cause } = (error ?? {}) as { message?: string; cause?: { message?: string } };
  return /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(
    `${message} ${cause?.message ?? ''}`,
  );
}
