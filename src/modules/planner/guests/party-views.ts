import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Seal } from '#platform/seal';
import type { GuestView, PartyView } from './contract.ts';
import { type GuestRecord, guestGroupMembers, guests, type PartyRecord, parties } from './guests.rows.ts';
import { openNotes } from './sealed-notes.ts';

type Sees = { seal: Seal; health: boolean };

/** A party of an event with its guests; notes on health for who may read them. */
export async function partyView(
  reader: Reader | Tx,
  { seal, health }: Sees,
  { eventId, partyId }: { eventId: string; partyId: string },
): Promise<PartyView | undefined> {
  if (!isId(partyId)) return undefined;
  const found = await reader
    .select({ party: parties, guest: guests })
    .from(parties)
    .leftJoin(guests, and(eq(guests.partyId, parties.id), isNull(guests.removedAt)))
    .where(and(eq(parties.eventId, eventId), eq(parties.id, partyId), isNull(parties.removedAt)))
    .orderBy(guests.position, guests.id);
  const party = found[0]?.party;
  if (!party) return undefined;
  const { id, name, email, phone, language, companions, note, registeredAt, version } = party;
  return {
    id,
    name,
    email,
    phone,
    language,
    companions,
    note,
    registeredAt: registeredAt?.toISOString() ?? null,
    version,
    guests: found.flatMap(({ guest }) => (guest ? [presentGuest(guest, party, { seal, health })] : [])),
  };
}

export async function guestView(
  reader: Reader | Tx,
  sees: Sees,
  { eventId, guestId }: { eventId: string; guestId: string },
): Promise<GuestView | undefined> {
  if (!isId(guestId)) return undefined;
  const [found] = await reader
    .select({ party: parties, guest: guests })
    .from(guests)
    .innerJoin(parties, eq(parties.id, guests.partyId))
    .where(and(eq(guests.eventId, eventId), eq(guests.id, guestId), isNull(guests.removedAt)));
  return found && presentGuest(found.guest, found.party, sees);
}

/** The groups somebody is in. */
export async function groupsOfGuest(reader: Reader | Tx, guestId: string): Promise<string[]> {
  const found = await reader
    .select({ id: guestGroupMembers.groupId })
    .from(guestGroupMembers)
    .where(eq(guestGroupMembers.guestId, guestId));
  return found.map(({ id }) => id);
}

/** Parties by a part of their name or of a guest's, for choosing one. */
export async function partiesCalled(
  reader: Reader,
  eventId: string,
  words: string,
): Promise<{ id: string; name: string; guests: number }[]> {
  const like = sql`'%' || plain_letters(${words.replace(/[\\%_]/g, '\\$&')}) || '%'`;
  const { rows } = await reader.execute<{ id: string; name: string; guests: number }>(sql`
    select p.id, p.name, count(g.id)::int as guests from parties p
    left join guests g on g.party_id = p.id and g.removed_at is null
    where p.event_id = ${eventId} and p.removed_at is null
    group by p.id
    having plain_letters(p.name) like ${like} or coalesce(bool_or(g.search like ${like}), false)
    order by plain_letters(p.name), p.id limit 20`);
  return rows;
}

/** The event a guest is of, for addresses that name the guest alone. */
export async function eventOfGuest(reader: Reader, guestId: string): Promise<string | undefined> {
  if (!isId(guestId)) return undefined;
  const [found] = await reader
    .select({ eventId: guests.eventId })
    .from(guests)
    .where(and(eq(guests.id, guestId), isNull(guests.removedAt)));
  return found?.eventId;
}

export function presentGuest(guest: GuestRecord, party: PartyRecord, { seal, health }: Sees): GuestView {
  const { id, partyId, firstName, lastName, email, phone, town, age, type, invitedBy } = guest;
  const { tags, custom, diet, severity, access, reply, version } = guest;
  const notes = health ? openNotes(seal, id, guest) : { dietNote: null, needs: null };
  return {
    id,
    partyId,
    party: party.name,
    firstName,
    lastName,
    email,
    phone,
    town,
    age,
    type,
    invitedBy,
    tags,
    custom,
    diet,
    severity,
    access,
    reply,
    version,
    ...notes,
  };
}
