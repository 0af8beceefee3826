import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import type { Actor } from '#platform/policy';
import {
  anEventForm,
  aPlanning,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';
import { daysOfMonth } from './month.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock('2027-03-01T09:00:00Z') });
  planning = aPlanning(app);
  lead = await planning.aPerson('Sam Lead');
});
afterAll(() => app.close());

const seen = async (eventId: string, by: Actor) => {
  const found = await app.eventLife.overview({ eventId, by });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

test('an overview counts guests by their answer, parties and orders, for those who may see them', async () => {
  const eventId = await planning.anEvent(lead);
  await planning.aParty(eventId, lead, ['Ann Maes', 'Bob Maes']);
  await planning.aParty(eventId, lead, ['Cas Claes']);
  const { glance, orders, latest, attention } = await seen(eventId, lead);
  expect(glance).toMatchObject({ guests: { none: 3, accepted: 0 }, parties: 2, answered: 0 });
  expect(orders).toEqual({ count: 0, totalMinor: 0, currency: null });
  expect(latest?.at(-1)).toMatchObject({ action: 'event.create', who: { name: 'Sam Lead' } });
  expect(attention).toEqual([]);

  const host = await planning.aPerson();
  await planning.onTeam(eventId, host, 'host');
  const theirs = await seen(eventId, host);
  expect([theirs.latest, theirs.glance?.parties, theirs.orders?.count]).toEqual([null, 2, 0]);
  const [steward, stranger] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, steward, 'steward');
  expect(await app.eventLife.overview({ eventId, by: steward })).toMatchObject({ code: 'not-allowed' });
  expect(await app.eventLife.overview({ eventId, by: stranger })).toMatchObject({ code: 'not-there' });
});

test('the activity is for those who see it, and tells nobody what they may not read', async () => {
  const eventId = await planning.anEvent(lead);
  const assistant = await planning.aPerson();
  await planning.onTeam(eventId, assistant, 'coordinator');
  const form = anEventForm({ title: 'New title', privateNote: 'fee 2 000', budgetMinor: 12_345 });
  await app.events.change({ id: eventId, expected: 1, form, by: lead });
  await app.events.comments.write({ eventId, form: { words: 'secret', private: true }, by: lead });
  await app.events.team.invite({
    eventId,
    form: { email: 'secret@convive.test', role: 'host', extra: [] },
    language: 'en',
    by: lead,
  });
  const read = async (by: Actor) => {
    const found = await app.eventLife.activity({ eventId, by });
    return found.ok ? found.value.acts : [];
  };
  const theirs = JSON.stringify(await read(assistant));
  expect(theirs).toContain('New title');
  for (const hidden of ['fee 2 000', '12345', 'privateNote', 'secret@convive.test', 'comment.write'])
    expect(theirs).not.toContain(hidden);
  expect(JSON.stringify(await read(lead))).toMatch(/fee 2 000.*|secret@convive.test/);
  const host = await planning.aPerson();
  await planning.onTeam(eventId, host, 'host');
  expect(await app.eventLife.activity({ eventId, by: host })).toMatchObject({ code: 'not-allowed' });
});

test('the activity comes page by page', async () => {
  const eventId = await planning.anEvent(lead);
  for (let version = 1; version <= 31; version++)
    await app.events.change({
      id: eventId,
      expected: version,
      form: anEventForm({ title: `Title ${version}` }),
      by: lead,
    });
  const first = await app.eventLife.activity({ eventId, by: lead });
  if (!first.ok) throw new Error(first.code);
  expect(first.value.acts).toHaveLength(30);
  const second = await app.eventLife.activity({ eventId, by: lead, before: first.value.next ?? '' });
  expect(second.ok && second.value.acts.map(({ action }) => action)).toEqual([
    'event.change',
    'event.create',
  ]);
});

test('the first page of the planner takes as many statements for twelve events as for one', async () => {
  const planner = await planning.aPerson('Twelve Events');
  const read = () => countStatements(() => app.eventLife.dashboard({ month: '2027-06', by: planner }));
  await planning.anEvent(planner);
  const one = await read();
  for (let made = 0; made < 11; made++) {
    const eventId = await planning.anEvent(planner);
    await planning.aParty(eventId, planner, ['Ann Maes', 'Bob Maes']);
  }
  const twelve = await read();
  expect(twelve.statements).toBe(one.statements);
  expect(twelve.statements).toBeLessThanOrEqual(8);
  expect(twelve.value).toMatchObject({ total: 12, month: { events: { length: 12 } } });
  expect(twelve.value.coming).toHaveLength(6);
  expect(twelve.value.coming[1]?.glance).toMatchObject({ guests: { none: 2 } });
  const stranger = await planning.aPerson();
  expect(await app.eventLife.dashboard({ month: '2027-06', by: stranger })).toMatchObject({
    coming: [],
    total: 0,
    latest: [],
  });
});

test('a month has its own last day', () => {
  expect([daysOfMonth('2028-02'), daysOfMonth('2027-12')]).toEqual([
    ['2028-02-01', '2028-02-29'],
    ['2027-12-01', '2027-12-31'],
  ]);
});
