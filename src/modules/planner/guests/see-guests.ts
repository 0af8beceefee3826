import type { Actor } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import type { GuestChoices, GuestList, GuestQuery, GuestView, PartyView } from './contract.ts';
import { guestChoices, guestList } from './guest-views.ts';
import type { GuestsContext } from './guests-context.ts';
import { eventOfGuest, groupsOfGuest, guestView, partiesCalled, partyView } from './party-views.ts';

type Seen<T> = Promise<Result<T, 'not-there' | 'not-allowed'>>;
type Asked = { eventId: string; by: Actor };

export async function seeList(
  { database, events }: GuestsContext,
  { eventId, query, perPage, by }: Asked & { query: GuestQuery; perPage?: number },
): Seen<GuestList> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  if (!may.ok) return may;
  return accept(await guestList(database.reader, eventId, query, perPage ? { perPage } : {}));
}

export async function seeChoices(
  { database, events }: GuestsContext,
  { eventId, query, by }: Asked & { query: GuestQuery },
): Seen<GuestChoices> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  if (!may.ok) return may;
  return accept(await guestChoices(database.reader, eventId, query));
}

export async function seeParty(
  { database, events, seal }: GuestsContext,
  { eventId, partyId, by }: Asked & { partyId: string },
): Promise<PartyView | undefined> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  if (!may.ok) return undefined;
  const health = may.value.rights.includes('see-health');
  return partyView(database.reader, { seal, health }, { eventId, partyId });
}

export async function seeGuest(
  { database, events, seal }: GuestsContext,
  { eventId, guestId, by }: Asked & { guestId: string },
): Promise<(GuestView & { groups: string[] }) | undefined> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  if (!may.ok) return undefined;
  const health = may.value.rights.includes('see-health');
  const guest = await guestView(database.reader, { seal, health }, { eventId, guestId });
  return guest && { ...guest, groups: await groupsOfGuest(database.reader, guestId) };
}

export async function findParties(
  { database, events }: GuestsContext,
  { eventId, words, by }: Asked & { words: string },
): Promise<{ id: string; name: string; guests: number }[]> {
  const may = await events.mayOn(database.reader, by, eventId, 'see-guests');
  return may.ok ? partiesCalled(database.reader, eventId, words) : [];
}

/** A guest by their number alone, for programs: which event they are of, and how they stand there. */
export async function seeGuestAnywhere(
  context: GuestsContext,
  { guestId, by }: { guestId: string; by: Actor },
): Promise<{ eventId: string; guest: GuestView } | undefined> {
  const eventId = await eventOfGuest(context.database.reader, guestId);
  const guest = eventId && (await seeGuest(context, { eventId, guestId, by }));
  return guest ? { eventId, guest } : undefined;
}
