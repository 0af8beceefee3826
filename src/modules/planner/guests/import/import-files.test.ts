import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { aPlanning, aZip, type TestApplication, type TestPlanning, testApplication } from '#testing';
import { bytesOf, importsOf } from './imports-for-test.ts';

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
const names = async (eventId: string) => (await parties(eventId)).map(([name]) => name);

test('of a workbook with several sheets the fullest is read first, and another when it is chosen', async () => {
  const eventId = await planning.anEvent(lead);
  const file = await writeExcel([
    { sheet: 'Read me', data: [['The lists are on the next sheets.']] },
    {
      sheet: 'Family',
      data: [
        ['Voornaam', 'Achternaam'],
        ['Ann', 'Maes'],
        ['Bob', 'Maes'],
        ['Cas', 'Maes'],
      ],
    },
    {
      sheet: 'Collega’s',
      data: [
        ['Firma', 'Naam', 'E-mail'],
        ['Acme', 'Dina Claes', 'dina@x.be'],
      ],
    },
  ]).toBuffer();
  const importId = await upload(eventId, file, 'gasten.xlsx');
  const first = await show(eventId, importId);
  expect([first.sheets, first.mapping.sheet, first.rows]).toEqual([['Read me', 'Family', 'Collega’s'], 1, 3]);
  expect(await app.guests.imports.chooseSheet({ eventId, importId, sheet: 7, by: lead })).toMatchObject({
    code: 'not-there',
  });
  await app.guests.imports.chooseSheet({ eventId, importId, sheet: 2, by: lead });
  const second = await show(eventId, importId);
  expect([second.mapping.sheet, second.rows, second.columns.map(({ name }) => name)]).toEqual([
    2,
    1,
    ['Firma', 'Naam', 'E-mail'],
  ]);
  const looked = await check(eventId, importId);
  expect(looked.counts).toMatchObject({ added: 1, faulty: 0 });
  await start(eventId, importId);
  await app.settled();
  expect(await names(eventId)).toEqual(['Dina Claes']);
});

const accents = 'Prénom;Nom de famille\nAndré;Noël\n';
test.each([
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${accents}`)],
  ['UTF-8 without one', Buffer.from(accents)],
  ['Windows-1252, as old programs write', Buffer.from(accents, 'latin1')],
  [
    'UTF-16 with tabs, as Excel writes “Unicode text”',
    Buffer.from(`\ufeff${accents.replaceAll(';', '\t')}`, 'utf16le'),
  ],
  [
    'Windows line ends, and a title with empty rows above',
    Buffer.from(`Onze lijst;\n;\n${accents}`.replaceAll('\n', '\r\n')),
  ],
])('a list in %s is read to the letter', async (_, file) => {
  const eventId = await planning.anEvent(lead);
  await bringIn(eventId, file);
  expect(await parties(eventId)).toEqual([['André Noël', 0, ['André Noël']]]);
});

const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') };
const spaces = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(160 * 1024 * 1024, 32) };
test.each([
  ['nothing', '', 'empty'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000'), 'no-header'],
  ['broken quotes', 'Name,Email\n"Ann,a@x.be\nBob"x,b@x.be\n', 'broken-quotes'],
  ['a workbook that inflates to 160 MB', aZip([workbook, spaces]), 'too-large'],
  ['one that says it does not', aZip([workbook, { ...spaces, claims: 1_000 }]), 'broken-excel'],
  ['a Word document', aZip([{ name: 'word/document.xml', content: Buffer.from('x') }]), 'not-a-sheet'],
])('%s is refused with a word, and leaves nothing', async (_, file, code) => {
  const eventId = await planning.anEvent(lead);
  const read = await app.guests.imports.upload({
    eventId,
    fileName: 'x',
    bytes: bytesOf(file),
    language: 'en',
    by: lead,
  });
  expect(read).toMatchObject({ ok: false, code });
  const { rows } = await app.database.pool.query('select 1 from guest_imports where event_id = $1', [
    eventId,
  ]);
  expect(rows).toEqual([]);
});

test('ten thousand rows are looked at, and brought in all at once; meanwhile it is told how far it is', async () => {
  const eventId = await planning.anEvent(lead);
  const rows = Array.from(
    { length: 10_000 },
    (_, nth) => `First${nth},Last${nth % 400},g${nth}@x.be,H${nth % 4_000}`,
  );
  const importId = await upload(eventId, `First name,Last name,Email,Household\n${rows.join('\n')}\n`);
  const looked = await check(eventId, importId);
  expect(looked.counts).toMatchObject({ added: 10_000, parties: 4_000, faulty: 0 });
  expect([looked.state, looked.done, looked.of, looked.planned.length]).toEqual(['checked', 0, 4_000, 50]);
  expect(await count(eventId)).toBe(0);
  await start(eventId, importId);
  const seen: { done: number; onList: number }[] = [];
  const working = app.settled();
  for (let state = 'running'; state === 'running'; ) {
    const view = await show(eventId, importId);
    state = view.state;
    if (state === 'running') seen.push({ done: view.done, onList: await count(eventId) });
  }
  await working;
  const steps = [...new Set(seen.map(({ done }) => done))];
  expect(steps.length).toBeGreaterThan(2);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  // The last look may come as it is done.
  expect(seen.slice(0, -1).filter(({ onList }) => onList > 0)).toEqual([]);
  expect(await count(eventId)).toBe(10_000);
}, 60_000);
