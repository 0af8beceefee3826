import { eventRoom } from '#modules/planner/events';
import { countPlaces, lockPlaces } from './places-store.ts';
import { promoteLater } from './promote-waiting.ts';
import { followGuests, forgetWordsOf } from './replies-store.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { forgetLineOfRemoved } from './waiting-store.ts';

/** A guest is forgotten: their own answers, and their party's words, which may speak of them. */
export async function forgetErased(
  { database, clock }: RsvpContext,
  erased: { partyId: string; guestId: string },
): Promise<void> {
  await database.inTransaction((tx) => forgetWordsOf(tx, { ...erased, now: clock.now() }));
}

/**
 * Guests left the list, or came back to it: the places they hold are counted anew, in the same fixed order in which replies
 * take them, and who waits is looked at. Harmless when run again.
 */
export async function recountPlaces(context: RsvpContext, eventId: string): Promise<void> {
  const { database, clock, events, realtime } = context;
  await database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    const parts = [...(event?.parts ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id } of parts) await lockPlaces(tx, eventId, id);
    await forgetLineOfRemoved(tx, eventId);
    await followGuests(tx, eventId, clock.now());
    for (const { id } of parts) {
      const { before, after } = await countPlaces(tx, id);
      if (after < before) promoteLater(context, tx, { eventId, partId: id });
    }
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
  });
}
