import { eventRoom } from '#modules/planner/events';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { GuestForm, type GuestRefusal, MOST_IN_PARTY } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { guestsOfParty, insertGuests, lockParty } from './guests-store.ts';
import { sealNotes } from './sealed-notes.ts';

export type AddGuest = { eventId: string; partyId: string; form: GuestForm; by: Actor };

/** Puts somebody into a party that is on the list. */
export async function addGuest(
  { database, events, seal, clock, realtime }: GuestsContext,
  { eventId, partyId, form, by }: AddGuest,
): Promise<Result<{ guestId: string }, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  const parsed = GuestForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  return database.inTransaction(async (tx) => {
    if (!(await lockParty(tx, eventId, partyId))) return refuse('not-there');
    const there = await guestsOfParty(tx, eventId, partyId);
    if (there.length >= MOST_IN_PARTY) return refuse('too-many', { most: MOST_IN_PARTY });
    const id = newId();
    const position = Math.max(-1, ...there.map((guest) => guest.position)) + 1;
    const createdAt = clock.now();
    const guest = {
      ...parsed.data,
      ...sealNotes(seal, id, parsed.data),
      id,
      eventId,
      partyId,
      position,
      createdAt,
    };
    await insertGuests(tx, [guest]);
    await record(tx, {
      by,
      action: 'guests.add-guest',
      subject: { type: 'guest', id },
      scope: eventId,
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ guestId: id });
  });
}
