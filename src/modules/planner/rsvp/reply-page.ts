import { eventRoom } from '#modules/planner/events';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isLinkToken } from '#platform/ids';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyGuest, ReplyPage } from './contract.ts';
import { partsFor } from './invitations-store.ts';
import { presentQuestion } from './keep-questions.ts';
import { findLink, noteOpened } from './links-store.ts';
import { opennessOf } from './openness.ts';
import { placesTaken } from './places-store.ts';
import { questionsOf } from './questions-store.ts';
import { answersOf, findReply, saidBy } from './replies-store.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { waitsOf } from './waiting-store.ts';

/** Which party a link opens; undefined for one that is wrong, or was replaced. */
export async function partyOfLink(
  reader: Reader,
  token: string,
): Promise<{ eventId: string; partyId: string; lateUntil: Date | null } | undefined> {
  return isLinkToken(token) ? findLink(reader, token) : undefined;
}

/** What a party sees behind its link, and notes that it has been opened. */
export async function replyPage(
  context: RsvpContext,
  token: string,
): Promise<Result<ReplyPage, 'not-there'>> {
  const { database, clock, realtime } = context;
  const link = await partyOfLink(database.reader, token);
  if (!link) return refuse('not-there');
  const page = await pageOf(context, link);
  if (!page) return refuse('not-there');
  await database.inTransaction(async (tx) => {
    if (await noteOpened(tx, link.partyId, clock.now()))
      realtime.tell(tx, eventRoom(link.eventId), { kind: 'replies' });
  });
  return accept(page);
}

/** The same page for who takes a reply by telephone, whom no deadline stops. */
export async function pageOf(
  { database: { reader }, clock, events, guests }: RsvpContext,
  { eventId, partyId, lateUntil }: { eventId: string; partyId: string; lateUntil: Date | null },
): Promise<ReplyPage | undefined> {
  const event = await events.facts(reader, eventId);
  const party = await guests.partyFacts(reader, { eventId, partyId });
  if (!event || !party) return undefined;
  const [settings, parts, questions, reply, answers, said, waits, taken] = await Promise.all([
    settingsOf(reader, eventId),
    partsFor(reader, event, partyId),
    questionsOf(reader, eventId),
    findReply(reader, partyId),
    answersOf(reader, partyId),
    saidBy(reader, partyId),
    waitsOf(reader, partyId),
    placesTaken(reader, eventId),
  ]);
  const late = [lateUntil, ...waits.map(({ offeredUntil }) => offeredUntil)].filter((one) => one !== null);
  const longest = late.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
  const { state, until } = opennessOf(event, settings, longest, clock.now());
  const saidOf = (guestId: string | null) =>
    Object.fromEntries(
      said
        .filter((one) => one.guestId === guestId)
        .map(({ questionId, words, chosen }) => [questionId, words || chosen]),
    );
  const { title, zone, starts, ends, venue, languages } = event;
  return {
    event: {
      id: event.id,
      title,
      zone,
      starts,
      ends,
      venue,
      languages,
      cancelled: event.status === 'cancelled',
    },
    party: {
      id: party.id,
      name: party.name,
      language: party.language as Language,
      companions: party.companions,
    },
    parts: parts.map(({ id, main, names, starts, ends, place, capacity }) => ({
      id,
      main,
      names,
      starts,
      ends,
      place,
      full: capacity !== null && (taken.get(id) ?? 0) >= capacity,
    })),
    waits: settings.waiting !== 'off',
    maybe: settings.maybe,
    welcome: settings.welcome,
    questions: questions
      .filter(({ partId }) => partId === null || parts.some(({ id }) => id === partId))
      .map(presentQuestion),
    guests: party.guests.map(
      ({ id, firstName, lastName, brought }): ReplyGuest => ({
        id,
        firstName,
        lastName,
        brought,
        answers: Object.fromEntries(
          answers.filter(({ guestId }) => guestId === id).map(({ partId, answer }) => [partId, answer]),
        ),
        said: saidOf(id),
      }),
    ),
    note: reply?.note ?? '',
    said: saidOf(null),
    answeredAt: reply?.answeredAt.toISOString() ?? null,
    openness: { state, until: until?.toISOString() ?? null },
    offers: waits.flatMap(({ partId, offeredUntil }) =>
      offeredUntil ? [{ partId, until: offeredUntil.toISOString() }] : [],
    ),
  };
}
