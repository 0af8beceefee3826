import { addDays, weekday } from '#platform/time';
import { companyParties } from './company-guests.ts';
import { at, done, type Hosting, invitedAndAnswered, putOnList } from './host.ts';

/** A working day in some weeks, whose first invitations are out. */
export async function planCompanyDay(hosting: Hosting): Promise<void> {
  const { past, clock, today, zone, planner: by } = hosting;
  const soon = addDays(today, 30);
  const thursday = addDays(soon, (11 - weekday(soon)) % 7);
  at(clock, addDays(today, -9), '09:00');
  const made = await past.eventTemplates.begin({
    key: 'conference',
    form: {
      title: 'Instrument makers’ day',
      description: 'A day about wood, brass and patience, with workshops in the afternoon.',
      type: 'conference',
      zone,
      starts: `${thursday}T09:00`,
      ends: '',
      venue: {
        name: 'Congreskaai',
        street: 'Havenkaai 3',
        postcode: '2069',
        town: 'Scheldeoord',
        country: 'Belgium',
      },
      capacity: 80,
      budgetMinor: null,
      currency: 'EUR',
      languages: ['en', 'nl', 'fr'],
      visibility: 'public',
      privateNote: '',
    },
    language: 'en',
    by,
  });
  const eventId = done(made).id;
  const groups = ['Speakers', 'Staff', 'Customers', 'Press'];
  const list = await putOnList(hosting, eventId, { parties: companyParties, groups });
  const { version, deadlineAt: _, ...settings } = done(await past.rsvp.settings(eventId, by));
  const opened = { ...settings, opened: true };
  done(await past.rsvp.changeSettings({ eventId, expected: version, form: opened, by }));
  await invitedAndAnswered(hosting, eventId, { list, dayOf: (after) => addDays(today, after - 6) });
}
