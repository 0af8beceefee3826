import { eventRoom } from '#modules/planner/events';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { AddPartyForm, type GuestFields, type GuestRefusal, type PartyFields } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { insertParty } from './guests-store.ts';
import { partyName } from './party-name.ts';
import { sealNotes } from './sealed-notes.ts';

export type AddParty = { eventId: string; form: AddPartyForm; by: Actor };

/** Puts a party with its guests on the list of an event. */
export async function addParty(
  context: GuestsContext,
  { eventId, form, by }: AddParty,
): Promise<Result<{ partyId: string; guestIds: string[] }, GuestRefusal>> {
  const { database, events } = context;
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const parsed = AddPartyForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return database.inTransaction(async (tx) =>
    accept(await enterParty(context, tx, { eventId, by, ...parsed.data })),
  );
}

type Entry = PartyFields & { eventId: string; guests: GuestFields[]; registeredAt?: Date; by: Actor };

/** Writes a party whose permission and words have been looked at: by a planner here, by who takes registrations elsewhere. */
export async function enterParty(
  { clock, seal, realtime }: GuestsContext,
  tx: Tx,
  { eventId, guests, by, ...party }: Entry,
): Promise<{ partyId: string; guestIds: string[] }> {
  const now = clock.now();
  const partyId = newId();
  const people = guests.map((guest, position) => {
    const id = newId();
    return { ...guest, ...sealNotes(seal, id, guest), id, eventId, partyId, position, createdAt: now };
  });
  const name = party.name || partyName(guests) || party.email || '?';
  await insertParty(tx, { ...party, name, id: partyId, eventId, createdAt: now }, people);
  await record(tx, {
    by,
    action: 'guests.add',
    subject: { type: 'party', id: partyId },
    scope: eventId,
    // Without names: the journal is never rewritten, and guests may be erased.
    after: { guests: guests.length },
  });
  realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
  return { partyId, guestIds: people.map(({ id }) => id) };
}
