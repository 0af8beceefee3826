import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { instantOf, isWallTime } from '#platform/zones';
import type { ReplyRefusal } from './contract.ts';
import { giveLinkTime, tokenOf } from './links-store.ts';
import type { RsvpContext } from './rsvp-context.ts';

/** `until` is on the wall of the event's zone and lasts its whole minute; `''` takes the exception back. */
export type GiveMoreTime = { eventId: string; partyId: string; until: string; by: Actor };

/** Lets one party answer after the deadline. */
export async function giveMoreTime(
  { database, events, guests, seal, clock, realtime }: RsvpContext,
  { eventId, partyId, until, by }: GiveMoreTime,
): Promise<Result<null, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    if (!event || !(await guests.lockParty(tx, { eventId, partyId }))) return refuse('not-there');
    const minute = isWallTime(until) ? instantOf(until, event.zone) : undefined;
    if (until !== '' && !minute)
      return refuse('invalid', {
        problems: [{ field: 'until', code: isWallTime(until) ? 'no-such-hour' : 'required' }],
      });
    await tokenOf(tx, seal, { eventId, partyId, now: clock.now() });
    await giveLinkTime(tx, partyId, minute ? new Date(minute.getTime() + 59_999) : null);
    await record(tx, {
      by,
      action: 'rsvp.more-time',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { until },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept(null);
  });
}
