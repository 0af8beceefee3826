import { afterAll, beforeAll, expect, test } from 'vitest';
import { excelOf } from '#platform/sheets';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import type { GuestMapping, ImportView } from '../contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
});
afterAll(() => app.close());

async function* bytesOf(file: string | Uint8Array) {
  yield typeof file === 'string' ? Buffer.from(file) : file;
}
const upload = async (eventId: string, file: string | Uint8Array, fileName = 'guests.csv') => {
  const read = await app.guests.imports.upload({
    eventId,
    fileName,
    bytes: bytesOf(file),
    language: 'en',
    by: lead,
  });
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.importId;
};
const show = async (eventId: string, importId: string): Promise<ImportView> => {
  const view = await app.guests.imports.show({ eventId, importId, by: lead });
  if (!view) throw new Error('the import is not there');
  return view;
};
const check = async (eventId: string, importId: string, over: Partial<GuestMapping> = {}) => {
  const { mapping } = await show(eventId, importId);
  const mapped = await app.guests.imports.map({
    eventId,
    importId,
    by: lead,
    mapping: { ...mapping, ...over },
  });
  if (!mapped.ok) throw new Error(JSON.stringify(mapped));
  await app.settled();
  return show(eventId, importId);
};
const bringIn = async (eventId: string, file: string | Uint8Array, over: Partial<GuestMapping> = {}) => {
  const importId = await upload(eventId, file);
  await check(eventId, importId, over);
  const started = await app.guests.imports.start({ eventId, importId, by: lead });
  if (!started.ok) throw new Error(started.code);
  await app.settled();
  return show(eventId, importId);
};
const parties = async (eventId: string) => {
  const { rows } = await app.database.pool.query(
    `select p.name, p.companions, array_agg(trim(g.first_name || ' ' || g.last_name) order by g.position, g.id) as guests
     from parties p join guests g on g.party_id = p.id
     where p.event_id = $1 and p.removed_at is null and g.removed_at is null group by p.id order by p.name`,
    [eventId],
  );
  return rows.map(({ name, companions, guests }) => [name, companions, guests]);
};
const count = async (eventId: string) => {
  const list = await app.guests.list({ eventId, query: {}, by: lead });
  return list.ok ? list.value.total : -1;
};

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
  await app.guests.imports.start({ eventId, importId, by: lead });
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
  await app.guests.imports.start({ eventId, importId, by: lead });
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

test('a workbook offers its sheets, and the fullest is read first', async () => {
  const eventId = await planning.anEvent(lead);
  const made = await excelOf(
    once([
      ['Voornaam', 'Achternaam'],
      ['Ann', 'Maes'],
      ['=1+1', 'Formula'],
    ]),
  );
  const view = await show(eventId, await upload(eventId, made as Uint8Array, 'gasten.xlsx'));
  expect([view.sheets.length, view.rows, view.mapping.columns]).toEqual([1, 2, ['firstName', 'lastName']]);
});
async function* once(rows: string[][]) {
  yield rows;
}

test('lists as Windows and old programs save them are read: UTF-16 with tabs, Windows-1252 with semicolons', async () => {
  const eventId = await planning.anEvent(lead);
  const utf16 = Buffer.from('\ufeffPrénom\tNom de famille\tCourriel\nZoé\tLefèvre\tzoe@x.be\n', 'utf16le');
  const latin = Buffer.from('Prénom;Nom de famille\nAndré;Noël\n', 'latin1');
  await bringIn(eventId, utf16);
  await bringIn(eventId, latin);
  expect(await parties(eventId)).toEqual([
    ['André Noël', 0, ['André Noël']],
    ['Zoé Lefèvre', 0, ['Zoé Lefèvre']],
  ]);
});

test.each([
  ['nothing', ''],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000')],
  ['broken quotes', 'Name,Email\n"Ann,a@x.be\nBob"x,b@x.be\n'],
])('%s is refused with a word, and leaves nothing', async (_, file) => {
  const eventId = await planning.anEvent(lead);
  const read = await app.guests.imports.upload({
    eventId,
    fileName: 'x',
    bytes: bytesOf(file),
    language: 'en',
    by: lead,
  });
  expect(read.ok).toBe(false);
  const { rows } = await app.database.pool.query('select 1 from guest_imports where event_id = $1', [
    eventId,
  ]);
  expect(rows).toEqual([]);
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

test('ten thousand rows are looked at and brought in, all at once for who looks on', async () => {
  const eventId = await planning.anEvent(lead);
  const rows = Array.from(
    { length: 10_000 },
    (_, nth) => `First${nth},Last${nth % 400},g${nth}@x.be,H${nth % 4_000}`,
  );
  const importId = await upload(eventId, `First name,Last name,Email,Household\n${rows.join('\n')}\n`);
  const { counts } = await check(eventId, importId);
  expect(counts).toMatchObject({ added: 10_000, parties: 4_000, faulty: 0 });
  await app.guests.imports.start({ eventId, importId, by: lead });
  await app.settled();
  expect(await count(eventId)).toBe(10_000);
}, 60_000);
