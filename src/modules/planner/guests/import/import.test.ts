import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import type { GuestMapping } from '../contract.ts';
import { importsOf } from './imports-for-test.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
});
afterAll(() => app.close());

const { upload, show, check, start, bringIn, parties, count } = importsOf(
  () => app,
  () => lead,
);

const messy = `Gastenlijst trouw Lotte & Karim;;;;
;;;;
Naam;Huishouden;Aantal personen;E-mail;Dieet
Mr & Mrs Peeters;;2;peeters@x.be;
"Maes, Ann";Maes;;ann@x.be;vegetarisch
Bob Maes;Maes;;;ernstige notenallergie
Bob Maes;Maes;;;
;;;;
Dirk Van den Berg;;3;dirk@x.be;
=2+5+cmd|' /C calc'!A0;;;;
<script>alert(1)</script>;;;;
Els Claes;;;els(at)x.be;
;;2;leeg@x.be;
`;

test('a messy list is read: titles above, couples, households, doubled and empty rows, and each fault is told by its row', async () => {
  const eventId = await planning.anEvent(lead);
  const importId = await upload(eventId, messy);
  expect((await show(eventId, importId)).mapping.columns).toEqual([
    'name',
    'household',
    'count',
    'email',
    'diet',
  ]);
  const { counts, problems } = await check(eventId, importId);
  expect(await count(eventId)).toBe(0);
  expect(counts).toMatchObject({ added: 6, faulty: 3, parties: 4 });
  expect(problems.map(({ line, code, isNote }) => [line, code, isNote])).toEqual([
    [10, 'formula', false],
    [11, 'code', false],
    [13, 'no-name', false],
    [7, 'twice', true],
    [12, 'email', true],
  ]);
  await start(eventId, importId);
  await app.settled();
  expect(await parties(eventId)).toEqual([
    ['Dirk Van den Berg', 2, ['Dirk Van den Berg']],
    ['Els Claes', 0, ['Els Claes']],
    ['Maes', 0, ['Ann Maes', 'Bob Maes']],
    ['Mr & Mrs Peeters', 0, ['Mr Peeters', 'Mrs Peeters']],
  ]);
  const severe = await app.guests.list({ eventId, query: { severity: 'severe' }, by: lead });
  expect(severe.ok && severe.value.rows).toMatchObject([{ firstName: 'Bob', diet: ['nuts'] }]);
});

test('the same file twice changes nothing, and what columns mean is remembered in the workspace', async () => {
  const eventId = await planning.anEvent(lead);
  const columns = ['name', null, 'count', 'email', null] as GuestMapping['columns'];
  await bringIn(eventId, messy, { columns, countMeans: 'unnamed' });
  const before = await parties(eventId);
  const importId = await upload(eventId, messy);
  expect((await show(eventId, importId)).mapping).toMatchObject({ columns, countMeans: 'unnamed' });
  const { counts } = await check(eventId, importId);
  expect(counts).toMatchObject({ added: 0, updated: 0, parties: 0 });
  await start(eventId, importId);
  await app.settled();
  expect(await parties(eventId)).toEqual(before);
});

test('who is on the list is updated where the file says more, when that is asked, and taking back restores it', async () => {
  const eventId = await planning.anEvent(lead);
  await bringIn(eventId, 'First name,Last name,Email,City\nAnn,Maes,ann@x.be,\nBob,Smet,bob@x.be,Gent\n');
  const file =
    'First name,Last name,Email,City\nAnna,Maes,ann@x.be,Brugge\nBob,Smet,bob@x.be,Gent\nCas,Nijs,,\n';
  const { id, counts } = await bringIn(eventId, file, { duplicates: 'update' });
  expect(counts).toMatchObject({ added: 1, updated: 1, same: 1 });
  const rows = async () => {
    const list = await app.guests.list({ eventId, query: { sort: 'first-name' }, by: lead });
    return list.ok && list.value.rows.map(({ firstName, town }) => [firstName, town]);
  };
  expect(await rows()).toEqual([
    ['Anna', 'Brugge'],
    ['Bob', 'Gent'],
    ['Cas', ''],
  ]);
  expect(await app.guests.imports.undo({ eventId, importId: id, by: lead })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([
    ['Ann', ''],
    ['Bob', 'Gent'],
  ]);
  expect(await app.guests.imports.undo({ eventId, importId: id, by: lead })).toMatchObject({
    code: 'not-now',
  });
});

test('who was changed or has answered since stays when an import is taken back, and is counted', async () => {
  const eventId = await planning.anEvent(lead);
  const { id } = await bringIn(eventId, 'Name,Email\nAnn Maes,a@x.be\nBob Smet,b@x.be\nCas Nijs,c@x.be\n');
  const list = await app.guests.list({ eventId, query: {}, by: lead });
  const [first] = list.ok ? list.value.rows : [];
  await app.guests.changeMany({
    eventId,
    selection: { ids: [first?.id ?? ''] },
    change: { what: 'tag', value: 'kept' },
    by: lead,
  });
  await app.guests.imports.undo({ eventId, importId: id, by: lead });
  expect(await count(eventId)).toBe(1);
  expect((await show(eventId, id)).counts.left).toBe(1);
});

test('an import belongs to its event: a stranger and another event’s planner have none', async () => {
  const eventId = await planning.anEvent(lead);
  const importId = await upload(eventId, messy);
  const stranger = await planning.aPerson();
  const own = await planning.anEvent(stranger);
  expect(await app.guests.imports.show({ eventId, importId, by: stranger })).toBeUndefined();
  expect(await app.guests.imports.show({ eventId: own, importId, by: stranger })).toBeUndefined();
  expect(await app.guests.imports.start({ eventId: own, importId, by: stranger })).toMatchObject({
    code: 'not-there',
  });
});
