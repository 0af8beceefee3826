import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { DownloadRow } from './downloads.rows.ts';

export const DOWNLOADS_PER_PAGE = 20;

type Listed = Omit<DownloadRow, 'attempt' | 'tries' | 'removedAt'> & { askedBy: string | null };

/** One page of files, the newest first: of one person, or of everybody. */
export async function downloadsView(
  reader: Reader,
  { accountId, page }: { accountId: string | undefined; page: number },
): Promise<{ rows: Listed[]; total: number }> {
  const mine = sql`d.removed_at is null and ${accountId ? sql`d.account_id = ${accountId}::uuid` : sql`true`}`;
  const [counted, found] = await Promise.all([
    reader.execute<{ total: number }>(sql`select count(*)::int as total from downloads d where ${mine}`),
    reader.execute(sql`
      select d.id, d.account_id as "accountId", d.list, d.filter, d.format, d.language, d.state, d.total, d.rows,
        d.bytes::float8 as bytes, d.problem, d.asked_at as "askedAt", d.ended_at as "endedAt", d.expires_at as "expiresAt",
        a.name as "askedBy"
      from downloads d left join accounts a on a.id = d.account_id
      where ${mine} order by d.id desc limit ${DOWNLOADS_PER_PAGE} offset ${(page - 1) * DOWNLOADS_PER_PAGE}`),
  ]);
  const rows = found.rows as unknown as Listed[];
  return { rows: rows.map(withDates), total: counted.rows[0]?.total ?? 0 };
}

const date = (at: Date | string | null) => (at === null ? null : new Date(at));

const withDates = (row: Listed): Listed => ({
  ...row,
  askedAt: new Date(row.askedAt),
  endedAt: date(row.endedAt),
  expiresAt: date(row.expiresAt),
});
