import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#platform/db';

export type TestDatabase = Database & { url: string; drop(): Promise<void> };

/** A migrated database of this test file's own, cloned from the template: on real PostgreSQL, in some 50 ms. */
export async function testDatabase(connections = 10): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `convive_t_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template convive_template`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const database = openDatabase({ url, connections });
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
