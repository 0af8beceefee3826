import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type WaitingRecord, waitingParties } from './rsvp.rows.ts';

/** Puts a party in line, or keeps its place there with another number of places. */
export async function enterLine(
  tx: Tx,
  entry: { eventId: string; partId: string; partyId: string; places: number; since: Date },
): Promise<void> {
  await tx
    .insert(waitingParties)
    .values(entry)
    .onConflictDoUpdate({
      target: [waitingParties.partId, waitingParties.partyId],
      set: { places: entry.places },
    });
}

/** Those that only wait for a part, longest first. */
export const lineOf = (tx: Tx, partId: string): Promise<WaitingRecord[]> =>
  tx
    .select()
    .from(waitingParties)
    .where(and(eq(waitingParties.partId, partId), isNull(waitingParties.offeredUntil)))
    .orderBy(asc(waitingParties.since), asc(waitingParties.partyId));

/** Where a party waits, or has places kept for it. */
export const waitsOf = (reader: Reader | Tx, partyId: string): Promise<WaitingRecord[]> =>
  reader.select().from(waitingParties).where(eq(waitingParties.partyId, partyId));

export async function offer(tx: Tx, partId: string, partyId: string, until: Date): Promise<void> {
  await tx
    .update(waitingParties)
    .set({ offeredUntil: until })
    .where(and(eq(waitingParties.partId, partId), eq(waitingParties.partyId, partyId)));
}

export async function leaveLine(tx: Tx, partId: string, partyId: string): Promise<WaitingRecord | undefined> {
  const [left] = await tx
    .delete(waitingParties)
    .where(and(eq(waitingParties.partId, partId), eq(waitingParties.partyId, partyId)))
    .returning();
  return left;
}

/** Offers whose time is over. */
export const offersOver = (reader: Reader, now: Date, most: number): Promise<WaitingRecord[]> =>
  reader
    .select()
    .from(waitingParties)
    .where(and(isNotNull(waitingParties.offeredUntil), lte(waitingParties.offeredUntil, now)))
    .limit(most);

/** Parties that are on the list no more wait for nothing. */
export async function forgetLineOfRemoved(tx: Tx, eventId: string): Promise<void> {
  await tx.execute(sql`
    delete from waiting_parties w using parties p
    where w.event_id = ${eventId} and p.id = w.party_id and p.removed_at is not null`);
}
