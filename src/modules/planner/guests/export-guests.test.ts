import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';
import {
  ages,
  fileColumns,
  type GuestFileWords,
  guestDiets,
  guestTypes,
  replyStates,
  severities,
} from './contract.ts';

let app: TestApplication;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;
let eventId: string;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
  lead = await planning.aPerson();
  eventId = await planning.anEvent(lead);
  await planning.aParty(eventId, lead, [
    { firstName: 'Ann', lastName: 'Maes', town: '=1+1', tags: ['choir'], dietNote: 'even traces' },
    'Bob Maes',
  ]);
  await planning.aParty(eventId, lead, [{ firstName: '+Zoë', lastName: '@Nijs', tags: ['choir'] }]);
  for (let nth = 0; nth < 60; nth++)
    await planning.aParty(eventId, lead, [{ firstName: `Guest ${nth}`, lastName: 'Page', tags: ['page'] }]);
});
afterAll(() => app.close());

const same = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, String(code)])) as Record<Code, string>;
const words: GuestFileWords = {
  head: same(fileColumns),
  reply: same(replyStates),
  type: same(guestTypes),
  age: same(ages),
  diet: same(guestDiets),
  severity: same(severities),
};
const exported = async (format: 'csv' | 'xlsx', query: object, by = lead): Promise<Buffer> => {
  const made = await app.guests.exportFile({ eventId, query, format, words, by });
  if (!made.ok) throw new Error(made.code);
  if (made.value instanceof Uint8Array) return Buffer.from(made.value);
  return Buffer.concat(await Array.fromAsync(made.value));
};

/** The texts of a zip's entries, by their names. */
const unzipped = (bytes: Buffer) =>
  new Promise<Map<string, string>>((done, fail) => {
    const found = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      zip.on('end', () => done(found));
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return fail(broken);
          found.set(entry.fileName, Buffer.concat(await Array.fromAsync(stream)).toString());
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });

test('a workbook holds exactly what the filter finds, as another program reads it, and no formula', async () => {
  const bytes = await exported('xlsx', { tag: 'choir' });
  const [sheet] = await readExcel(bytes);
  const [head, ...rows] = sheet?.data ?? [];
  expect(head).toEqual([...fileColumns]);
  const column = (name: (typeof fileColumns)[number]) => rows.map((row) => row[fileColumns.indexOf(name)]);
  expect(column('firstName')).toEqual(['+Zoë', 'Ann']);
  expect(column('lastName')).toEqual(['@Nijs', 'Maes']);
  expect(column('town')).toEqual([null, '=1+1']);
  expect(column('dietNote')).toEqual([null, 'even traces']);
  const entries = await unzipped(bytes);
  expect([...entries.keys()].filter((name) => /macro|vba|external/i.test(name))).toEqual([]);
  for (const [name, text] of entries) expect(text, name).not.toMatch(/<f[ >]/);
});

test('a file is of all whom the filter finds, more than a page shows, whatever page was open', async () => {
  const [sheet] = await readExcel(await exported('xlsx', { tag: 'page', page: 2 }));
  expect(sheet?.data).toHaveLength(61);
});

test('a CSV begins as Excel wants it, and no cell of it begins a formula', async () => {
  const text = (await exported('csv', { tag: 'choir' })).toString();
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(3);
  for (const cell of ["'=1+1", "'+Zoë", "'@Nijs"]) expect(text).toContain(cell);
});

test('a file is for who may take guests along; without the right to read notes on health there are none in it', async () => {
  const [host, helper, stranger] = [
    await planning.aPerson(),
    await planning.aPerson(),
    await planning.aPerson(),
  ];
  await planning.onTeam(eventId, host, 'host');
  await planning.onTeam(eventId, helper, 'host', ['export-guests']);
  const asked = (by: typeof lead) => app.guests.exportFile({ eventId, query: {}, format: 'csv', words, by });
  expect(await asked(host)).toMatchObject({ code: 'not-allowed' });
  expect(await asked(stranger)).toMatchObject({ code: 'not-there' });
  const seen = (await exported('csv', { tag: 'choir' }, helper)).toString();
  expect(seen).toContain('Maes');
  expect(seen).not.toContain('even traces');
  const list = await app.guests.list({ eventId, query: { tag: 'choir', q: 'ann' }, by: lead });
  const guestId = list.ok ? (list.value.rows[0]?.id as string) : '';
  expect(await app.guests.dataOf({ eventId, guestId, by: helper })).toBeUndefined();
  expect(JSON.stringify(await app.guests.dataOf({ eventId, guestId, by: lead }))).toContain('even traces');
});
