import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { ExportableList, ExportRow, ShopAt } from './exportable-list.ts';

/** What a list asks of the database: `joins` bring columns, and neither add nor take away rows. */
export type ListQuery = { columns: SQL; from: SQL; joins?: SQL; where: SQL };

type SqlList<Filter> = Omit<ExportableList<Filter>, 'count' | 'after'> & {
  reader: Reader;
  /** What tells each row from all others, in whose order they are read: best that of an index. */
  key: readonly { column: SQL; type: 'uuid' | 'bigint' | 'integer' }[];
  query(filter: Filter, shop: ShopAt): ListQuery;
  /** A row as its columns want it, when the query alone cannot tell. */
  present?(row: ExportRow): ExportRow;
};

/** A list in one query, read by its key: a page costs the same wherever it is, and what is added meanwhile moves nothing. */
export function sqlList<Filter>({
  reader,
  key,
  query,
  present = same,
  ...list
}: SqlList<Filter>): ExportableList<Filter> {
  const keys = joined(key.map(({ column }) => column));
  const place = sql.join(
    key.map(({ column }) => sql`${column}::text`),
    sql` || ' ' || `,
  );
  const beyond = (last: string): SQL => {
    const values = last
      .split(' ')
      .map((value, index) => sql`${value}::${sql.raw(key[index]?.type ?? 'text')}`);
    return sql`and (${keys}) > (${joined(values)})`;
  };
  return {
    ...list,
    async count(filter, shop) {
      const { from, where } = query(filter, shop);
      const { rows } = await reader.execute<{ total: number }>(
        sql`select count(*)::int as total from ${from} where ${where}`,
      );
      return rows[0]?.total ?? 0;
    },
    async after(filter, shop, last, most) {
      const { columns, from, joins = sql``, where } = query(filter, shop);
      const { rows } = await reader.execute<ExportRow & { place: string }>(sql`
        select ${place} as place, ${columns} from ${from} ${joins}
        where ${where} ${last === undefined ? sql`` : beyond(last)} order by ${keys} limit ${most}`);
      return { rows: rows.map(present), place: rows.length < most ? undefined : rows.at(-1)?.place };
    },
  };
}

const same = (row: ExportRow): ExportRow => row;

const joined = (parts: SQL[]): SQL => sql.join(parts, sql`, `);
