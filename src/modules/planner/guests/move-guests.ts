import { eventRoom } from '#modules/planner/events';
import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { removeEmptyParties } from './change-many-store.ts';
import { type GuestRefusal, MOST_IN_PARTY } from './contract.ts';
import type { GuestsContext } from './guests-context.ts';
import { guestsOfParty, insertParty, lockParty, moveToParty } from './guests-store.ts';
import { partyName } from './party-name.ts';
import { GuestListChanged } from './signals.ts';

export type MoveGuests = {
  eventId: string;
  from: string;
  /** Whom; all of them when it says nothing: the two parties become one. */
  guestIds?: string[];
  /** The party they come to; without one they make a new one. */
  to?: string;
  by: Actor;
};

/** Moves guests to another party, makes a party of them, or puts two parties together. Answers they gave stay theirs. */
export async function moveGuests(
  { database, events, clock, realtime, signals }: GuestsContext,
  { eventId, from, guestIds, to, by }: MoveGuests,
): Promise<Result<{ partyId: string }, GuestRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'change-guests');
  if (!may.ok) return may;
  if (!isId(from) || (to !== undefined && !isId(to))) return refuse('not-there');
  if (from === to) return refuse('nothing-to-change');
  return database.inTransaction(async (tx) => {
    // In the order of their numbers: two who move guests towards each other would otherwise block.
    const locked = new Map<string, Awaited<ReturnType<typeof lockParty>>>();
    for (const id of [from, ...(to ? [to] : [])].sort()) locked.set(id, await lockParty(tx, eventId, id));
    const source = locked.get(from);
    if (!source || (to && !locked.get(to))) return refuse('not-there');
    const there = await guestsOfParty(tx, eventId, from);
    const moving = there.filter(({ id }) => !guestIds || guestIds.includes(id));
    if (moving.length === 0 || (!to && moving.length === there.length)) return refuse('nothing-to-change');
    const now = clock.now();
    const before = to ? await guestsOfParty(tx, eventId, to) : [];
    if (before.length + moving.length > MOST_IN_PARTY) return refuse('too-many', { most: MOST_IN_PARTY });
    const partyId = to ?? newId();
    if (!to) {
      const { language } = source;
      const name = partyName(moving) || source.name;
      await insertParty(tx, { id: partyId, eventId, name, language, createdAt: now }, []);
    }
    const next = Math.max(-1, ...before.map(({ position }) => position)) + 1;
    await moveToParty(tx, { eventId, partyId, guestIds: moving.map(({ id }) => id), from: next });
    await removeEmptyParties(tx, eventId, now);
    await record(tx, {
      by,
      action: to ? 'guests.move' : 'guests.split',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { count: moving.length, from },
    });
    await signals.announce(tx, GuestListChanged, { eventId });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept({ partyId });
  });
}
