import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Work that could be done now and is not. */
export async function queueDepth(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ depth: number }>(
    `select count(*)::int as depth from pgboss.job
     where name in ('soon', 'slow', 'mail') and state in ('created', 'retry', 'active') and start_after <= now()`,
  );
  return rows[0]?.depth ?? 0;
}

/** Milliseconds until nothing is left to do. */
export async function drained(pool: pg.Pool, withinMs = 60_000): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < withinMs && (await queueDepth(pool)) > 0) await sleep(50);
  return performance.now() - started;
}
