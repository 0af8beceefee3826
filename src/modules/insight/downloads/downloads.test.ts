import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { diskFiles } from '#platform/files';
import { newId } from '#platform/ids';
import { type Actor, type Role, visitor } from '#platform/policy';
import { anOpenShop, fixedClock, pdfPages, type TestApplication, testApplication } from '#testing';
import { KEPT_DAYS, MOST_AT_WORK } from './contract.ts';
import { MakeDownload } from './make-download.ts';
import { downloadsOwnData } from './own-data-store.ts';
import { SweepDownloads } from './sweep-downloads.ts';

const COUPONS = 2_300;
const START = '2027-03-01T09:00:00Z';
const clock = fixedClock(START);

let app: TestApplication;
let manager: Actor;
let other: Actor;
let owner: Actor;

beforeAll(async () => {
  app = await testApplication({ clock });
  await anOpenShop(app);
  // More than two pages of rows.
  await app.database.pool.query(
    `insert into coupons (id, code, plain, note, kind, percent_bp, minimum_minor, scope, created_at)
     select ('018f0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'CODE-' || n, 'CODE' || n, 'made for a test', 'percentage', 1000, 0, 'all', now()
     from generate_series(1, $1::int) n`,
    [COUPONS],
  );
  [manager, other, owner] = [await aPerson('manager'), await aPerson('manager'), await aPerson('admin')];
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(START);
  await rm(join(app.dataDir, 'downloads'), { recursive: true, force: true });
  await app.database.pool.query('delete from downloads; delete from notifications; delete from pgboss.job');
});

async function aPerson(role: Role): Promise<Actor> {
  const email = `${newId()}@downloads.test`;
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: `A ${role}`,
      role,
      language: 'en',
      password: 'a-long-word-42',
    }),
  );
  return { kind: 'account', accountId, role, name: `A ${role}`, sessionId: 's' };
}

type Wish = { format?: 'csv' | 'xlsx' | 'pdf'; search?: string; by?: Actor; language?: 'en' | 'nl' | 'fr' };
const ask = ({ format = 'csv', search = '', by = manager, language = 'en' }: Wish = {}) =>
  app.downloads.ask({ form: { list: 'coupons', format, search, language }, by });
async function asked(wish: Wish = {}): Promise<string> {
  const done = await ask(wish);
  if (!done.ok) throw new Error(done.code);
  return done.value.id;
}
async function bytesOf(id: string, by = manager): Promise<Buffer> {
  const file = await app.downloads.open({ id, by });
  if (!file.ok) throw new Error(file.code);
  const bytes = Buffer.concat(await Array.fromAsync(file.value.content));
  expect(bytes.byteLength).toBe(file.value.bytes);
  return bytes;
}
const show = (id: string, by = manager) => app.downloads.show({ id, by, language: 'en' });
const codesIn = (bytes: Buffer) =>
  parse(bytes, { bom: true, columns: true }).map((row: unknown) => (row as { Code: string }).Code);
const rowOf = async (id: string) =>
  (await app.database.pool.query('select * from downloads where id = $1', [id])).rows[0];
const make = (id: string) =>
  app.database.inTransaction(async (tx) => app.jobs.enqueue(tx, MakeDownload, { downloadId: id }));
const sweep = async () => {
  await app.database.inTransaction(async (tx) => app.jobs.enqueue(tx, SweepDownloads, {}));
  await app.jobs.drain();
};
/** What lies where files are kept. */
const kept = async () => readdir(join(app.dataDir, 'downloads')).catch(() => []);

test('a file waits, is made in the background, rings the bell and stands in the journal', async () => {
  const id = await asked({ search: 'q=CODE-22&sort=code' });
  expect(await show(id)).toMatchObject({
    state: 'waiting',
    total: 111,
    rows: 0,
    search: 'q=CODE-22',
    asked: [{ name: 'Search', value: 'CODE-22' }],
    fileName: 'coupons-2027-03-01-1000.csv',
  });
  expect(await app.downloads.open({ id, by: manager })).toMatchObject({ code: 'not-ready' });
  await app.jobs.drain();
  expect(await show(id)).toMatchObject({ state: 'ready', rows: 111, problem: null, isOwn: true });
  expect(codesIn(await bytesOf(id))).toHaveLength(111);
  expect((await app.notifications.bell(manager)).items).toMatchObject([
    { kind: 'staff-export-ready', link: '/office/downloads', data: { file: 'coupons-2027-03-01-1000.csv' } },
  ]);
  expect((await app.notifications.bell(other)).items).toEqual([]);
  const journal = await app.audit.read(owner, { subjectId: id });
  expect(journal).toMatchObject({
    value: {
      acts: [
        {
          action: 'download.make',
          who: { name: 'A manager' },
          after: { list: 'coupons', format: 'csv', filter: { q: 'CODE-22' }, rows: 111 },
        },
      ],
    },
  });
});

test('CSV, Excel and PDF hold the same rows, each once, however many pages they were read in', async () => {
  const csv = await asked();
  await app.jobs.drain();
  const codes = codesIn(await bytesOf(csv));
  expect(new Set(codes).size).toBe(COUPONS);
  const xlsx = await asked({ format: 'xlsx' });
  const pdf = await asked({ format: 'pdf', language: 'nl', search: 'q=CODE-21' });
  await app.jobs.drain();
  const sheet = (await readWorkbook(await bytesOf(xlsx)))[0]?.data ?? [];
  expect(sheet[0]?.slice(0, 4)).toEqual(['Code', 'Note', 'Kind', 'Percent']);
  expect(sheet.slice(1).map(([code]) => code)).toEqual(codes);
  expect(sheet[1]?.[3]).toBe(10);
  const pages = await pdfPages(await bytesOf(pdf));
  const text = pages.join('\n');
  expect(pages[0]).toContain('Kortingscodes');
  expect(pages[0]).toContain('Zoekwoorden: CODE-21');
  expect(pages[0]).toContain('gemaakt op 2027-03-01 10:00');
  expect(pages.at(-1)).toContain(`Pagina ${pages.length} van ${pages.length}`);
  const printed = text.match(/CODE-\d+/g)?.slice(1);
  expect(printed).toEqual(codes.filter((code: string) => code.includes('CODE-21')));
}, 60_000);

test('the same thing asked for twice within a minute, or ten times at once, is one file', async () => {
  const ids = await Promise.all(
    Array.from({ length: 10 }, () => asked({ search: 'q=CODE-1&state=running' })),
  );
  expect(new Set(ids).size).toBe(1);
  expect(await asked({ search: 'state=running&q=CODE-1&page=3' })).toBe(ids[0]);
  expect(await asked({ search: 'q=CODE-1&state=running', by: other })).not.toBe(ids[0]);
  clock.set('2027-03-01T09:01:01Z');
  expect(await asked({ search: 'q=CODE-1&state=running' })).not.toBe(ids[0]);
});

test('one person has so many files at work and no more, also when they are asked for at once', async () => {
  const done = await Promise.all(
    Array.from({ length: MOST_AT_WORK + 3 }, (_, n) => ask({ search: `q=CODE-${n}` })),
  );
  expect(done.filter(({ ok }) => ok)).toHaveLength(MOST_AT_WORK);
  expect(done.filter((one) => !one.ok && one.code === 'too-many-at-work')).toHaveLength(3);
  expect(await ask({ by: other })).toMatchObject({ ok: true });
});

test('what the list would forgive is refused: a file holds no more than somebody thinks they asked for', async () => {
  for (const [search, field] of [
    ['state=no-such-state', 'state'],
    ['stat=running', 'stat'],
    ['q=a&q=b', 'q'],
    ['constructor=x', 'constructor'],
  ])
    expect(await ask({ search: search as string })).toEqual({
      ok: false,
      code: 'bad-filter',
      details: { field },
    });
  expect(await app.downloads.ask({ form: { list: 'passwords' } as never, by: manager })).toMatchObject({
    code: 'invalid',
  });
});

test('a PDF of more rows than anybody reads is refused with the number of them, before and while it is made', async () => {
  const many = 3_000;
  await app.database.pool.query(
    `insert into contact_messages (id, name, email, text, language, written_at)
     select gen_random_uuid(), 'Ann', 'ann@x.test', 'Hello', 'en', now() from generate_series(1, 2499)`,
  );
  const of = (format: 'pdf' | 'xlsx') =>
    app.downloads.ask({ form: { list: 'messages', format, language: 'en' }, by: manager });
  const early = await of('pdf');
  if (!early.ok) throw new Error(early.code);
  await app.database.pool.query(
    `insert into contact_messages (id, name, email, text, language, written_at)
     select gen_random_uuid(), 'Bo', 'bo@x.test', 'Hello', 'en', now() from generate_series(1, $1::int)`,
    [many - 2_499],
  );
  expect(await of('pdf')).toEqual({ ok: false, code: 'too-many-rows', details: { rows: many, most: 2_500 } });
  expect(await of('xlsx')).toMatchObject({ ok: true });
  await app.jobs.drain();
  expect(await show(early.value.id)).toMatchObject({ state: 'failed', problem: 'too-many-rows' });
}, 60_000);

test('a file is for whoever asked, and for the owner; for everybody else there is none', async () => {
  const id = await asked();
  await app.jobs.drain();
  expect(codesIn(await bytesOf(id, owner))).toHaveLength(COUPONS);
  expect(await show(id, owner)).toMatchObject({ isOwn: false, askedBy: 'A manager' });
  const demoted: Actor = { ...(manager as Extract<Actor, { kind: 'account' }>), role: 'agent' };
  for (const by of [demoted, visitor, { ...demoted, role: 'customer' } as Actor])
    expect(await app.downloads.open({ id, by })).toEqual({ ok: false, code: 'not-allowed' });
  for (const wanted of [id, newId(), '../secret', ''])
    expect(await app.downloads.open({ id: wanted, by: other })).toEqual({ ok: false, code: 'no-such-file' });
  expect(await show(id, other)).toBeUndefined();
  for (const act of ['cancel', 'remove', 'bringBack'] as const)
    for (const by of [other, owner])
      expect(await app.downloads[act]({ id, by })).toEqual({ ok: false, code: 'no-such-file' });
  const mine = await app.downloads.list({ query: {}, by: other, language: 'en' });
  expect(mine).toMatchObject({ value: { total: 0 } });
  const query = { of: 'everybody' } as const;
  expect(await app.downloads.list({ query, by: other, language: 'en' })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await app.downloads.list({ query, by: owner, language: 'en' })).toMatchObject({
    value: { total: 1 },
  });
});

test('who lost the right since asking gets no file', async () => {
  const leaver = await aPerson('manager');
  const id = await asked({ by: leaver });
  await app.database.pool.query('update accounts set disabled_at = now() where id = $1', [
    leaver.kind === 'account' ? leaver.accountId : '',
  ]);
  await app.jobs.drain();
  expect(await rowOf(id)).toMatchObject({
    state: 'failed',
    problem: 'not-allowed',
    attempt: expect.any(String),
  });
  expect(await kept()).toEqual([]);
});

test('who dies in the middle leaves nothing: the file is made again from its start, and there is one', async () => {
  const id = await asked();
  const dead = newId();
  // As somebody leaves it who was killed while writing: its row at work, half a file beside.
  await app.database.pool.query(
    `update downloads set state = 'working', attempt = $2, tries = 1, rows = 1000 where id = $1`,
    [id, dead],
  );
  await diskFiles(join(app.dataDir, 'downloads')).write(dead, half());
  await app.jobs.drain();
  await make(id);
  await app.jobs.drain();
  expect(await rowOf(id)).toMatchObject({ state: 'ready', tries: 2, rows: COUPONS });
  expect(await kept()).toHaveLength(1);
  expect(codesIn(await bytesOf(id))).toHaveLength(COUPONS);
  expect((await app.notifications.bell(manager)).items).toHaveLength(1);
});

async function* half() {
  yield Buffer.from('Code\r\nCODE-1');
}

test('a file that is cancelled while it is made stops after its page of rows, and nothing is left of it', async () => {
  const id = await asked();
  await app.database.pool.query(
    `create or replace function cancel_halfway() returns trigger language plpgsql as $$
     begin if new.rows >= 1000 and old.rows < 1000 then new.state = 'cancelled'; end if; return new; end $$;
     create trigger cancel_halfway before update on downloads for each row execute function cancel_halfway()`,
  );
  await app.jobs.drain();
  await app.database.pool.query('drop trigger cancel_halfway on downloads');
  expect(await rowOf(id)).toMatchObject({ state: 'cancelled', rows: 1_000 });
  expect(await kept()).toEqual([]);
  expect((await app.notifications.bell(manager)).items).toEqual([]);
  expect(await app.downloads.cancel({ id, by: manager })).toEqual({ ok: false, code: 'not-now' });
  const waiting = await asked({ search: 'q=CODE-2' });
  expect(await app.downloads.cancel({ id: waiting, by: manager })).toMatchObject({ ok: true });
  await app.jobs.drain();
  expect(await show(waiting)).toMatchObject({ state: 'cancelled' });
});

test('a list that cannot be read is tried again, and after three times said to be broken', async () => {
  const id = await asked();
  await app.database.pool.query('alter table coupons rename column note to note_away');
  for (let tries = 0; tries < 4; tries++) {
    await make(id);
    await app.jobs.drain();
  }
  await app.database.pool.query('alter table coupons rename column note_away to note');
  expect(await show(id)).toMatchObject({ state: 'failed', problem: 'broken' });
  expect(app.errors.splice(0).length).toBeGreaterThanOrEqual(3);
  expect(await kept()).toEqual([]);
});

test('a file is kept for a week; what was removed can be brought back for an hour', async () => {
  const id = await asked();
  await app.jobs.drain();
  expect(await app.downloads.remove({ id, by: manager })).toMatchObject({ ok: true });
  expect(await app.downloads.open({ id, by: manager })).toMatchObject({ code: 'no-such-file' });
  expect(await app.downloads.list({ query: {}, by: manager, language: 'en' })).toMatchObject({
    value: { rows: [] },
  });
  await sweep();
  expect(await app.downloads.bringBack({ id, by: manager })).toMatchObject({ ok: true });
  expect(codesIn(await bytesOf(id))).toHaveLength(COUPONS);

  const early = await asked({ search: 'q=CODE-5' });
  await app.downloads.remove({ id: early, by: manager });
  await app.jobs.drain();
  await app.downloads.bringBack({ id: early, by: manager });
  await app.jobs.drain();
  expect(await show(early)).toMatchObject({ state: 'ready' });
  await app.downloads.remove({ id: early, by: manager });

  const other = await asked({ search: 'q=CODE-3' });
  await app.jobs.drain();
  await app.downloads.remove({ id: other, by: manager });
  clock.set('2027-03-01T10:01:00Z');
  await sweep();
  expect(await app.downloads.bringBack({ id: other, by: manager })).toMatchObject({ code: 'no-such-file' });
  expect(await kept()).toHaveLength(1);

  clock.set(`2027-03-0${1 + KEPT_DAYS}T09:00:01Z`);
  expect(await app.downloads.open({ id, by: manager })).toMatchObject({ code: 'gone' });
  expect(await show(id)).toMatchObject({ state: 'expired' });
  await sweep();
  expect(await kept()).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ state: 'expired' });
  clock.set('2027-05-01T09:00:00Z');
  await sweep();
  expect(await rowOf(id)).toBeUndefined();
});

test('what somebody is asked to forget has no asker, no filter and soon no file', async () => {
  const leaver = await aPerson('manager');
  const id = await asked({ by: leaver, search: 'q=CODE-4' });
  await app.jobs.drain();
  const handed = await app.ownData.handOut(leaver);
  expect(JSON.stringify(handed)).toContain('CODE-4');
  const accountId = leaver.kind === 'account' ? leaver.accountId : '';
  await app.database.inTransaction((tx) =>
    downloadsOwnData.forget(tx, { accountId, email: '', name: '', pseudonym: '#1' }),
  );
  expect(await rowOf(id)).toMatchObject({ account_id: null, filter: {} });
  await sweep();
  expect(await rowOf(id)).toBeUndefined();
  expect(await kept()).toEqual([]);
});
