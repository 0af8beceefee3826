import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}

const TEMPLATE = 'convive_template';

/** Starts one PostgreSQL for the whole run and migrates the template that every test file clones. */
export default async function setup(project: { provide(key: 'postgres', value: string): void }) {
  const given = process.env.TEST_DATABASE_URL;
  // A folder per run: two runs in one checkout do not wait for each other.
  const dataDir = await mkdtemp(join(tmpdir(), 'convive-test-'));
  const server = given ? undefined : await startEmbeddedPostgres({ dataDir });
  const url = given ?? (server?.url as string);
  if (server) await forgetfully(url);
  await freshTemplate(url);
  project.provide('postgres', url);
  return async () => {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
    if (server) await rm(server.dataDir, { recursive: true, force: true });
  };
}

/** What dies with the run need not survive a power cut: writes are not waited for until they are on the disk. */
async function forgetfully(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await admin.query(`alter system set ${setting} = off`);
  await admin.query('select pg_reload_conf()');
  await admin.end();
}

async function freshTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  // Databases that a killed run left behind.
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'convive_t%' order by datname`,
  );
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate(databaseUrl(url, TEMPLATE), resolve('db/migrations'));
}

const databaseUrl = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();
