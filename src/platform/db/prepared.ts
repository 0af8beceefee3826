import { fillPlaceholders, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Reader } from './database.ts';

type Query<Rows> = { prepare(name: string): { execute(given: Record<string, unknown>): Promise<Rows> } };

/**
 * A query that Drizzle writes once for each connection, not at every call: for what every purchase asks. It runs on the
 * connection it is asked on, so that inside a transaction it sees the transaction. `given` fills its placeholders.
 */
export function prepared<Given extends Record<string, unknown>, Rows>(
  write: (on: Reader) => Query<Rows>,
): (on: Reader, given: Given) => Promise<Rows> {
  const written = new WeakMap<Client, ReturnType<Query<Rows>['prepare']>>();
  return (on, given) => {
    const client = clientOf(on);
    const known = written.get(client) ?? write(on).prepare('');
    written.set(client, known);
    return known.execute(given);
  };
}

const dialect = new PgDialect();

/** The same for SQL written by hand; rows come as the driver reads them. Its text is the same for every connection. */
export function statement<Given extends Record<string, unknown>, Row>(
  write: (given: (name: keyof Given & string) => SQL) => SQL,
): (on: Reader, given: Given) => Promise<Row[]> {
  let known: { sql: string; params: unknown[] } | undefined;
  return async (on, given) => {
    known ??= dialect.sqlToQuery(write((name) => sql`${sql.placeholder(name)}`));
    const { rows } = await clientOf(on).query(known.sql, fillPlaceholders(known.params, given));
    return rows as Row[];
  };
}

type Client = { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> };

/** What Drizzle speaks through: the connection of a transaction, or the pool. */
export const clientOf = (on: Reader): Client => (on as unknown as { $client: Client }).$client;
