import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenShop, fixedClock, type TestApplication, testApplication } from '#testing';
import { aProgram, aTokenOf } from './callers-for-test.ts';

let app: TestApplication;
let program: ReturnType<typeof aProgram>;
let token: string;

beforeAll(async () => {
  app = await testApplication({ clock: fixedClock() });
  const shop = await anOpenShop(app);
  for (let made = 0; made < 3; made++) await shop.aCoupon({ note: made === 0 ? 'for friends' : 'for all' });
  token = await aTokenOf(app, 'manager', 'exports@api.test');
  program = aProgram(app, token);
});
afterAll(() => app.close());

test('a program asks for a list, sees how far it is, and fetches the file', async () => {
  const asked = await program('POST', '/exports', {
    list: 'coupons',
    format: 'csv',
    filter: { q: 'friends' },
  });
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({ state: 'waiting', total: 1, filter: { q: 'friends' }, file: null });
  const address = `/exports/${asked.body.id}`;
  expect(asked.headers.get('location')).toBe(`/api${address}`);
  expect((await program('GET', `${address}/file`)).body.code).toBe('not-ready');
  await app.jobs.drain();
  const made = await program('GET', address);
  expect(made.body).toMatchObject({ state: 'ready', rows: 1, file: `/api${address}/file` });
  const file = await fetch(`${app.url}${made.body.file}`, { headers: { authorization: `Bearer ${token}` } });
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="coupons-2027-03-01-1000.csv"');
  expect(file.headers.get('cache-control')).toBe('no-store');
  const text = await file.text();
  expect(text).toContain('for friends');
  expect(text).not.toContain('for all');
  expect((await program('GET', '/exports')).body).toMatchObject({ total: 1, items: [{ state: 'ready' }] });
});

test.each([
  ['a list that is none', { list: 'passwords', format: 'csv' }, 400, 'invalid-request'],
  ['a format that is none', { list: 'orders', format: 'docx' }, 400, 'invalid-request'],
  [
    'a filter that the list does not have',
    { list: 'orders', format: 'csv', filter: { colour: 'red' } },
    422,
    'bad-filter',
  ],
  ['a state that is none', { list: 'orders', format: 'csv', filter: { state: ['lost'] } }, 422, 'bad-filter'],
])('%s is refused with its code', async (_what, body, status, code) => {
  const answer = await program('POST', '/exports', body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('another manager’s file is not there, and agents have none', async () => {
  const { body } = await program('POST', '/exports', { list: 'stock', format: 'xlsx' });
  const other = aProgram(app, await aTokenOf(app, 'manager', 'other-exports@api.test'));
  for (const path of [`/exports/${body.id}`, `/exports/${body.id}/file`, '/exports/..%2F..%2Fetc/file'])
    expect((await other('GET', path)).status).toBe(404);
  const agent = aProgram(app, await aTokenOf(app, 'agent', 'agent-exports@api.test'));
  expect((await agent('POST', '/exports', { list: 'orders', format: 'csv' })).status).toBe(403);
  expect((await agent('GET', `/exports/${body.id}/file`)).status).toBe(403);
});
