import type { EventForm } from '#modules/planner/events/contract';
import type { Actor } from '#platform/policy';
import { addDays, weekday } from '#platform/time';
import { demoPeople } from '../content/index.ts';
import { dice, placeOne } from '../demo-orders.ts';
import { at, done, type Hosting, invitedAndAnswered, putOnList } from './host.ts';
import { weddingParties } from './wedding-guests.ts';

/** As many as have accepted before the last who answer, who wait. */
const DINNER_SEATS = 56;

const form = (day: string, zone: string): EventForm => ({
  title: 'Noor & Elias',
  description: 'We are getting married, under the lime trees of Lindebeke.',
  type: 'wedding',
  zone,
  starts: `${day}T14:00`,
  ends: '',
  venue: {
    name: 'Hoeve De Lindeboom',
    street: 'Molendreef 12',
    postcode: '9095',
    town: 'Lindebeke',
    country: 'Belgium',
  },
  capacity: 130,
  budgetMinor: 2_400_000,
  currency: 'EUR',
  languages: ['nl', 'fr', 'en'],
  visibility: 'private',
  privateNote: 'The barn is free until Sunday noon. Caterer wants numbers ten days ahead.',
});

/** The first Saturday twenty weeks from now. */
const saturdayAfter = (day: string) => addDays(day, (13 - weekday(day)) % 7);

/** A wedding in the middle of its replies, with its team, its order and what was said about it. */
export async function planWedding(hosting: Hosting): Promise<void> {
  const { past, clock, today, zone, planner: by } = hosting;
  const day = saturdayAfter(addDays(today, 140));
  at(clock, addDays(today, -62), '09:00');
  const made = await past.eventTemplates.begin({ key: 'wedding', form: form(day, zone), language: 'en', by });
  const eventId = done(made).id;
  await giveRooms(hosting, eventId);
  await nameTheFamilies(hosting, eventId);

  at(clock, addDays(today, -40), '10:00');
  const groups = ['Family of Noor', 'Family of Elias', 'Friends', 'Colleagues'];
  const list = await putOnList(hosting, eventId, { parties: weddingParties, groups });
  await openReplies(hosting, eventId);
  await gatherTeam(hosting, eventId);
  await invitedAndAnswered(hosting, eventId, { list, dayOf: (after) => addDays(today, after - 26) });
  await orderFor(hosting, eventId, day);
  await talk(hosting, eventId);
  done(await past.events.setStatus({ id: eventId, status: 'confirmed', by }));
}

async function giveRooms({ past, planner: by }: Hosting, eventId: string): Promise<void> {
  const parts = (await past.events.event(eventId, by))?.parts ?? [];
  const places = ['', 'In the orchard', 'In the barn', 'In the barn'];
  for (const [nth, { id, names, starts, ends, everybody }] of parts.entries()) {
    const capacity = everybody ? null : DINNER_SEATS;
    const part = { names, starts, ends, place: places[nth] ?? '', capacity, everybody };
    done(await past.events.parts.keep({ eventId, partId: id, form: part, by }));
  }
}

async function nameTheFamilies({ past, planner: by }: Hosting, eventId: string): Promise<void> {
  const { groups } = done(await past.guests.choices({ eventId, query: {}, by }));
  const names = new Map([
    ['Family of one', 'Family of Noor'],
    ['Family of the other', 'Family of Elias'],
  ]);
  for (const { id, name } of groups) {
    const theirs = names.get(name);
    if (theirs) done(await past.guests.changeGroup({ eventId, groupId: id, name: theirs, by }));
  }
}

async function openReplies({ past, planner: by }: Hosting, eventId: string): Promise<void> {
  const { version, deadlineAt: _, ...settings } = done(await past.rsvp.settings(eventId, by));
  const welcome = {
    en: 'We would love to celebrate with you. Tell us whether you come, and what you eat.',
    nl: 'We vieren graag met jullie. Laat ons weten of je komt, en wat je eet.',
    fr: 'Nous aimerions fêter avec vous. Dites-nous si vous venez, et ce que vous mangez.',
  };
  const opened = {
    ...settings,
    opened: true,
    maybe: true,
    welcome,
    contact: 'Lotte, planner@convive.test',
  };
  done(await past.rsvp.changeSettings({ eventId, expected: version, form: opened, by }));
}

/** The couple looks on, and somebody of the house coordinates; they join by the links of their mails. */
async function gatherTeam({ past, planner: by, agent, customer }: Hosting, eventId: string): Promise<void> {
  const asked: [string, 'coordinator' | 'host', Actor][] = [
    ['agent@convive.test', 'coordinator', agent],
    ['customer@convive.test', 'host', customer],
  ];
  for (const [email, role, who] of asked) {
    const invitation = { email, role, extra: [] };
    done(await past.events.team.invite({ eventId, form: invitation, language: 'en', by }));
    const [newest] = await past.notifications.outbox({ to: email, limit: 1 });
    const mail = newest && (await past.notifications.mail(newest.id));
    const token = /planner\/invite\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    done(await past.events.team.accept({ token, by: who }));
  }
}

async function orderFor(
  { past, clock, today, planner: by }: Hosting,
  eventId: string,
  day: string,
): Promise<void> {
  at(clock, addDays(today, -12), '11:00');
  const cakes = (await past.catalogue.listing({ category: 'cakes', page: 1 }, 'en')).cards;
  const person = { ...(demoPeople[0] as (typeof demoPeople)[number]), name: 'Lotte Maes' };
  const order = await placeOne(past, {
    person: { ...person, email: 'planner@convive.test' },
    day,
    roll: dice(3),
    cards: cakes,
    eventType: 'wedding',
    hires: { slug: 'cross-back-chair-hire', quantity: 60 },
    by,
  });
  if (order) done(await past.eventOrders.put({ number: order.number, eventId, by }));
}

async function talk(
  { past, clock, today, planner, agent, customer }: Hosting,
  eventId: string,
): Promise<void> {
  const words: [number, Actor, string, boolean][] = [
    [
      -11,
      planner,
      'The chairs are ordered. Sixty for the dinner; the benches of the barn do for the evening.',
      false,
    ],
    [-10, customer, 'Lovely! Could Oma Jeanne sit where she sees the door?', false],
    [-9, agent, 'Yes: table one, beside the aisle. The ramp will be there from noon.', false],
    [-6, planner, 'The parents share the bill; ask before anything is added to it.', true],
    [
      -3,
      agent,
      'The dinner is full. I would rather keep the last party waiting than squeeze the tables.',
      false,
    ],
  ];
  for (const [days, by, said, secret] of words) {
    at(clock, addDays(today, days), '14:20');
    done(await past.events.comments.write({ eventId, form: { words: said, private: secret }, by }));
  }
}
