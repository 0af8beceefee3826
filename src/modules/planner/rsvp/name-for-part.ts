import { eventRoom } from '#modules/planner/events';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyRefusal } from './contract.ts';
import { nameForPart } from './invitations-store.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type InviteToPart = {
  eventId: string;
  partId: string;
  partyIds: readonly string[];
  invited: boolean;
  by: Actor;
};

/** Invites parties to a part that is not for everybody, or takes that back; what they answered stays until they change it. */
export async function inviteToPart(
  { database, events, realtime }: RsvpContext,
  { eventId, partId, partyIds, invited, by }: InviteToPart,
): Promise<Result<null, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    const part = event?.parts.find(({ id }) => id === partId);
    if (!part) return refuse('not-there');
    if (part.everybody) return refuse('not-possible');
    await nameForPart(tx, { eventId, partId, partyIds, invited });
    await record(tx, {
      by,
      action: invited ? 'rsvp.invite-to-part' : 'rsvp.uninvite-from-part',
      subject: { type: 'part', id: partId },
      scope: eventId,
      after: { parties: partyIds.length },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept(null);
  });
}
