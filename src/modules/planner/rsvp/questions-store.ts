import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type QuestionRecord, rsvpQuestions } from './rsvp.rows.ts';

/** The questions that are asked now, in their order. */
export const questionsOf = (reader: Reader | Tx, eventId: string): Promise<QuestionRecord[]> =>
  reader
    .select()
    .from(rsvpQuestions)
    .where(and(eq(rsvpQuestions.eventId, eventId), isNull(rsvpQuestions.retiredAt)))
    .orderBy(asc(rsvpQuestions.position), asc(rsvpQuestions.id));

export async function insertQuestion(
  tx: Tx,
  question: Omit<typeof rsvpQuestions.$inferInsert, 'position'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(rsvpQuestions.position) })
    .from(rsvpQuestions)
    .where(eq(rsvpQuestions.eventId, question.eventId));
  await tx.insert(rsvpQuestions).values({ ...question, position: (last?.position ?? -1) + 1 });
}

export async function updateQuestion(
  tx: Tx,
  eventId: string,
  id: string,
  change: Partial<Omit<QuestionRecord, 'id' | 'eventId'>>,
): Promise<boolean> {
  const changed = await tx
    .update(rsvpQuestions)
    .set(change)
    .where(and(eq(rsvpQuestions.id, id), eq(rsvpQuestions.eventId, eventId)))
    .returning({ id: rsvpQuestions.id });
  return changed.length > 0;
}

/** The questions in this order. */
export async function orderQuestions(tx: Tx, eventId: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update rsvp_questions q set position = o.place
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality as o(id, place)
    where q.id = o.id and q.event_id = ${eventId}`);
}
