import { eventCalendar } from '#modules/planner/events';
import { accept, type Result, refuse } from '#platform/result';
import { partsFor } from './invitations-store.ts';
import { answersOf } from './replies-store.ts';
import { partyOfLink, wrongLink } from './reply-page.ts';
import type { RsvpContext } from './rsvp-context.ts';

/** The dates of a party as a calendar file: what it comes to, and all it is invited to while it has not said. */
export async function partyCalendar(
  { database, clock, events, guests, publicUrl }: RsvpContext,
  token: string,
  from: string,
): Promise<Result<{ file: string }, 'not-there' | 'too-many'>> {
  const { reader } = database;
  const link = await partyOfLink(reader, token);
  if (!link) return wrongLink({ database, clock }, from);
  const event = await events.facts(reader, link.eventId);
  const party = await guests.partyFacts(reader, link);
  if (!event || !party) return refuse('not-there');
  const invited = await partsFor(reader, event, link.partyId);
  const answers = await answersOf(reader, link.partyId);
  const accepted = invited.filter(({ id }) =>
    answers.some(({ partId, answer }) => partId === id && answer === 'accepted'),
  );
  const { language } = party;
  const parts = answers.length > 0 ? accepted : invited;
  const url = `${publicUrl()}/${language}/r/${token}`;
  return accept({ file: eventCalendar({ event, parts, language, url, now: clock.now() }) });
}
