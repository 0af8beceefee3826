import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProgramOf, type Program, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
let lead: Program;
let stranger: Program;

beforeAll(async () => {
  app = await testApplication();
  [lead, stranger] = [await aProgramOf(app, 'lead@api.test'), await aProgramOf(app, 'stranger@api.test')];
});
afterAll(() => app.close());

const wedding = (over: object = {}) => ({
  title: 'Anna & Bert',
  type: 'wedding',
  zone: 'Europe/Brussels',
  starts: '2027-06-12T14:00',
  ends: '2027-06-12T23:00',
  languages: ['nl', 'en'],
  venue: { name: 'Hof', town: 'Gent' },
  capacity: 80,
  budget: { amount: 1_500_000, currency: 'EUR' },
  ...over,
});

test('a program makes an event once, reads it, changes it, and deletes it by its title', async () => {
  const key = { 'idempotency-key': 'make-anna-and-bert' };
  const made = await lead('POST', '/events', wedding(), key);
  const again = await lead('POST', '/events', wedding(), key);
  expect([made.status, again.body.id]).toEqual([201, made.body.id]);
  const path = `/events/${made.body.id}`;
  expect(made.headers.get('location')).toBe(`/api${path}`);
  const { body: event } = await lead('GET', path);
  expect(event).toMatchObject({
    title: 'Anna & Bert',
    startsAt: '2027-06-12T12:00:00.000Z',
    budget: { amount: 1_500_000, currency: 'EUR' },
    parts: [{ main: true, capacity: 80 }],
    role: 'lead',
  });
  const change = wedding({ title: 'Anna & Bert, at last', budget: undefined, version: event.version });
  expect(await lead('PUT', path, change)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await lead('PUT', path, change)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect((await lead('GET', path)).body.budget.amount).toBe(1_500_000);
  const gone = (title: string) => lead('DELETE', `${path}?title=${encodeURIComponent(title)}`);
  expect(await gone('Anna')).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect((await gone('Anna & Bert, at last')).status).toBe(204);
  expect((await lead('GET', path)).status).toBe(404);
});

test('for who is not on its team an event is not there, whatever is tried', async () => {
  const { body } = await lead('POST', '/events', wedding());
  const path = `/events/${body.id}`;
  const tries = [
    await stranger('GET', path),
    await stranger('PUT', path, wedding({ version: 1 })),
    await stranger('DELETE', `${path}?title=${encodeURIComponent('Anna & Bert')}`),
    await stranger('GET', '/events/1'),
  ];
  expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await stranger('GET', '/events')).body).toMatchObject({ items: [], total: 0 });
  expect((await lead('GET', '/events?q=anna&sort=title&view=coming')).body.total).toBeGreaterThan(0);
});

test.each([
  ['a field that is wrong is named', wedding({ ends: '2027-06-12T13:00' }), 422, 'invalid'],
  ['a kind that is none is refused', wedding({ type: 'moonwalk' }), 400, 'invalid-request'],
  ['an event without a title is refused', wedding({ title: ' ' }), 422, 'invalid'],
])('%s', async (_, body, status, code) => {
  const answer = await lead('POST', '/events', body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('a filter that is misspelt is refused, for it would filter nothing', async () => {
  expect((await lead('GET', '/events?statuss=planning')).status).toBe(400);
  expect((await fetch(`${app.url}/api/events`)).status).toBe(401);
});
