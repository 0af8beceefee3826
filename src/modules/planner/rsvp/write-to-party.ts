import { type EventFacts, eventCalendar, type PartFacts } from '#modules/planner/events';
import type { PartyFacts } from '#modules/planner/guests';
import type { Tx } from '#platform/db';
import { type Language, pickText } from '#platform/i18n';
import type { Answer } from './contract.ts';
import { tokenOf } from './links-store.ts';
import { answerRows, changeRows, momentSaid, type NamedAnswer, whenSaid } from './mail-words.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type To = { event: EventFacts; party: PartyFacts; token?: string | undefined };

/** Where a mail's link leads, and what every mail to a party says. */
async function frameOf(context: RsvpContext, tx: Tx, { event, party, token }: To) {
  const { language } = party;
  const known =
    token ??
    (await tokenOf(tx, context.seal, { eventId: event.id, partyId: party.id, now: context.clock.now() }));
  return {
    event: event.title,
    name: party.name,
    day: whenSaid(event.starts, language),
    place: [event.venue.name, event.venue.town].filter(Boolean).join(', '),
    replyUrl: `${context.publicUrl()}/${language}/r/${known}`,
  };
}

const about = ({ party }: To) => ({
  recipient: { kind: 'address', email: party.email, name: party.name, language: party.language } as const,
  subject: { type: 'party', id: party.id } as const,
});

type Replied = To & {
  before: readonly NamedAnswer[] | undefined;
  answers: readonly NamedAnswer[];
  parts: readonly PartFacts[];
  until: Date | null;
};

/** Confirms a reply, with the dates for a calendar; a changed one with what is different. A party without an address is told by its page. */
export async function confirmReply(context: RsvpContext, tx: Tx, replied: Replied): Promise<void> {
  const { event, party, before, answers, parts, until } = replied;
  const { language } = party;
  if (!party.email) return;
  const frame = await frameOf(context, tx, replied);
  const comesTo = parts.filter(({ id }) =>
    answers.some(({ partId, answer }) => partId === id && answer === 'accepted'),
  );
  const shared = {
    ...about(replied),
    ...(comesTo.length > 0 && {
      attachment: {
        name: 'event.ics',
        type: 'text/calendar; charset=utf-8; method=PUBLISH',
        text: eventCalendar({
          event,
          parts: comesTo,
          language,
          url: frame.replyUrl,
          now: context.clock.now(),
        }),
      },
    }),
  };
  const data = {
    ...frame,
    answers: answerRows(answers, parts, language),
    ...(until && { until: momentSaid(until, event.zone, language) }),
  };
  if (before) {
    const changes = changeRows(before, answers, parts, language);
    await context.notifications.notify(tx, {
      ...shared,
      template: 'rsvp-changed',
      data: { ...data, changes },
    });
  } else await context.notifications.notify(tx, { ...shared, template: 'rsvp-confirmation', data });
}

/** Asks a party whether it comes. */
export async function writeInvitation(
  context: RsvpContext,
  tx: Tx,
  to: To & { until: Date | null; welcome: string },
): Promise<void> {
  const { event, party, until, welcome } = to;
  await context.notifications.notify(tx, {
    ...about(to),
    template: 'rsvp-invitation',
    data: {
      ...(await frameOf(context, tx, to)),
      ...(welcome && { welcome }),
      ...(until && { until: momentSaid(until, event.zone, party.language) }),
    },
  });
}

export async function writeReminder(context: RsvpContext, tx: Tx, to: To & { until: Date }): Promise<void> {
  await context.notifications.notify(tx, {
    ...about(to),
    template: 'rsvp-reminder',
    data: {
      ...(await frameOf(context, tx, to)),
      until: momentSaid(to.until, to.event.zone, to.party.language),
    },
  });
}

/** Sends somebody who registered, and was on the list already, the link of their party. */
export async function remindOfLink(context: RsvpContext, tx: Tx, to: To): Promise<void> {
  await context.notifications.notify(tx, {
    ...about(to),
    template: 'rsvp-your-link',
    data: await frameOf(context, tx, to),
  });
}

type OfPlaces = { eventId: string; partyId: string; partId: string; places: number };

/** News for a party that waited: places are kept for it (until when), are its own now, or are kept no longer. */
export async function tellWaiting(
  context: RsvpContext,
  tx: Tx,
  news: 'rsvp-offer' | 'rsvp-given' | 'rsvp-offer-over',
  { eventId, partyId, partId, places, until }: OfPlaces & { until?: Date },
): Promise<void> {
  const event = await context.events.facts(tx, eventId);
  const party = await context.guests.partyFacts(tx, { eventId, partyId });
  const part = event?.parts.find(({ id }) => id === partId);
  if (!event || !party?.email || !part) return;
  const to = { event, party };
  const data = { ...(await frameOf(context, tx, to)), part: partSaid(event, part, party.language), places };
  const shared = about(to);
  if (news === 'rsvp-offer' && until)
    await context.notifications.notify(tx, {
      ...shared,
      template: news,
      data: { ...data, until: momentSaid(until, event.zone, party.language) },
    });
  else if (news !== 'rsvp-offer') await context.notifications.notify(tx, { ...shared, template: news, data });
}

const partSaid = (event: EventFacts, part: PartFacts, language: Language) =>
  part.main ? event.title : pickText(part.names, language).text;

type Person = { guestId: string; partId: string; answer: Answer | 'waiting' };

/** Answers with the names of who gave them. */
export const named = (answers: readonly Person[], names: ReadonlyMap<string, string>): NamedAnswer[] =>
  answers.map(({ guestId, partId, answer }) => ({ guestId, partId, answer, name: names.get(guestId) ?? '' }));
