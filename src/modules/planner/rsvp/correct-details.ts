import { eventRoom } from '#modules/planner/events';
import type { OwnDetailsForm } from '#modules/planner/guests/contract';
import { record } from '#platform/journal';
import { visitor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyRefusal } from './contract.ts';
import { partyOfLink } from './reply-page.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type CorrectDetails = { token: string; guestId: string; form: OwnDetailsForm };

/** What a guest says of themselves by their party's link: until the event is over, also when replies are closed. */
export async function correctDetails(
  { database, clock, events, guests, realtime }: RsvpContext,
  { token, guestId, form }: CorrectDetails,
): Promise<Result<null, ReplyRefusal>> {
  const link = await partyOfLink(database.reader, token);
  if (!link) return refuse('not-there');
  const { eventId, partyId } = link;
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    if (!event || !(await guests.lockParty(tx, { eventId, partyId }))) return refuse('not-there');
    if (clock.now() > event.endsAt || event.archived) return refuse('closed');
    const corrected = await guests.correctOwnDetails(tx, { eventId, partyId, guestId, form });
    if (!corrected.ok) return corrected;
    // What was corrected is health and addresses: the journal says that it was, not what.
    await record(tx, {
      by: visitor,
      action: 'rsvp.correct-details',
      subject: { type: 'party', id: partyId },
      scope: eventId,
      after: { guestId },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'guests' });
    return accept(null);
  });
}
