import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { Reply } from './contract.ts';
import { type GuestRecord, guests, type PartyRecord, parties } from './guests.rows.ts';

export type NewParty = typeof parties.$inferInsert;
export type NewGuest = Omit<typeof guests.$inferInsert, 'search'>;

/** What a search looks at; the same words in every place that writes a guest. */
export const searchOf = (guest: Pick<NewGuest, 'firstName' | 'lastName' | 'email' | 'town'>) =>
  sql`plain_letters(${[guest.firstName, guest.lastName, guest.email, guest.town].filter(Boolean).join(' ')})`;

export async function insertParty(tx: Tx, party: NewParty, people: NewGuest[]): Promise<void> {
  await tx.insert(parties).values(party);
  if (people.length > 0)
    await tx.insert(guests).values(people.map((guest) => ({ ...guest, search: searchOf(guest) })));
}

/** A party of this event, locked: whoever changes it or its guests takes turns here. */
export async function lockParty(tx: Tx, eventId: string, id: string): Promise<PartyRecord | undefined> {
  const [party] = await tx
    .select()
    .from(parties)
    .where(and(eq(parties.eventId, eventId), eq(parties.id, id), isNull(parties.removedAt)))
    .for('update');
  return party;
}

export async function updateParty(
  tx: Tx,
  before: Pick<PartyRecord, 'id' | 'version'>,
  change: Partial<Omit<PartyRecord, 'id' | 'eventId' | 'version'>>,
): Promise<void> {
  await tx
    .update(parties)
    .set({ ...change, version: before.version + 1 })
    .where(eq(parties.id, before.id));
}

export async function lockGuest(tx: Tx, eventId: string, id: string): Promise<GuestRecord | undefined> {
  const [guest] = await tx
    .select()
    .from(guests)
    .where(and(eq(guests.eventId, eventId), eq(guests.id, id), isNull(guests.removedAt)))
    .for('update');
  return guest;
}

export async function updateGuest(
  tx: Tx,
  before: GuestRecord,
  change: Partial<Omit<GuestRecord, 'id' | 'eventId' | 'version' | 'search'>>,
): Promise<void> {
  await tx
    .update(guests)
    .set({ ...change, search: searchOf({ ...before, ...change }), version: before.version + 1 })
    .where(eq(guests.id, before.id));
}

/** The guests of a party who are on the list, in their order. */
export const guestsOfParty = (tx: Tx, eventId: string, partyId: string): Promise<GuestRecord[]> =>
  tx
    .select()
    .from(guests)
    .where(and(eq(guests.eventId, eventId), eq(guests.partyId, partyId), isNull(guests.removedAt)))
    .orderBy(guests.position, guests.id);

export async function insertGuests(tx: Tx, people: NewGuest[]): Promise<void> {
  if (people.length === 0) return;
  await tx.insert(guests).values(people.map((guest) => ({ ...guest, search: searchOf(guest) })));
}

/** The answers of many guests in one statement; what an answer changes for others is not decided here. */
export async function writeReplies(
  tx: Tx,
  eventId: string,
  replies: readonly { guestId: string; reply: Reply }[],
): Promise<void> {
  if (replies.length === 0) return;
  await tx.execute(sql`
    update guests g set reply = a.reply
    from jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) as a("guestId" uuid, reply text)
    where g.id = a."guestId" and g.event_id = ${eventId}`);
}

/** Puts guests at the end of a party, in the order given. */
export async function moveToParty(
  tx: Tx,
  {
    eventId,
    partyId,
    guestIds,
    from,
  }: { eventId: string; partyId: string; guestIds: string[]; from: number },
): Promise<void> {
  await tx.execute(sql`
    update guests g set party_id = ${partyId}, position = ${from} + m.place::int - 1, version = g.version + 1
    from jsonb_array_elements_text(${JSON.stringify(guestIds)}::jsonb) with ordinality as m(id, place)
    where g.id = m.id::uuid and g.event_id = ${eventId}`);
}
