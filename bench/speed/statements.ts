import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postmasterOf } from '../server-process.ts';
import type { Cost } from './bare-server.ts';

/** A session that has become idle reports the rows it wrote after ten seconds. */
const ROWS_ARE_REPORTED_MS = 10_500;

export type Statement = { who: string; text: string };

/** Reads what PostgreSQL itself logs: every statement of every connection, the queue's own ones too. */
export async function watchStatements(databaseUrl: string, dataDir: string) {
  const { home } = await postmasterOf(dataDir);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' });
  await client.connect();
  await client.query(`alter system set log_statement = 'all'`);
  await client.query(`alter system set log_line_prefix = '~%a~'`);
  // Its analysis writes rows too, and would be taken for the shop's.
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.query('vacuum analyze');
  await sleep(300);
  const log = await open(join(home, 'postgres.log'));
  let position = (await log.stat()).size;

  let last: Awaited<ReturnType<typeof written>> | undefined;

  /** The statements since the last call. */
  async function since(): Promise<Statement[]> {
    const { size } = await log.stat();
    const buffer = Buffer.alloc(size - position);
    await log.read(buffer, 0, buffer.length, position);
    position = size;
    return buffer
      .toString()
      .split(/^~/m)
      .flatMap((entry) => {
        const found = /^([^~]*)~LOG: {2}(?:statement|execute [^:]+): (.*)/s.exec(entry);
        return found && found[1] !== 'bench' ? [{ who: found[1] ?? '', text: (found[2] ?? '').trim() }] : [];
      });
  }

  return {
    since,
    /** What some work costs: statements, transactions that write, rows written. */
    async cost<T>(
      work: () => Promise<T>,
    ): Promise<{ value: T; statements: Statement[]; cost: Omit<Cost, 'bytes'> }> {
      const before = last ?? (await written(client));
      await since();
      const value = await work();
      await sleep(ROWS_ARE_REPORTED_MS);
      const after = await written(client);
      last = after;
      return {
        value,
        statements: await since(),
        cost: {
          commits: after.xids - before.xids,
          inserted: after.inserted - before.inserted,
          updated: after.updated - before.updated,
        },
      };
    },
    async close() {
      await client.query('alter system reset log_statement');
      await client.query('alter system reset log_line_prefix');
      await client.query('alter system reset autovacuum');
      await client.query('select pg_reload_conf()');
      await client.end();
      await log.close();
    },
  };
}

/** Ids of transactions are given to those that write, and to no other. */
async function written(client: pg.Client): Promise<{ xids: number; inserted: number; updated: number }> {
  const { rows } = await client.query(
    `select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xids, tup_inserted as inserted,
       tup_updated + tup_deleted as updated from pg_stat_database where datname = current_database()`,
  );
  const { xids, inserted, updated } = rows[0];
  return { xids: Number(xids), inserted: Number(inserted), updated: Number(updated) };
}
