import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJournal } from '#platform/journal';
import { type Actor, visitor } from '#platform/policy';
import { anEventForm, aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { eventRights, eventRoles, extraRights, rightsOf, rightsWith } from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication({ clock: { now: () => new Date('2027-03-01T09:00:00Z') } });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead', 'planner');
});
afterAll(() => app.close());

const seen = async (id: string, by: Actor) => {
  const event = await app.events.event(id, by);
  if (!event) throw new Error('the event is not there');
  return event;
};

test('an event has its times in its zone, one main part as long as itself, and who made it leads it', async () => {
  const id = await planning.anEvent(lead, { capacity: '120' as never });
  const event = await seen(id, lead);
  expect(event).toMatchObject({
    starts: '2027-06-12T14:00',
    startsAt: '2027-06-12T12:00:00.000Z',
    capacity: 120,
    status: 'planning',
    role: 'lead',
    rights: [...eventRights],
  });
  expect(event.parts).toMatchObject([
    { main: true, starts: '2027-06-12T14:00', capacity: 120, everybody: true },
  ]);
});

test.each([
  ['ends before it begins', { ends: '2027-06-12T13:00' }, { field: 'ends', code: 'before-start' }],
  [
    'begins in the hour that is skipped',
    { starts: '2027-03-28T02:30' },
    { field: 'starts', code: 'no-such-hour' },
  ],
  [
    'ends in the hour that is skipped',
    { starts: '2027-03-27T20:00', ends: '2027-03-28T02:15' },
    { field: 'ends', code: 'no-such-hour' },
  ],
  ['is on a day that does not exist', { starts: '2027-02-29T10:00' }, { field: 'starts', code: 'required' }],
  ['is in a zone nobody knows', { zone: 'Mars/Base' }, { field: 'zone', code: 'zone' }],
  ['has no title', { title: ' ' }, { field: 'title', code: 'required' }],
  ['turns the direction of its title', { title: 'a\u202Eb' }, { field: 'title', code: 'unreadable' }],
  ['has room for nobody', { capacity: 0 }, { field: 'capacity', code: 'number' }],
])('an event that %s is refused, and says which field', async (_, over, problem) => {
  const made = await app.events.create({ form: anEventForm(over), by: lead });
  expect(made).toMatchObject({ ok: false, code: 'invalid' });
  expect(!made.ok && made.details?.problems).toEqual([problem]);
});

test('nobody without an account has an event', async () => {
  expect(await app.events.create({ form: anEventForm(), by: visitor })).toMatchObject({
    code: 'not-allowed',
  });
});

test('an event that lasts over a change of clocks has the hours that really pass', async () => {
  const id = await planning.anEvent(lead, { starts: '2027-10-30T22:00', ends: '2027-10-31T04:00' });
  const { startsAt, endsAt } = await seen(id, lead);
  expect((Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000).toBe(7);
});

test('who is not on the team sees nothing, not even that it exists; the shop’s owner neither', async () => {
  const id = await planning.anEvent(lead);
  for (const by of [visitor, await planning.aPerson(), await planning.aPerson('The Owner', 'admin')]) {
    expect(await app.events.event(id, by)).toBeUndefined();
    expect(await app.events.change({ id, expected: 1, form: anEventForm(), by })).toMatchObject({
      code: 'not-there',
    });
    expect((await app.events.list({}, by)).rows).toEqual([]);
  }
  expect(await app.events.event('not-a-number', lead)).toBeUndefined();
});

test('what a role may not see is not in the answer', async () => {
  const id = await planning.anEvent(lead, { privateNote: 'fee 2 000', budgetMinor: 2_500_000 });
  const [host, steward] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(id, host, 'host');
  await planning.onTeam(id, steward, 'steward');
  expect(await app.events.event(id, host)).toMatchObject({ privateNote: null, budgetMinor: 2_500_000 });
  // Who stands at the door has the list of the door, and nothing of the event.
  expect(await app.events.event(id, steward)).toBeUndefined();
  expect(await app.events.change({ id, expected: 1, form: anEventForm(), by: host })).toMatchObject({
    code: 'not-allowed',
  });
});

test('a change keeps the main part with the event, is in the journal, and does not overwrite another', async () => {
  const id = await planning.anEvent(lead);
  const form = anEventForm({ title: 'Lotte & Karim, at last', starts: '2027-06-12T15:00', capacity: 80 });
  expect(await app.events.change({ id, expected: 1, form, by: lead })).toMatchObject({
    value: { version: 2 },
  });
  const event = await seen(id, lead);
  expect(event).toMatchObject({ title: 'Lotte & Karim, at last', version: 2 });
  expect(event.parts).toMatchObject([{ starts: '2027-06-12T15:00', capacity: 80 }]);
  expect(await app.events.change({ id, expected: 1, form: anEventForm(), by: lead })).toMatchObject({
    code: 'changed-meanwhile',
  });
  const [act] = await readJournal(app.database.reader, { scope: id, limit: 1 });
  expect(act).toMatchObject({ action: 'event.change', actorName: 'Sam Lead' });
  expect(Object.keys(act?.after ?? {}).sort()).toEqual(['capacity', 'startsAt', 'startsLocal', 'title']);
});

test('a list shows the events somebody works on, found by words with or without accents, and never another workspace’s', async () => {
  const [one, other] = [await planning.aPerson('One'), await planning.aPerson('Other')];
  const venue = { name: 'Château', street: '', postcode: '', town: 'Évreux', country: 'FR' };
  const id = await planning.anEvent(one, { title: 'Anna', venue });
  await planning.anEvent(one, { title: 'Bert', starts: '2027-01-01T10:00', ends: '2027-01-01T12:00' });
  await planning.anEvent(other, { title: 'Anna too', venue });
  const titles = async (query: object) => (await app.events.list(query, one)).rows.map(({ title }) => title);
  expect(await titles({})).toEqual(['Bert', 'Anna']);
  expect(await titles({ view: 'coming' })).toEqual(['Anna']);
  expect(await titles({ view: 'past' })).toEqual(['Bert']);
  expect(await titles({ q: 'chateau EVREUX' })).toEqual(['Anna']);
  expect(await titles({ q: '%' })).toEqual([]);
  expect(await app.events.ownEvents(one.accountId, '2027-06-12')).toMatchObject([{ id, day: '2027-06-12' }]);
  expect(await app.events.ownEvents(one.accountId, '2027-06-13')).toEqual([]);
});

test('every role has its rights from one table, and nobody keeps a team by an extra', () => {
  expect(rightsOf.lead).toEqual(eventRights);
  expect(rightsOf.steward).toEqual(['check-in']);
  for (const role of eventRoles) {
    expect(eventRights).toEqual(expect.arrayContaining([...rightsOf[role]]));
    expect(rightsWith(role, ['keep-team']).includes('keep-team')).toBe(role === 'lead');
    expect(rightsWith(role, [...extraRights])).toEqual(expect.arrayContaining([...extraRights]));
  }
  for (const role of ['assistant', 'coordinator', 'steward', 'host'] as const)
    expect(rightsOf[role]).not.toContain('see-private');
});

test('an event’s room is for its team, and the door’s people do not hear it', async () => {
  const id = await planning.anEvent(lead);
  const [assistant, steward, stranger] = await Promise.all([
    planning.aPerson(),
    planning.aPerson(),
    planning.aPerson(),
  ]);
  await planning.onTeam(id, assistant, 'assistant');
  await planning.onTeam(id, steward, 'steward');
  const may = async (by: Actor) => (await app.events.mayOn(app.database.reader, by, id, 'see-event')).ok;
  expect([await may(lead), await may(assistant), await may(steward), await may(stranger)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
