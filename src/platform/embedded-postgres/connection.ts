import pg from 'pg';
import { SUPERUSER } from './cluster.ts';

export function urlOf({ port, password }: { port: number; password: string }, database: string) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Checks that whoever listens there is the server of this data, and makes the database if it is missing. */
export async function prepareDatabase(
  server: { port: number; password: string; data: string },
  database: string,
): Promise<void> {
  await withClient(urlOf(server, 'postgres'), async (client) => {
    const { rows } = await client.query<{ data: string; known: boolean }>(
      `select current_setting('data_directory') as data,
              exists (select from pg_database where datname = $1) as known`,
      [database],
    );
    if (rows[0]?.data !== server.data) {
      throw new Error(`port ${server.port} answers for ${rows[0]?.data}, not for ${server.data}`);
    }
    if (!rows[0].known) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection lost between statements would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
