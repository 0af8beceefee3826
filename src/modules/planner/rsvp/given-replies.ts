import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { GivenQuery, GivenReplies, GivenReply, ReplyRefusal } from './contract.ts';
import { givenReplies, givenReply } from './given-replies-views.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type SeeGiven = { eventId: string; query: GivenQuery; by: Actor };

/** The replies an event was given, page by page. */
export async function seeGiven(
  { database: { reader }, events }: RsvpContext,
  { eventId, query, by }: SeeGiven,
): Promise<Result<GivenReplies, ReplyRefusal>> {
  const may = await events.mayOn(reader, by, eventId, 'see-replies');
  return may.ok ? accept(await givenReplies(reader, eventId, query)) : may;
}

/** A reply by its number alone; who is not on the team of its event finds none. */
export async function seeGivenBy(
  { database: { reader }, events }: RsvpContext,
  partyId: string,
  by: Actor,
): Promise<Result<GivenReply, ReplyRefusal>> {
  const reply = isId(partyId) ? await givenReply(reader, partyId) : undefined;
  if (!reply) return refuse('not-there');
  const may = await events.mayOn(reader, by, reply.eventId, 'see-replies');
  return may.ok ? accept(reply) : may;
}
