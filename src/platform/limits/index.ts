import { createHash } from 'node:crypto';
import type { Database } from '#platform/db';

export { localLimit } from './local-limit.ts';
export { network } from './network.ts';

export type Limit = { name: string; most: number; perSeconds: number };

/**
 * Counts an attempt under a limit and tells whether it is still allowed. Counted in the database, so that the
 * limit holds over all processes; its own transaction, so that a refused attempt counts too. The key is hashed:
 * the table holds no address of anybody.
 */
export async function withinLimit(
  database: Database,
  limit: Limit,
  key: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await database.pool.query<{ count: number }>(
    `insert into rate_counts (key, window_start, count) values ($1, to_timestamp($2), 1)
     on conflict (key, window_start) do update set count = rate_counts.count + 1
     returning count`,
    placeOf(limit, key, now),
  );
  return (rows[0]?.count ?? 0) <= limit.most;
}

/** Takes one attempt back: it turned out to be none of those that are limited. */
export async function takeBackAttempt(
  database: Database,
  limit: Limit,
  key: string,
  now: Date,
): Promise<void> {
  await database.pool.query(
    'update rate_counts set count = count - 1 where key = $1 and window_start = to_timestamp($2) and count > 0',
    placeOf(limit, key, now),
  );
}

function placeOf(limit: Limit, key: string, now: Date): [string, number] {
  const window = Math.floor(now.getTime() / 1000 / limit.perSeconds) * limit.perSeconds;
  return [createHash('sha256').update(`${limit.name}|${key.toLowerCase()}`).digest('base64url'), window];
}

/** Forgets windows that have passed. */
export async function forgetOldCounts(database: Database, now: Date): Promise<void> {
  await database.pool.query('delete from rate_counts where window_start < $1', [
    new Date(now.getTime() - 86_400_000),
  ]);
}

/** Seconds until a limit's window ends: what `Retry-After` says. */
export const retryAfter = ({ perSeconds }: Pick<Limit, 'perSeconds'>, now: Date): number =>
  perSeconds - (Math.floor(now.getTime() / 1000) % perSeconds);
