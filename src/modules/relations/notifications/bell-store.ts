import { and, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Reader, Tx } from '#platform/db';
import type { ChoiceView, ListBellRequest } from './contract.ts';
import { notificationChoices, notifications } from './notifications.rows.ts';

/** One INSERT for all who want this kind in their bell, `usual` until they chose; tells whose bell rings. */
export async function insertBells(
  tx: Tx,
  news: { kind: string; data: unknown; link: string | null },
  bells: { id: string; accountId: string; usual: boolean }[],
): Promise<string[]> {
  const { rows } = await tx.execute<{ accountId: string }>(sql`
    insert into notifications (id, account_id, kind, data, link)
    select b.id, b."accountId", ${news.kind}, ${JSON.stringify(news.data)}::jsonb, ${news.link}::text
    from jsonb_to_recordset(${JSON.stringify(bells)}::jsonb) as b(id uuid, "accountId" uuid, usual boolean)
    left join notification_choices c on c.account_id = b."accountId" and c.kind = ${news.kind}
    where coalesce(c.by_bell, b.usual)
    returning account_id as "accountId"`);
  return rows.map((row) => row.accountId);
}

/** The matter is done, whoever did it: what told of it is read for everybody. Tells whose bell changes. */
export async function settleBells(
  tx: Tx,
  { kind, link }: { kind: string; link: string },
  now: Date,
): Promise<string[]> {
  const done = await tx
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.kind, kind), eq(notifications.link, link), isNull(notifications.readAt)))
    .returning({ accountId: notifications.accountId });
  return [...new Set(done.map(({ accountId }) => accountId))];
}

const own = (accountId: string) => eq(notifications.accountId, accountId);
const unread = isNull(notifications.readAt);

export const listBells = (
  reader: Reader,
  accountId: string,
  { before, kind, limit, unreadOnly }: z.infer<typeof ListBellRequest>,
) =>
  reader
    .select()
    .from(notifications)
    // Ids are in the order of time.
    .where(
      and(
        own(accountId),
        before ? lt(notifications.id, before) : undefined,
        kind ? eq(notifications.kind, kind) : undefined,
        unreadOnly ? unread : undefined,
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit);

export async function countUnread(reader: Reader, accountId: string): Promise<number> {
  const [row] = await reader
    .select({ count: count() })
    .from(notifications)
    .where(and(own(accountId), unread));
  return row?.count ?? 0;
}

export async function markRead(tx: Tx, accountId: string, ids: string[] | 'all', now: Date): Promise<number> {
  const done = await tx
    .update(notifications)
    .set({ readAt: now })
    .where(and(own(accountId), unread, ids === 'all' ? undefined : inArray(notifications.id, ids)))
    .returning({ id: notifications.id });
  return done.length;
}

export async function saveChoice(
  tx: Tx,
  accountId: string,
  { kind, byMail, byBell }: ChoiceView,
): Promise<void> {
  await tx
    .insert(notificationChoices)
    .values({ accountId, kind, byMail, byBell })
    .onConflictDoUpdate({
      target: [notificationChoices.accountId, notificationChoices.kind],
      set: { byMail, byBell },
    });
}

export const choicesOf = (reader: Reader, accountId: string) =>
  reader.select().from(notificationChoices).where(eq(notificationChoices.accountId, accountId));

export async function refusedByMail(tx: Tx, accountId: string, kind: string): Promise<boolean> {
  const { accountId: account, kind: news, byMail } = notificationChoices;
  const [refused] = await tx
    .select({ kind: news })
    .from(notificationChoices)
    .where(and(eq(account, accountId), eq(news, kind), eq(byMail, false)));
  return refused !== undefined;
}
