import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EventForm } from '#modules/planner/events/contract';
import { type FixedClock, fixedClock, type TestApplication, testApplication } from '#testing';
import { anInvitingEvent } from './replies-for-test.ts';

let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
beforeEach(async () => {
  clock.set('2027-03-01T09:00:00Z');
  await app.database.pool.query('update rsvp_settings set opened = false');
});
afterAll(() => app.close());

const remindedAt = async (iso: string): Promise<string[]> => {
  clock.set(iso);
  app.sent.splice(0);
  await app.rsvp.remind();
  await app.settled();
  return app.sent.filter(({ subject }) => subject.startsWith('Do you come?')).map(({ to }) => to);
};

/** An event whose parties were invited in March, and are reminded a week and a day before the deadline. */
async function anEventThatReminds(deadline = '2027-05-01T23:59', event: Partial<EventForm> = {}) {
  const inviting = await anInvitingEvent(app, { settings: { deadline, remindDays: [1, 7] }, event });
  const invitedAll = async () => {
    await app.rsvp.invite({ eventId: inviting.eventId, who: { query: {} }, again: false, by: inviting.lead });
    await app.settled();
  };
  return { ...inviting, invitedAll };
}

test('who has not answered is reminded at ten of the event’s morning, once for each time, and not after they answered', async () => {
  const { invite, invitedAll } = await anEventThatReminds();
  const [ann, bob] = [await invite(['Ann']), await invite(['Bob'])];
  await invitedAll();
  expect(await remindedAt('2027-04-24T07:59:00Z')).toEqual([]);
  expect(await remindedAt('2027-04-24T08:00:00Z')).toHaveLength(2);
  expect(await remindedAt('2027-04-24T08:15:00Z')).toEqual([]);
  await ann.reply('declined');
  expect(await remindedAt('2027-04-30T08:00:00Z')).toHaveLength(1);
  await bob.reply('accepted');
  expect(await remindedAt('2027-05-01T10:00:00Z')).toEqual([]);
});

test('a reminder that waits to be sent is taken back by the answer, in the same transaction', async () => {
  const { invite, invitedAll } = await anEventThatReminds();
  const party = await invite(['Ann']);
  await invitedAll();
  clock.set('2027-04-24T08:00:00Z');
  await app.rsvp.remind();
  await app.settled();
  // As if the server of mail had not been there.
  await app.database.pool.query(
    `update mails set state = 'queued', sent_at = null where template = 'rsvp-reminder' and subject_id = $1`,
    [party.partyId],
  );
  const withReminder = async () =>
    (await app.notifications.outbox({ subjectId: party.partyId, limit: 10 })).filter(
      ({ template }) => template === 'rsvp-reminder',
    );
  expect(await withReminder()).toHaveLength(1);
  await party.reply('accepted');
  expect(await withReminder()).toEqual([]);
});

test('who was invited after the hour of a reminder, or has more time than the others, is left in peace', async () => {
  const { invite, invitedAll, eventId, lead } = await anEventThatReminds();
  const late = await invite(['Late']);
  await app.rsvp.giveMoreTime({ eventId, partyId: late.partyId, until: '2027-05-20T12:00', by: lead });
  await invitedAll();
  clock.set('2027-04-24T08:30:00Z');
  await invite(['New']);
  await invitedAll();
  expect(await remindedAt('2027-04-24T09:00:00Z')).toEqual([]);
});

test('two workers at once, and a batch that is run again, remind nobody twice', async () => {
  const { planning, invitedAll, eventId, lead } = await anEventThatReminds();
  for (let nth = 0; nth < 120; nth++) await planning.aParty(eventId, lead, [`Guest ${nth}`]);
  await invitedAll();
  clock.set('2027-04-24T08:00:00Z');
  app.sent.splice(0);
  await Promise.all([app.rsvp.remind(), app.rsvp.remind(), app.rsvp.remind()]);
  await Promise.all([app.jobs.drain(), app.jobs.drain()]);
  await app.settled();
  const to = app.sent.filter(({ subject }) => subject.startsWith('Do you come?')).map((mail) => mail.to);
  expect([to.length, new Set(to).size]).toEqual([120, 120]);
});

const inJune2028 = { starts: '2028-06-10T14:00', ends: '2028-06-10T23:59' };
test.each([
  [
    'the clocks go forward between',
    'Europe/Brussels',
    '2027-04-01T12:00',
    '2027-03-25T09:00:00Z',
    '2027-03-31T08:00:00Z',
  ],
  [
    'on the day they go forward',
    'Europe/Brussels',
    '2027-03-29T12:00',
    '2027-03-22T09:00:00Z',
    '2027-03-28T08:00:00Z',
  ],
  [
    'the clocks go back between',
    'Europe/Brussels',
    '2027-11-03T12:00',
    '2027-10-27T08:00:00Z',
    '2027-11-02T09:00:00Z',
  ],
  [
    'on the day they go back',
    'Europe/Brussels',
    '2027-11-01T12:00',
    '2027-10-25T08:00:00Z',
    '2027-10-31T09:00:00Z',
  ],
  ['over New Year', 'Europe/Brussels', '2028-01-02T12:00', '2027-12-26T09:00:00Z', '2028-01-01T09:00:00Z'],
  ['on 29 February', 'Europe/Brussels', '2028-03-01T12:00', '2028-02-23T09:00:00Z', '2028-02-29T09:00:00Z'],
  [
    'where there is no 29 February',
    'Europe/Brussels',
    '2027-03-08T12:00',
    '2027-03-01T09:00:00Z',
    '2027-03-07T09:00:00Z',
  ],
  [
    'far from here, over their own change',
    'America/New_York',
    '2027-03-15T12:00',
    '2027-03-08T15:00:00Z',
    '2027-03-14T14:00:00Z',
  ],
])(
  '%s, a household is reminded at ten of the morning there, to the second, and once',
  async (_, zone, deadline, week, day) => {
    clock.set('2027-02-01T09:00:00Z');
    const { invite, invitedAll } = await anEventThatReminds(deadline, { ...inJune2028, zone });
    await invite(['Ann']);
    await invitedAll();
    for (const hour of [week, day]) {
      const before = new Date(Date.parse(hour) - 1_000).toISOString();
      expect(await remindedAt(before), before).toEqual([]);
      expect(await remindedAt(hour), hour).toHaveLength(1);
      expect(await remindedAt(new Date(Date.parse(hour) + 3_600_000).toISOString())).toEqual([]);
    }
  },
);
