import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { DownloadProblem } from './contract.ts';
import { type DownloadRow, downloads } from './downloads.rows.ts';

type Asked = Pick<DownloadRow, 'accountId' | 'list' | 'filter' | 'format' | 'language'>;

/** Who asks twice at the same moment asks one after the other. */
export const lockAsker = (tx: Tx, accountId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`downloads ${accountId}`}, 0))`);

/** The same file, asked for since then by the same person, that is not given up. */
export async function askedSince(tx: Tx, asked: Asked, since: Date): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: downloads.id })
    .from(downloads)
    .where(
      and(
        eq(downloads.accountId, asked.accountId ?? ''),
        eq(downloads.list, asked.list),
        eq(downloads.format, asked.format),
        eq(downloads.language, asked.language),
        sql`${downloads.filter} = ${JSON.stringify(asked.filter)}::jsonb`,
        gt(downloads.askedAt, since),
        inArray(downloads.state, ['waiting', 'working', 'ready']),
        isNull(downloads.removedAt),
      ),
    )
    .limit(1);
  return found?.id;
}

export async function countAtWork(tx: Tx, accountId: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from downloads
    where account_id = ${accountId}::uuid and state in ('waiting', 'working') and removed_at is null`);
  return rows[0]?.count ?? 0;
}

export const insertDownload = (tx: Tx, row: typeof downloads.$inferInsert) =>
  tx.insert(downloads).values(row);

export async function lockDownload(tx: Tx, id: string): Promise<DownloadRow | undefined> {
  const [row] = await tx.select().from(downloads).where(eq(downloads.id, id)).for('update');
  return row;
}

export async function loadDownload(reader: Reader, id: string): Promise<DownloadRow | undefined> {
  const [row] = await reader.select().from(downloads).where(eq(downloads.id, id));
  return row;
}

export const updateDownload = (tx: Tx, id: string, change: Partial<typeof downloads.$inferInsert>) =>
  tx.update(downloads).set(change).where(eq(downloads.id, id));

/** At work, by this attempt and no other. */
const isOurs = (id: string, attempt: string) =>
  and(
    eq(downloads.id, id),
    eq(downloads.attempt, attempt),
    eq(downloads.state, 'working'),
    isNull(downloads.removedAt),
  );

/** Says how far an attempt is; false when it was cancelled, removed, or overtaken by another. */
export async function noteRows(tx: Tx, id: string, attempt: string, rows: number): Promise<boolean> {
  const noted = await tx
    .update(downloads)
    .set({ rows })
    .where(isOurs(id, attempt))
    .returning({ id: downloads.id });
  return noted.length > 0;
}

/** The same when all of it is written; false likewise, and then nobody may have the file. */
export async function finishDownload(
  tx: Tx,
  { id, attempt }: { id: string; attempt: string },
  end: { bytes: number; endedAt: Date; expiresAt: Date },
): Promise<boolean> {
  const done = await tx
    .update(downloads)
    .set({ ...end, state: 'ready' })
    .where(isOurs(id, attempt))
    .returning({ id: downloads.id });
  return done.length > 0;
}

export async function failDownload(
  tx: Tx,
  id: string,
  attempt: string | null,
  problem: DownloadProblem,
  endedAt: Date,
): Promise<void> {
  await tx
    .update(downloads)
    .set({ state: 'failed', problem, endedAt })
    .where(
      and(
        eq(downloads.id, id),
        inArray(downloads.state, ['waiting', 'working']),
        attempt === null ? undefined : eq(downloads.attempt, attempt),
      ),
    );
}

export type Sweepable = Pick<DownloadRow, 'id' | 'attempt'>;

/** Files whose time is over, some at a time. */
export const overdue = (reader: Reader, now: Date): Promise<Sweepable[]> =>
  reader
    .select({ id: downloads.id, attempt: downloads.attempt })
    .from(downloads)
    .where(and(eq(downloads.state, 'ready'), sql`${downloads.expiresAt} <= ${now.toISOString()}`))
    .limit(200);

/** What was removed before then, and what ended or was asked so long ago that nobody looks for it. */
export const forgettable = (
  reader: Reader,
  { removedBefore, askedBefore }: { removedBefore: Date; askedBefore: Date },
): Promise<Sweepable[]> =>
  reader
    .select({ id: downloads.id, attempt: downloads.attempt })
    .from(downloads)
    .where(
      sql`${downloads.removedAt} <= ${removedBefore.toISOString()}
        or (${downloads.askedAt} <= ${askedBefore.toISOString()} and ${downloads.state} <> 'ready')`,
    )
    .limit(200);

export const expireDownloads = (tx: Tx, ids: string[]) =>
  tx
    .update(downloads)
    .set({ state: 'expired' })
    .where(and(inArray(downloads.id, ids), eq(downloads.state, 'ready')));

export const deleteDownloads = (tx: Tx, ids: string[]) =>
  tx.delete(downloads).where(inArray(downloads.id, ids));

/** Takes a removal back; false when the sweep was faster, or there was none. */
export async function restoreDownload(tx: Tx, id: string): Promise<boolean> {
  const back = await tx
    .update(downloads)
    .set({ removedAt: null })
    .where(and(eq(downloads.id, id), isNotNull(downloads.removedAt)))
    .returning({ id: downloads.id });
  return back.length > 0;
}
