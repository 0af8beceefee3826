import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { type GuestQuery, type GuestSelection, noDetails } from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
let eventId: string;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
  eventId = await planning.anEvent(lead);
});
afterAll(() => app.close());

const list = async (query: GuestQuery = {}) => {
  const found = await app.guests.list({ eventId, query, by: lead });
  if (!found.ok) throw new Error(found.code);
  return found.value;
};
const change = (selection: GuestSelection, wanted: object) =>
  app.guests.changeMany({ eventId, selection, change: wanted, by: lead });
const done = async (selection: GuestSelection, wanted: object) => {
  const changed = await change(selection, wanted);
  if (!changed.ok) throw new Error(JSON.stringify(changed));
  return changed.value;
};
const undo = (changeId: string) => app.guests.undoMany({ eventId, changeId, by: lead });

test('a tag on some of many: only those without it are changed, and undoing leaves it where it was', async () => {
  const { guestIds: ids } = await planning.aParty(eventId, lead, [
    'Ann Maes',
    { firstName: 'Bob', lastName: 'Maes', tags: ['choir'] },
  ]);
  const { changeId, changed } = await done({ ids }, { what: 'tag', value: 'choir' });
  expect(changed).toBe(1);
  expect((await list({ tag: 'choir' })).total).toBe(2);
  expect(await change({ ids }, { what: 'tag', value: 'choir' })).toMatchObject({ code: 'nothing-to-change' });
  expect(await undo(changeId)).toMatchObject({ ok: true, value: { changed: 1 } });
  expect((await list({ tag: 'choir' })).rows.map(({ firstName }) => firstName)).toEqual(['Bob']);
  expect(await undo(changeId)).toMatchObject({ code: 'not-possible' });
});

test('guests that are removed leave with their party, and come back with it', async () => {
  const { guestIds: ids, partyId } = await planning.aParty(eventId, lead, ['Cas Wouters', 'Dina Wouters']);
  const { changeId } = await done({ ids }, { what: 'remove' });
  expect((await list({ q: 'wouters' })).total).toBe(0);
  expect(await app.guests.party({ eventId, partyId, by: lead })).toBeUndefined();
  await undo(changeId);
  expect((await list({ q: 'wouters' })).total).toBe(2);
  expect((await app.guests.party({ eventId, partyId, by: lead }))?.guests).toHaveLength(2);
});

test('what somebody changed since stays as they left it when a change is taken back', async () => {
  const { guestIds: ids } = await planning.aParty(eventId, lead, ['Els Smet', 'Fien Smet']);
  const { changeId } = await done({ ids }, { what: 'type', value: 'vip' });
  await done({ ids: [ids[0] as string] }, { what: 'type', value: 'plus-one' });
  expect(await undo(changeId)).toMatchObject({ value: { changed: 1 } });
  expect((await list({ q: 'smet' })).rows.map(({ type }) => type)).toEqual(['plus-one', 'regular']);
});

test('a language is changed for the parties, a group and who invited them for the guests, each with its way back', async () => {
  const { guestIds: ids, partyId } = await planning.aParty(eventId, lead, ['Gust Claes']);
  const group = await app.guests.addGroup({ eventId, name: 'Bus from Ghent', by: lead });
  if (!group.ok) throw new Error(group.code);
  const language = async () => (await app.guests.party({ eventId, partyId, by: lead }))?.language;
  const inGroup = async () => (await list({ group: group.value.id })).total;
  const steps = [
    await done({ ids }, { what: 'language', value: 'fr' }),
    await done({ ids }, { what: 'group', value: group.value.id }),
    await done({ ids }, { what: 'invited-by', value: 'Lotte' }),
  ];
  expect([await language(), await inGroup()]).toEqual(['fr', 1]);
  const out = await done({ ids }, { what: 'ungroup', value: group.value.id });
  expect(await inGroup()).toBe(0);
  await undo(out.changeId);
  expect(await inGroup()).toBe(1);
  for (const { changeId } of steps) expect(await undo(changeId)).toMatchObject({ ok: true });
  expect([await language(), await inGroup()]).toEqual(['en', 0]);
});

test.each([
  [{ what: 'tag', value: ' ' }],
  [{ what: 'tag', value: 'a\u202Eb' }],
  [{ what: 'type', value: 'king' }],
  [{ what: 'drop', value: 'all' }],
])('%j is refused', async (wanted) => {
  expect(await change({ matching: {} }, wanted)).toMatchObject({ code: 'invalid' });
});

test('guests of another event are not touched by their numbers, nor a change undone from there', async () => {
  const elsewhere = await planning.anEvent(await planning.aPerson());
  const { guestIds: ids } = await planning.aParty(eventId, lead, ['Hugo Buys']);
  const stranger = await planning.aPerson();
  const own = await planning.anEvent(stranger);
  const asStranger = { eventId: own, by: stranger };
  expect(
    await app.guests.changeMany({ ...asStranger, selection: { ids }, change: { what: 'remove' } }),
  ).toMatchObject({ code: 'nothing-to-change' });
  expect(
    await app.guests.changeMany({ eventId, by: stranger, selection: { ids }, change: { what: 'remove' } }),
  ).toMatchObject({ code: 'not-there' });
  const { changeId } = await done({ ids }, { what: 'tag', value: 'x' });
  expect(await app.guests.undoMany({ ...asStranger, changeId })).toMatchObject({ code: 'not-possible' });
  expect(elsewhere).not.toBe(own);
});

test('one guest and a thousand are changed in the same number of statements, and the list asks two', async () => {
  await manyGuests(1_000);
  const { guestIds: ids } = await planning.aParty(eventId, lead, ['Ilse Nijs']);
  for (const wanted of [
    { what: 'tag', value: 'met' },
    { what: 'type', value: 'vip' },
    { what: 'invited-by', value: 'Karim' },
    { what: 'language', value: 'nl' },
    { what: 'remove' },
  ]) {
    const single = await countStatements(() => done({ ids }, wanted));
    const many = await countStatements(() => done({ matching: { q: 'myriad' } }, wanted));
    expect(many.value.changed, wanted.what).toBeGreaterThanOrEqual(1_000);
    expect(many.statements, wanted.what).toBe(single.statements);
    const back = await countStatements(() => undo(many.value.changeId));
    expect(back.value, wanted.what).toMatchObject({ value: { changed: many.value.changed } });
    expect(back.statements).toBeLessThanOrEqual(many.statements);
  }
  const asked = await countStatements(() => list({ q: 'myriad' }));
  expect(asked.statements).toBeLessThanOrEqual(2);
  expect(asked.value).toMatchObject({ total: 1_000, pages: 20 });
  expect(asked.value.rows).toHaveLength(50);
});

const manyGuests = (count: number) =>
  Promise.all(
    Array.from({ length: count / 50 }, async (_, nth) => {
      const guests = Array.from({ length: 50 }, (_, at) => ({
        ...noDetails,
        firstName: `Guest ${nth}-${at}`,
        lastName: 'Myriad',
      }));
      const party = { name: `Myriad ${nth}`, email: '', phone: '', companions: 0, note: '' };
      // Each guest is the only one of their party in the end: languages are counted by party.
      const parties = guests.map((guest) => ({ ...party, language: 'en' as const, guests: [guest] }));
      for (const form of parties) await app.guests.addParty({ eventId, form, by: lead });
    }),
  );
