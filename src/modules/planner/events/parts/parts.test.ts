import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import type { PartForm } from '../contract.ts';
import { MOST_PARTS } from './keep-parts.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
});
afterAll(() => app.close());

const dinner = (over: Partial<PartForm> = {}): PartForm => ({
  names: { en: 'Dinner', nl: 'Diner' },
  starts: '2027-06-12T18:30',
  ends: '2027-06-12T22:00',
  place: 'Orangery',
  capacity: 60,
  everybody: false,
  ...over,
});
const partsOf = async (eventId: string) => (await app.events.event(eventId, lead))?.parts ?? [];
const add = async (eventId: string, over?: Partial<PartForm>) => {
  const added = await app.events.parts.keep({ eventId, form: dinner(over), by: lead });
  if (!added.ok) throw new Error(JSON.stringify(added));
  return added.value.id;
};

test('a part has its hours in the event’s zone, its place, its room and who is invited', async () => {
  const eventId = await planning.anEvent(lead);
  const partId = await add(eventId);
  expect((await partsOf(eventId))[1]).toEqual({
    id: partId,
    main: false,
    names: { en: 'Dinner', nl: 'Diner' },
    starts: '2027-06-12T18:30',
    ends: '2027-06-12T22:00',
    startsAt: '2027-06-12T16:30:00.000Z',
    endsAt: '2027-06-12T20:00:00.000Z',
    place: 'Orangery',
    capacity: 60,
    everybody: false,
  });
});

test('the main part takes its name and place here; its hours and its room stay those of the event', async () => {
  const eventId = await planning.anEvent(lead, { capacity: 80 });
  const [main] = await partsOf(eventId);
  const form = dinner({ names: { en: 'Ceremony' } });
  await app.events.parts.keep({ eventId, partId: main?.id ?? '', form, by: lead });
  expect((await partsOf(eventId))[0]).toMatchObject({
    names: { en: 'Ceremony' },
    place: 'Orangery',
    starts: '2027-06-12T14:00',
    capacity: 80,
    everybody: true,
  });
});

test.each([
  ['without a name', { names: {} }, { field: 'names', code: 'required' }],
  ['that ends before it begins', { ends: '2027-06-12T18:00' }, { field: 'ends', code: 'before-start' }],
  [
    'in the hour that is skipped',
    { starts: '2027-03-28T02:30', ends: '2027-03-28T05:00' },
    { field: 'starts', code: 'no-such-hour' },
  ],
  ['for nobody', { capacity: 0 }, { field: 'capacity', code: 'number' }],
])('a part %s is refused, and says which field', async (_, over, problem) => {
  const eventId = await planning.anEvent(lead);
  const refused = await app.events.parts.keep({ eventId, form: dinner(over), by: lead });
  expect(!refused.ok && refused.details?.problems).toEqual([problem]);
  expect(await partsOf(eventId)).toHaveLength(1);
});

test('parts are put in order one step at a time, and the ends of the row stay where they are', async () => {
  const eventId = await planning.anEvent(lead);
  const [first, second] = [await add(eventId), await add(eventId, { names: { en: 'Party' } })];
  const order = async () => (await partsOf(eventId)).map(({ id }) => id);
  const main = (await order())[0];
  await app.events.parts.move({ eventId, partId: second, way: 'up', by: lead });
  expect(await order()).toEqual([main, second, first]);
  await app.events.parts.move({ eventId, partId: first, way: 'down', by: lead });
  expect(await order()).toEqual([main, second, first]);
});

test('a part goes, the main one never, and a stranger touches none', async () => {
  const eventId = await planning.anEvent(lead);
  const partId = await add(eventId);
  const [main] = await partsOf(eventId);
  const [host, stranger] = [await planning.aPerson(), await planning.aPerson()];
  await planning.onTeam(eventId, host, 'host');
  const { parts } = app.events;
  expect(await parts.remove({ eventId, partId, by: host })).toMatchObject({ code: 'not-allowed' });
  expect(await parts.remove({ eventId, partId, by: stranger })).toMatchObject({ code: 'not-there' });
  expect(await parts.remove({ eventId, partId: main?.id ?? '', by: lead })).toMatchObject({
    code: 'not-possible',
  });
  const other = await planning.anEvent(lead);
  expect(await parts.remove({ eventId: other, partId, by: lead })).toMatchObject({ code: 'not-there' });
  expect(await parts.remove({ eventId, partId, by: lead })).toMatchObject({ ok: true });
  expect(await partsOf(eventId)).toHaveLength(1);
});

test('an event has so many parts and no more', async () => {
  const eventId = await planning.anEvent(lead);
  for (let made = 1; made < MOST_PARTS; made++) await add(eventId);
  expect(await app.events.parts.keep({ eventId, form: dinner(), by: lead })).toMatchObject({
    code: 'too-many',
  });
});
