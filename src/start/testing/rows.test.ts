import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing';

/** Every table that a `*.rows.ts` anywhere describes must be the table that the migrations make. */
const files = await Array.fromAsync(glob('src/**/*.rows.ts'));
const tables = (
  await Promise.all(
    files.map(async (file) => {
      const rows: Record<string, unknown> = await import(resolve(file));
      return Object.values(rows).flatMap((table) =>
        is(table, PgTable) ? [{ file, ...getTableConfig(table) }] : [],
      );
    }),
  )
).flat();

type Column = { name: string; notNull: boolean; given: boolean; type: string };
let database: TestDatabase;
const made = new Map<string, Map<string, Column>>();

beforeAll(async () => {
  database = await testDatabase();
  const { rows } = await database.pool.query(`
    select c.relname as "table", a.attname as name, a.attnotnull as "notNull", format_type(a.atttypid, null) as type,
           (a.atthasdef or a.attidentity <> '') as given
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
  for (const { table, ...column } of rows)
    made.set(table, (made.get(table) ?? new Map()).set(column.name, column));
});
afterAll(() => database.drop());

test('there are rows to compare', () => {
  expect(files.length).toBeGreaterThan(4);
  expect(tables.length).toBeGreaterThan(files.length);
});

test.each(tables)('$name in $file is the table of the migrations', ({ name, columns }) => {
  const real = made.get(name);
  expect(real, `there is no table ${name}`).toBeDefined();
  for (const column of columns) {
    const there = real?.get(column.name);
    expect(there, `${name}.${column.name} does not exist`).toBeDefined();
    const isKey = column.primary || column.notNull;
    expect({ column: column.name, notNull: isKey }).toEqual({ column: column.name, notNull: there?.notNull });
    expect(sameKind(column.getSQLType(), there?.type ?? ''), `${name}.${column.name} is ${there?.type}`).toBe(
      true,
    );
    if (column.hasDefault && column.default !== undefined)
      expect(there?.given, `${name}.${column.name} has no default`).toBe(true);
  }
  const described = new Set(columns.map((column) => column.name));
  const forgotten = [...(real?.values() ?? [])].filter(
    ({ name, notNull, given }) => notNull && !given && !described.has(name),
  );
  expect(
    forgotten.map((column) => column.name),
    `${name} could not be inserted`,
  ).toEqual([]);
});

test('a column that is not there, or may be empty where it may not, is seen', () => {
  const real = made.get('carts');
  expect(real?.get('no_such_column')).toBeUndefined();
  expect(real?.get('account_id')?.notNull).toBe(false);
  expect(sameKind('integer', 'text')).toBe(false);
});

/** `text` stands for what PostgreSQL hands over as text. */
function sameKind(ours: string, theirs: string): boolean {
  const plain = (type: string) =>
    type
      .replace('timestamp with time zone', 'timestamptz')
      .replace('timestamp without time zone', 'timestamp')
      .replace(/\(\d+\)/, '');
  if (plain(ours).startsWith('text'))
    return (
      /^(text|character|character varying|tsvector|bpchar)(\[\])?$/.test(theirs) &&
      ours.endsWith('[]') === theirs.endsWith('[]')
    );
  return plain(ours) === plain(theirs);
}
