import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { eventComments } from '../events.rows.ts';

export type Comment = typeof eventComments.$inferSelect;

export async function insertComment(tx: Tx, comment: typeof eventComments.$inferInsert): Promise<void> {
  await tx.insert(eventComments).values(comment);
}

export const commentsOf = (
  reader: Reader,
  { eventId, secrets, before, limit }: { eventId: string; secrets: boolean; before?: string; limit: number },
): Promise<Comment[]> =>
  reader
    .select()
    .from(eventComments)
    .where(
      and(
        eq(eventComments.eventId, eventId),
        isNull(eventComments.removedAt),
        secrets ? undefined : eq(eventComments.private, false),
        before ? lt(eventComments.id, before) : undefined,
      ),
    )
    .orderBy(desc(eventComments.id))
    .limit(limit);

/** Takes back, or puts back, what somebody wrote themselves. */
export async function setRemoved(
  tx: Tx,
  {
    eventId,
    id,
    accountId,
    removedAt,
  }: { eventId: string; id: string; accountId: string; removedAt: Date | null },
): Promise<boolean> {
  const written = await tx
    .update(eventComments)
    .set({ removedAt })
    .where(
      and(
        eq(eventComments.eventId, eventId),
        eq(eventComments.id, id),
        eq(eventComments.accountId, accountId),
        removedAt ? isNull(eventComments.removedAt) : isNotNull(eventComments.removedAt),
      ),
    )
    .returning({ id: eventComments.id });
  return written.length > 0;
}
