import { eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type AnswerRecord, guestAnswers, questionAnswers, type ReplyRecord, replies } from './rsvp.rows.ts';

export const findReply = async (reader: Reader | Tx, partyId: string): Promise<ReplyRecord | undefined> => {
  const [reply] = await reader.select().from(replies).where(eq(replies.partyId, partyId));
  return reply;
};

export const answersOf = (reader: Reader | Tx, partyId: string): Promise<AnswerRecord[]> =>
  reader.select().from(guestAnswers).where(eq(guestAnswers.partyId, partyId));

export const saidBy = (reader: Reader | Tx, partyId: string) =>
  reader.select().from(questionAnswers).where(eq(questionAnswers.partyId, partyId));

/** Writes what a party says now; tells its new version. */
export async function writeReply(
  tx: Tx,
  reply: Omit<ReplyRecord, 'version' | 'firstAt' | 'changedAt'>,
): Promise<number> {
  const { partyId: _, eventId: __, ...change } = reply;
  const changedAt = reply.answeredAt;
  const [written] = await tx
    .insert(replies)
    .values({ ...reply, firstAt: reply.answeredAt, changedAt })
    .onConflictDoUpdate({
      target: replies.partyId,
      set: { ...change, changedAt, version: sql`replies.version + 1` },
    })
    .returning({ version: replies.version });
  if (!written) throw new Error('a reply that is written has a version');
  return written.version;
}

/** Answers go with a guest who was moved to another party; both parties' replies are others then. */
export async function followGuests(tx: Tx, eventId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    with moved as (
      select a.guest_id, a.party_id as was, g.party_id as is_of from guest_answers a join guests g on g.id = a.guest_id
      where a.event_id = ${eventId} and a.party_id <> g.party_id
    ), changed as (
      update replies set version = version + 1, changed_at = ${now}
      where party_id in (select was from moved union select is_of from moved)
    )
    update guest_answers a set party_id = m.is_of from moved m where a.guest_id = m.guest_id`);
}

export async function forgetWordsOf(
  tx: Tx,
  { partyId, guestId, now }: { partyId: string; guestId: string; now: Date },
): Promise<void> {
  await tx.delete(questionAnswers).where(eq(questionAnswers.guestId, guestId));
  await tx
    .update(replies)
    .set({ note: '', fingerprint: '', changedAt: now, version: sql`replies.version + 1` })
    .where(eq(replies.partyId, partyId));
}

/** After this the same reply counts as a new one: its places were offered, or the offer ran out. */
export const replyCountsAgain = async (tx: Tx, partyId: string): Promise<void> => {
  await tx.update(replies).set({ fingerprint: '' }).where(eq(replies.partyId, partyId));
};

/** What a party's guests say now, instead of what they said before: one statement, however many they are. */
export async function writeAnswers(tx: Tx, partyId: string, rows: readonly AnswerRecord[]): Promise<void> {
  await tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as g("eventId" uuid, "partId" uuid, "guestId" uuid, "partyId" uuid, answer text, counts boolean)
    ), gone as (
      delete from guest_answers a where a.party_id = ${partyId}
        and not exists (select 1 from given g where g."guestId" = a.guest_id and g."partId" = a.part_id)
    )
    insert into guest_answers (event_id, part_id, guest_id, party_id, answer, counts)
    select "eventId", "partId", "guestId", "partyId", answer, counts from given
    on conflict (guest_id, part_id) do update set answer = excluded.answer, counts = excluded.counts`);
}

type Said = {
  eventId: string;
  questionId: string;
  partyId: string;
  guestId: string | null;
  words: string;
  chosen: string[];
};

/** The party's answers to the host's questions, instead of those before. */
export async function writeSaid(tx: Tx, partyId: string, said: readonly Said[]): Promise<void> {
  await tx.delete(questionAnswers).where(eq(questionAnswers.partyId, partyId));
  if (said.length > 0) await tx.insert(questionAnswers).values([...said]);
}

/** The answer of a whole party to one part, as when a place is given to it or taken back. */
export async function moveAnswers(
  tx: Tx,
  {
    partId,
    partyId,
    from,
    to,
    now,
  }: { partId: string; partyId: string; from: AnswerRecord['answer']; to: AnswerRecord['answer']; now: Date },
): Promise<string[]> {
  const { rows } = await tx.execute<{ guestId: string }>(sql`
    with moved as (
      update guest_answers set answer = ${to} where part_id = ${partId} and party_id = ${partyId} and answer = ${from}
      returning guest_id
    ), changed as (
      update replies set version = version + 1, changed_at = ${now} where party_id = ${partyId}
    )
    select guest_id as "guestId" from moved`);
  return rows.map(({ guestId }) => guestId);
}
