import { eventRoom } from '#modules/planner/events';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import { isLinkToken } from '#platform/ids';
import { network, withinLimit } from '#platform/limits';
import { accept, type Result, refuse } from '#platform/result';
import type { OwnDetails, ReplyGuest, ReplyPage } from './contract.ts';
import { partsFor } from './invitations-store.ts';
import { presentQuestion } from './keep-questions.ts';
import { findLink, noteOpened } from './links-store.ts';
import { opennessOf } from './openness.ts';
import { placesTaken } from './places-store.ts';
import { questionsOf } from './questions-store.ts';
import { answersOf, findReply, saidBy } from './replies-store.ts';
import type { LinkRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';
import { settingsOf } from './settings-store.ts';
import { waitsOf } from './waiting-store.ts';

/** Which party a link opens; undefined for one that is wrong, or was replaced. */
export async function partyOfLink(
  reader: Reader,
  token: string,
): Promise<Pick<LinkRecord, 'eventId' | 'partyId' | 'lateUntil' | 'openedAt'> | undefined> {
  return isLinkToken(token) ? findLink(reader, token) : undefined;
}

const WRONG_LINKS = { name: 'reply-link', most: 30, perSeconds: 600 };

/** What a link is told that opens nothing. Only those are counted: a whole office may read its invitations at once. */
export const wrongLink = async ({ database, clock }: Pick<RsvpContext, 'database' | 'clock'>, from: string) =>
  refuse((await withinLimit(database, WRONG_LINKS, network(from), clock.now())) ? 'not-there' : 'too-many');

/** What a party sees behind its link, and notes that it has been opened. `from` is the network address of who asks. */
export async function replyPage(
  context: RsvpContext,
  token: string,
  from: string,
): Promise<Result<ReplyPage, 'not-there' | 'too-many'>> {
  const { database, clock, realtime } = context;
  const link = await partyOfLink(database.reader, token);
  if (!link) return wrongLink(context, from);
  const page = await pageOf(context, link);
  if (!page) return refuse('not-there');
  if (link.openedAt) return accept(page);
  await database.inTransaction(async (tx) => {
    if (await noteOpened(tx, link.partyId, clock.now()))
      realtime.tell(tx, eventRoom(link.eventId), { kind: 'replies' });
  });
  return accept(page);
}

/** The same page for who takes a reply by telephone, whom no deadline stops. */
export async function pageOf(
  { database: { reader }, clock, events, eventPages, guests }: RsvpContext,
  { eventId, partyId, lateUntil }: { eventId: string; partyId: string; lateUntil: Date | null },
): Promise<ReplyPage | undefined> {
  const event = await events.facts(reader, eventId);
  const party = await guests.partyFacts(reader, { eventId, partyId });
  if (!event || !party) return undefined;
  const [settings, parts, questions, reply, answers, said, waits, taken, pagePath] = await Promise.all([
    settingsOf(reader, eventId),
    partsFor(reader, event, partyId),
    questionsOf(reader, eventId),
    findReply(reader, partyId),
    answersOf(reader, partyId),
    saidBy(reader, partyId),
    waitsOf(reader, partyId),
    placesTaken(reader, eventId),
    eventPages.pathOf(reader, event),
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
      over: clock.now() > event.endsAt,
      pagePath,
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
    contact: settings.contact,
    questions: questions
      .filter(({ partId }) => partId === null || parts.some(({ id }) => id === partId))
      .map(presentQuestion),
    guests: party.guests.map(
      ({ id, firstName, lastName, brought, ...guest }): ReplyGuest => ({
        id,
        firstName,
        lastName,
        brought,
        answers: Object.fromEntries(
          answers.filter(({ guestId }) => guestId === id).map(({ partId, answer }) => [partId, answer]),
        ),
        said: saidOf(id),
        details: ownDetails(guest),
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

const ownDetails = ({
  email,
  phone,
  town,
  diet,
  severity,
  dietNote,
  needs,
  access,
}: OwnDetails): OwnDetails => ({ email, phone, town, diet, severity, dietNote, needs, access });
