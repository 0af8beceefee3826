import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/policy';
import { aPlanning, fixedClock, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { type CopyForm, copied } from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
/** A wedding with a dinner, a question about it, and a party that comes. */
let eventId: string;
let email: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-03-01T09:00:00Z') });
  planning = aPlanning(app);
});
afterAll(() => app.close());

beforeEach(async () => {
  lead = await planning.aPerson('Sam Lead');
  eventId = await planning.anEvent(lead);
  const dinner = await app.events.parts.keep({
    eventId,
    form: {
      names: { en: 'Dinner' },
      starts: '2027-06-12T18:00',
      ends: '2027-06-12T22:00',
      place: '',
      capacity: null,
      everybody: true,
    },
    by: lead,
  });
  await app.rsvp.changeSettings({
    eventId,
    expected: 0,
    form: {
      opened: true,
      deadline: '2027-05-01T23:59',
      maybe: false,
      companionsCount: true,
      waiting: 'off',
      offerHours: 48,
      remindDays: [],
      registration: false,
      welcome: {},
      contact: '',
    },
    by: lead,
  });
  await app.rsvp.saveQuestion({
    eventId,
    form: {
      partId: dinner.ok ? dinner.value.id : null,
      whom: 'guest',
      kind: 'text',
      labels: { en: 'Any wishes?' },
      choices: [],
      required: false,
    },
    by: lead,
  });
  email = `ann-${eventId.slice(-8)}@convive.test`;
  const { partyId, guestIds } = await planning.aParty(eventId, lead, ['Ann Maes'], { email });
  const page = await app.rsvp.pageFor({ eventId, partyId, by: lead });
  const parts = page.ok ? page.value.parts : [];
  const answers = Object.fromEntries(parts.map(({ id }) => [id, 'accepted' as const]));
  const taken = await app.rsvp.takeReply({
    eventId,
    partyId,
    form: { guests: guestIds.map((id) => ({ id, answers, said: {} })), companions: [], said: {}, note: '' },
    via: 'phone',
    by: lead,
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
});

const seen = async (id: string, by: Actor = lead) => {
  const event = await app.events.event(id, by);
  if (!event) throw new Error('the event is not there');
  return event;
};
const mails = (about: string) =>
  app.sent.filter((mail) => JSON.stringify(mail.to).includes(email) && mail.subject.includes(about));
const copyForm = (over: Partial<CopyForm> = {}): CopyForm => ({
  title: 'Anniversary',
  starts: '2028-06-17T15:00',
  parts: true,
  team: true,
  questions: true,
  guests: true,
  groups: true,
  fields: true,
  notes: true,
  diet: true,
  health: true,
  ...over,
});

test('a copy is an event of its own on another date, with what was chosen, and nobody has answered it', async () => {
  const host = await planning.aPerson();
  await planning.onTeam(eventId, host, 'host');
  const made = await app.eventLife.copy({ eventId, form: copyForm(), by: lead });
  const id = made.ok ? made.value.id : '';
  const copy = await seen(id, host);
  expect(copy).toMatchObject({ title: 'Anniversary', starts: '2028-06-17T15:00', status: 'planning' });
  expect(copy.parts[1]).toMatchObject({ names: { en: 'Dinner' }, starts: '2028-06-17T19:00' });
  const overview = await app.eventLife.overview({ eventId: id, by: lead });
  expect(overview.ok && overview.value.glance).toMatchObject({
    guests: { none: 1, accepted: 0 },
    opened: false,
    deadline: '2028-05-06T23:59',
  });
  const questions = await app.rsvp.questions(id, lead);
  expect(questions.ok && questions.value).toMatchObject([{ partId: copy.parts[1]?.id }]);
  expect((await seen(eventId)).starts).toBe('2027-06-12T14:00');
});

test('what is not chosen stays behind, and so does a guest list that may not be seen', async () => {
  const bare = copyForm(Object.fromEntries(copied.map((name) => [name, false])));
  const made = await app.eventLife.copy({ eventId, form: bare, by: lead });
  const overview = await app.eventLife.overview({ eventId: made.ok ? made.value.id : '', by: lead });
  expect(overview.ok && overview.value.glance).toMatchObject({ parties: 0, deadline: null, parts: [{}] });
  const helper = await planning.aPerson();
  await planning.onTeam(eventId, helper, 'steward', ['end-event']);
  expect(await app.eventLife.copy({ eventId, form: copyForm(), by: helper })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await app.eventLife.copy({ eventId, form: copyForm({ starts: 'soon' }), by: lead })).toMatchObject({
    code: 'invalid',
  });
});

test('another date moves the parts and the deadline, keeps the replies, and is told once to who answered', async () => {
  const starts = '2027-11-06T14:00';
  const touched = await app.eventLife.touched({ eventId, starts, by: lead });
  expect(touched.ok && touched.value).toMatchObject({
    accepted: 1,
    answered: 1,
    orders: 0,
    move: { days: 147, deadline: { before: '2027-05-01T23:59', after: '2027-09-25T23:59' } },
  });
  const moved = await app.eventLife.postpone({ eventId, starts, tell: true, note: 'The hall', by: lead });
  expect(moved).toMatchObject({ ok: true });
  const event = await seen(eventId);
  // In November the clock of Brussels is one hour ahead, in June it was two.
  expect(event).toMatchObject({ starts, startsAt: '2027-11-06T13:00:00.000Z' });
  expect(event.parts[1]).toMatchObject({ starts: '2027-11-06T18:00', ends: '2027-11-06T22:00' });
  const overview = await app.eventLife.overview({ eventId, by: lead });
  expect(overview.ok && overview.value.glance).toMatchObject({
    guests: { accepted: 1 },
    deadline: '2027-09-25T23:59',
  });
  await app.settled();
  const [mail, ...others] = mails('new date');
  expect(others).toEqual([]);
  expect(mail?.text).toMatch(/6 November 2027[\s\S]*The hall/);
});

test('a date that does not exist moves nothing, and nobody is told who need not be', async () => {
  for (const starts of ['', '2027-02-30T10:00', '2027-03-28T02:30'])
    expect(await app.eventLife.postpone({ eventId, starts, tell: true, note: '', by: lead })).toMatchObject({
      code: 'invalid',
    });
  await app.eventLife.postpone({ eventId, starts: '2027-07-01T14:00', tell: false, note: '', by: lead });
  await app.settled();
  expect(mails('new date')).toEqual([]);
});

test('a cancelled event says why, takes no reply, and tells its guests', async () => {
  const done = await app.eventLife.cancel({ eventId, reason: 'Storm', tell: true, by: lead });
  expect(done).toMatchObject({ ok: true });
  expect(await seen(eventId)).toMatchObject({ status: 'cancelled', endedReason: 'Storm' });
  expect(await app.eventLife.cancel({ eventId, reason: '', tell: true, by: lead })).toMatchObject({
    code: 'not-possible',
  });
  await app.settled();
  expect(mails('cancelled')).toHaveLength(1);
  expect(mails('cancelled')[0]?.text).toContain('Storm');
  const assistant = await planning.aPerson();
  await planning.onTeam(eventId, assistant, 'assistant', ['change-event']);
  const on = { id: eventId, status: 'planning' as const };
  expect(await app.events.setStatus({ ...on, by: assistant })).toMatchObject({ code: 'not-allowed' });
  expect(await app.events.setStatus({ ...on, by: lead })).toMatchObject({ ok: true });
  expect(await seen(eventId)).toMatchObject({ status: 'planning', endedReason: '' });
});

test('an event is deleted by a lead who types its title, and with it its guests and replies', async () => {
  const helper = await planning.aPerson();
  await planning.onTeam(eventId, helper, 'assistant', ['end-event']);
  const remove = (title: string, by: Actor) => app.events.remove({ id: eventId, title, by });
  expect(await remove('Lotte & Karim', helper)).toMatchObject({ code: 'not-allowed' });
  expect(await remove('Lotte', lead)).toMatchObject({ code: 'invalid' });
  expect(await remove('Lotte & Karim', lead)).toMatchObject({ ok: true });
  expect(await app.events.event(eventId, lead)).toBeUndefined();
  const { rows } = await app.database.pool.query('select 1 from guests where event_id = $1', [eventId]);
  expect(rows).toEqual([]);
});

test('nobody without the right moves, cancels or copies, and for a stranger there is nothing', async () => {
  const [host, stranger] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, host, 'host');
  const { eventLife } = app;
  for (const [by, code] of [
    [host, 'not-allowed'],
    [stranger, 'not-there'],
  ] as const) {
    expect(await eventLife.cancel({ eventId, reason: '', tell: true, by })).toMatchObject({ code });
    expect(
      await eventLife.postpone({ eventId, starts: '2027-07-01T14:00', tell: true, note: '', by }),
    ).toMatchObject({ code });
    expect(await eventLife.copy({ eventId, form: copyForm(), by })).toMatchObject({ code });
    expect(await eventLife.touched({ eventId, by })).toMatchObject({ code });
  }
});
