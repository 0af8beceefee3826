import { newId } from '#platform/ids';
import { addDays } from '#platform/time';
import { birthdayParties } from './birthday-guests.ts';
import { at, done, type Hosting, invitedAndAnswered, type OnList, putOnList } from './host.ts';

/** A birthday of today: whoever opens its door finds some inside, and others to let in. */
export async function planBirthday(hosting: Hosting): Promise<void> {
  const { past, clock, today, zone, planner: by } = hosting;
  at(clock, addDays(today, -30), '09:00');
  const made = await past.eventTemplates.begin({
    key: 'birthday',
    form: {
      title: 'Nonna Pia turns eighty',
      description: 'Cake at three, soup at six, and stories in between.',
      type: 'birthday',
      zone,
      starts: `${today}T10:00`,
      ends: `${today}T23:59`,
      venue: {
        name: 'Zaal De Wissel',
        street: 'Dorpsplaats 8',
        postcode: '9861',
        town: 'Zandhoek',
        country: 'Belgium',
      },
      capacity: 40,
      budgetMinor: 90_000,
      currency: 'EUR',
      languages: ['nl', 'en', 'fr'],
      visibility: 'private',
      privateNote: '',
    },
    language: 'en',
    by,
  });
  const eventId = done(made).id;
  const groups = ['Family', 'Friends', 'Neighbours'];
  const list = await putOnList(hosting, eventId, { parties: birthdayParties, groups });
  const { version, deadlineAt: _, ...settings } = done(await past.rsvp.settings(eventId, by));
  done(
    await past.rsvp.changeSettings({
      eventId,
      expected: version,
      // The template's is ten days ahead of the party, which is less than a month away.
      form: { ...settings, opened: true, deadline: `${addDays(today, -7)}T20:00` },
      by,
    }),
  );
  await invitedAndAnswered(hosting, eventId, { list, dayOf: (after) => addDays(today, after - 24) });
  done(await past.events.setStatus({ id: eventId, status: 'confirmed', by }));
  await openDoor(hosting, eventId, list);
}

async function openDoor(
  { past, clock, now, planner: by }: Hosting,
  eventId: string,
  list: readonly OnList[],
): Promise<void> {
  const minutesAgo = (minutes: number) => clock.set(new Date(now.getTime() - minutes * 60_000));
  minutesAgo(45);
  await past.events.followTheDay();
  const coming = list.filter(({ party }) => party.says === 'yes');
  for (const [nth, { guestIds }] of coming.slice(0, 4).entries()) {
    minutesAgo(40 - nth * 9);
    done(await past.checkIn.admit({ eventId, form: { scanId: newId(), guestIds }, by }));
  }
  minutesAgo(5);
  const walkIn = { scanId: newId(), firstName: 'Gaspard', lastName: 'Vlieger' };
  done(await past.checkIn.walkIn({ eventId, form: walkIn, by }));
}
