import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { chatAnswers } from './chat.rows.ts';

export const standingAnswers = (reader: Reader) =>
  reader
    .select()
    .from(chatAnswers)
    .where(isNull(chatAnswers.removedAt))
    .orderBy(asc(sql`lower(${chatAnswers.title})`), asc(chatAnswers.id));

export async function insertAnswer(tx: Tx, answer: typeof chatAnswers.$inferInsert): Promise<void> {
  await tx.insert(chatAnswers).values(answer);
}

/** Of this version only: who changed it meanwhile is not overwritten. */
export async function updateAnswer(
  tx: Tx,
  { id, version, ...change }: { id: string; version: number } & Partial<typeof chatAnswers.$inferInsert>,
): Promise<boolean> {
  const done = await tx
    .update(chatAnswers)
    .set({ ...change, version: version + 1 })
    .where(and(eq(chatAnswers.id, id), eq(chatAnswers.version, version), isNull(chatAnswers.removedAt)))
    .returning({ id: chatAnswers.id });
  return done.length > 0;
}

export async function removeAnswer(tx: Tx, id: string, at: Date | null): Promise<boolean> {
  const done = await tx
    .update(chatAnswers)
    .set({ removedAt: at })
    .where(eq(chatAnswers.id, id))
    .returning({ id: chatAnswers.id });
  return done.length > 0;
}
