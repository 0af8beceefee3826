import type { EventForm } from '#modules/planner/events/contract';
import { type AddPartyForm, type GuestForm, noDetails } from '#modules/planner/guests/contract';
import { newId } from '#platform/ids';
import type { Actor, Role } from '#platform/policy';
import type { TestApplication } from './test-application.ts';

type Person = Extract<Actor, { kind: 'account' }>;

export type TestPlanning = {
  /** Somebody with an account, signed in. */
  aPerson(name?: string, role?: Role): Promise<Person & { email: string }>;
  /** An event of this person's, on Saturday 12 June 2027 from two until midnight in Brussels. */
  anEvent(by: Actor, over?: Partial<EventForm>): Promise<string>;
  /** A party of these people ("Ann Maes"), reached at an address of its own. */
  aParty(
    eventId: string,
    by: Actor,
    people: (string | Partial<GuestForm>)[],
    over?: Partial<AddPartyForm>,
  ): Promise<{ partyId: string; guestIds: string[] }>;
  /** Puts somebody on an event's team. */
  onTeam(eventId: string, person: Person, role: string, extra?: string[]): Promise<void>;
};

export const anEventForm = (over: Partial<EventForm> = {}): EventForm => ({
  title: 'Lotte & Karim',
  description: '',
  type: 'wedding',
  zone: 'Europe/Brussels',
  starts: '2027-06-12T14:00',
  ends: '2027-06-12T23:59',
  venue: { name: 'De Oude Melkerij', street: 'Dorp 1', postcode: '9000', town: 'Gent', country: 'BE' },
  capacity: null,
  budgetMinor: null,
  currency: 'EUR',
  languages: ['nl', 'en', 'fr'],
  visibility: 'private',
  privateNote: '',
  ...over,
});

const named = (name: string): Partial<GuestForm> => {
  const [firstName = '', ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') };
};

/** What tests of the planner begin with: people, their events, and the parties they invite. */
export function aPlanning(app: Pick<TestApplication, 'database' | 'events' | 'guests'>): TestPlanning {
  let people = 0;
  return {
    async aPerson(name = 'Sam Planner', role = 'customer') {
      const accountId = newId();
      const email = `person-${++people}-${accountId.slice(-6)}@convive.test`;
      await app.database.pool.query(
        'insert into accounts (id, name, email, email_verified, role) values ($1, $2, $3, true, $4)',
        [accountId, name, email, role],
      );
      return { kind: 'account', accountId, role, name, sessionId: newId(), email };
    },
    async anEvent(by, over) {
      const made = await app.events.create({ form: anEventForm(over), by });
      if (!made.ok) throw new Error(`no event: ${JSON.stringify(made)}`);
      return made.value.id;
    },
    async aParty(eventId, by, guests, over) {
      const added = await app.guests.addParty({
        eventId,
        by,
        form: {
          name: '',
          email: `party-${newId().slice(-8)}@convive.test`,
          phone: '',
          language: 'en',
          companions: 0,
          note: '',
          guests: guests.map((guest) => ({
            ...noDetails,
            ...(typeof guest === 'string' ? named(guest) : guest),
          })),
          ...over,
        },
      });
      if (!added.ok) throw new Error(`no party: ${JSON.stringify(added)}`);
      return added.value;
    },
    async onTeam(eventId, { accountId }, role, extra = []) {
      await app.database.pool.query(
        'insert into event_team (event_id, account_id, role, extra, joined_at) values ($1, $2, $3, $4, now())',
        [eventId, accountId, role, extra],
      );
    },
  };
}
