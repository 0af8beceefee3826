import { and, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { Seal } from '#platform/seal';
import type { GuestFields, Reply } from './contract.ts';
import { guests, parties } from './guests.rows.ts';
import { openNotes } from './sealed-notes.ts';

/** `brought`: not on the list at first, their party brought them. */
export type PartyGuest = GuestFields & { id: string; brought: boolean; reply: Reply };
/** A party and its guests, notes on health in clear: for the party itself, and for who may read them. */
export type PartyFacts = {
  id: string;
  eventId: string;
  name: string;
  /** Where it is reached: its own address, else that of its first guest who has one; empty when there is none. */
  email: string;
  phone: string;
  language: Language;
  companions: number;
  guests: PartyGuest[];
};

/** Undefined for a party that is not on the list (any more). */
export async function partyFacts(
  reader: Reader | Tx,
  seal: Seal,
  { eventId, partyId }: { eventId: string; partyId: string },
): Promise<PartyFacts | undefined> {
  const found = await reader
    .select({ party: parties, guest: guests })
    .from(parties)
    .leftJoin(guests, and(eq(guests.partyId, parties.id), isNull(guests.removedAt)))
    .where(and(eq(parties.id, partyId), eq(parties.eventId, eventId), isNull(parties.removedAt)))
    .orderBy(guests.position, guests.id);
  const party = found[0]?.party;
  if (!party) return undefined;
  const people = found.flatMap(({ guest }) => (guest ? [guest] : []));
  return {
    id: party.id,
    eventId,
    name: party.name,
    email: party.email || (people.find(({ email }) => email)?.email ?? ''),
    phone: party.phone || (people.find(({ phone }) => phone)?.phone ?? ''),
    language: party.language,
    companions: party.companions,
    guests: people.map(({ search: _, eventId: __, partyId: ___, ...guest }) => ({
      ...guest,
      ...openNotes(seal, guest.id, guest),
    })),
  };
}
