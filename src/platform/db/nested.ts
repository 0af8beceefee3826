import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';

/**
 * The rows of another table as one column of a row, in the order given: a whole with its parts in one statement. Instants come
 * back as dates, everything else as JSON has it.
 */
export function nested<T extends PgTable>(table: T, where: SQL, orderBy: SQL): SQL<T['$inferSelect'][]> {
  const { name } = getTableConfig(table);
  const columns = Object.entries(getTableColumns(table));
  const instants = columns.filter(([, column]) => column.dataType === 'date').map(([key]) => key);
  const pairs = columns.map(
    ([key, column]) => sql`${sql.raw(`'${key}'`)}, ${sql.identifier(name)}.${sql.identifier(column.name)}`,
  );
  return sql<
    T['$inferSelect'][]
  >`(select coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${orderBy}), '[]')
    from ${sql.identifier(name)} where ${where})`.mapWith((rows: Record<string, unknown>[]) => {
    for (const row of rows) {
      for (const key of instants) if (row[key] !== null) row[key] = new Date(row[key] as string);
    }
    return rows as T['$inferSelect'][];
  });
}
