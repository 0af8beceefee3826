import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { contactAnswers, contactMessages, type Message } from './messages.rows.ts';

export async function insertMessage(tx: Tx, message: typeof contactMessages.$inferInsert): Promise<void> {
  await tx.insert(contactMessages).values(message);
}

export async function findMessage(reader: Reader | Tx, id: string): Promise<Message | undefined> {
  const [message] = await reader.select().from(contactMessages).where(eq(contactMessages.id, id));
  return message;
}

/** The first who opens it has read it; true for that one. */
export async function markRead(tx: Tx, id: string, read: { readAt: Date; readBy: string }): Promise<boolean> {
  const marked = await tx
    .update(contactMessages)
    .set(read)
    .where(and(eq(contactMessages.id, id), isNull(contactMessages.readAt)))
    .returning({ id: contactMessages.id });
  return marked.length > 0;
}

export async function insertAnswer(tx: Tx, answer: typeof contactAnswers.$inferInsert): Promise<void> {
  await tx.insert(contactAnswers).values(answer);
}

export const answersTo = (reader: Reader, messageId: string) =>
  reader
    .select()
    .from(contactAnswers)
    .where(eq(contactAnswers.messageId, messageId))
    .orderBy(asc(contactAnswers.answeredAt), asc(contactAnswers.id));
