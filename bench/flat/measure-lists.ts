import pg from 'pg';
import { addDays, weekday } from '#platform/time';
import type { ServerProcess } from '../server-process.ts';
import { type Abandoned, abandonedSearches } from '../speed/abandoned.ts';
import { type ListSpeed, listSpeeds } from './list-speed.ts';
import { growTo } from './more-rows.ts';

export type FlatLists = {
  /** How long it took to make a hundred thousand of each. */
  filledMs: number;
  speeds: ListSpeed[];
  /** At a hundred thousand. */
  abandoned: Abandoned;
};

/**
 * Every list at ten thousand products, orders and reviews, and at a hundred thousand of each, visited in turns: a machine that is
 * busy is busy for both. `open` starts a shop on a database.
 */
export async function measureLists(
  databaseUrl: string,
  open: (databaseUrl: string) => Promise<ServerProcess>,
): Promise<FlatLists> {
  const many = Object.assign(new URL(databaseUrl), { pathname: '/many' }).toString();
  await withPool(databaseUrl, (pool) => growTo(pool, 10_000));
  await copyDatabase(databaseUrl, 'many');
  const filledMs = await withPool(many, (pool) => growTo(pool, 100_000));
  const shops: ServerProcess[] = [];
  try {
    for (const url of [databaseUrl, many]) shops.push(await open(url));
    const [small, large] = shops.map(({ url }) => url) as [string, string];
    const soon = addDays(new Date().toISOString().slice(0, 10), 21);
    const day = weekday(soon) === 1 ? addDays(soon, 1) : soon;
    const speeds = await listSpeeds([small, large], day);
    return { filledMs, speeds, abandoned: await abandonedSearches(large) };
  } finally {
    for (const shop of shops) await shop.stop();
  }
}

async function withPool<T>(connectionString: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: 'bench' });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** A copy needs a database that nobody speaks with; who did comes back by himself. */
async function copyDatabase(databaseUrl: string, name: string): Promise<void> {
  const from = new URL(databaseUrl).pathname.slice(1);
  await withPool(Object.assign(new URL(databaseUrl), { pathname: '/postgres' }).toString(), async (pool) => {
    await pool.query(`alter database ${from} allow_connections false`);
    try {
      await pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
      await pool.query(`create database ${name} template ${from} strategy file_copy`);
    } finally {
      await pool.query(`alter database ${from} allow_connections true`);
    }
  });
}
