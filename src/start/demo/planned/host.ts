import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { Application } from '../../application.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { DemoParty } from './invited.ts';
import { replyOf } from './reply-of.ts';

/** The demo's past, and who plans in it. */
export type Hosting = {
  past: Application;
  clock: MovableClock;
  /** The present, and its day in the zone. */
  now: Date;
  today: string;
  zone: string;
  planner: Actor;
  agent: Actor;
  customer: Actor;
};

/** A demo that tells another story than ours is a mistake in it. */
export function done<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new Error(`the demo’s event: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

export const at = (clock: MovableClock, day: string, time: string) =>
  clock.set(new Date(`${day}T${time}:00Z`));

export type OnList = { partyId: string; guestIds: string[]; party: DemoParty };

/** Puts parties on the list, into groups by the place of their names, and asks those to the dinner who are asked to it. */
export async function putOnList(
  { past, planner: by }: Hosting,
  eventId: string,
  { parties, groups }: { parties: readonly DemoParty[]; groups: readonly string[] },
): Promise<OnList[]> {
  const list = await Promise.all(
    parties.map(async (party): Promise<OnList> => {
      const { people, language, companions } = party;
      const [first] = people;
      const email = `${plain(`${first?.firstName} ${first?.lastName}`)}@convive.test`;
      const form = { name: '', email, phone: '', language, companions, note: '', guests: people };
      return { ...done(await past.guests.addParty({ eventId, form, by })), party };
    }),
  );
  const known = done(await past.guests.choices({ eventId, query: {}, by })).groups;
  for (const [nth, name] of groups.entries()) {
    const ids = list.flatMap(({ guestIds, party }) => (party.group === nth ? guestIds : []));
    const value = known.find((group) => group.name === name)?.id;
    done(await past.guests.changeMany({ eventId, selection: { ids }, change: { what: 'group', value }, by }));
  }
  const event = await past.events.event(eventId, by);
  const partId = event?.parts.find(({ everybody }) => !everybody)?.id;
  const partyIds = list.filter(({ party }) => party.dinner).map((one) => one.partyId);
  if (partId) done(await past.rsvp.inviteToPart({ eventId, partId, partyIds, invited: true, by }));
  return list;
}

/** Invites everybody whose time has come, and lets each answer on their day, or open the link and think. */
export async function invitedAndAnswered(
  hosting: Hosting,
  eventId: string,
  { list, dayOf }: { list: readonly OnList[]; dayOf: (after: number) => string },
): Promise<void> {
  const { past, clock, planner: by } = hosting;
  const asked = list.filter(({ party }) => party.says !== 'later');
  at(clock, dayOf(0), '08:00');
  const partyIds = asked.map(({ partyId }) => partyId);
  done(await past.rsvp.invite({ eventId, who: { partyIds }, again: false, by }));
  await past.jobs.drain();
  const answering = asked.filter(({ party }) => party.says !== 'silent');
  const days = [...new Set(answering.map(({ party }) => party.after))].sort((a, b) => a - b);
  for (const after of days) {
    at(clock, dayOf(after), `${String(9 + (after % 11)).padStart(2, '0')}:${10 + ((after * 7) % 50)}`);
    const ofTheDay = answering.filter(({ party }) => party.after === after);
    // Pages are opened together, and a first start is over sooner; answers take turns at the places.
    for (const answer of await Promise.all(ofTheDay.map((one) => openPage(hosting, eventId, one))))
      await answer();
  }
}

/** What a party sees; gives back how it answers from there: by its link, or by somebody who takes its reply. */
async function openPage(
  { past, planner: by }: Hosting,
  eventId: string,
  one: OnList,
): Promise<() => Promise<unknown>> {
  const { partyId, party } = one;
  const { by: via } = party;
  if (via !== 'link') {
    const form = replyOf(done(await past.rsvp.pageFor({ eventId, partyId, by })), one);
    return async () => done(await past.rsvp.takeReply({ eventId, partyId, form, via, by }));
  }
  const { token } = done(await past.rsvp.linkOf({ eventId, partyId, by }));
  const page = done(await past.rsvp.page(token));
  return async () =>
    party.says === 'reading' || done(await past.rsvp.reply({ token, form: replyOf(page, one) }));
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replace(/ /g, '.');
