import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProgramOf, type Program, type TestApplication, testApplication } from '#testing';

let app: TestApplication;
let lead: Program;
let stranger: Program;
let eventId: string;

beforeAll(async () => {
  app = await testApplication();
  [lead, stranger] = [await aProgramOf(app, 'lead@api.test'), await aProgramOf(app, 'stranger@api.test')];
  const made = await lead('POST', '/events', {
    title: 'Lotte & Karim',
    type: 'wedding',
    zone: 'Europe/Brussels',
    starts: '2027-06-12T14:00',
    ends: '2027-06-12T23:00',
    languages: ['nl'],
  });
  expect(made).toMatchObject({ status: 201 });
  eventId = made.body.id;
});
afterAll(() => app.close());

const party = (...names: string[]) => ({
  language: 'nl',
  guests: names.map((firstName) => ({ firstName, lastName: 'Maes' })),
});

test('a party is added once however often it is sent, found by filters, page by page', async () => {
  const key = { 'idempotency-key': 'one-party-once' };
  const first = await lead('POST', `/events/${eventId}/guests`, party('Ann', 'Bob', 'Cas'), key);
  const again = await lead('POST', `/events/${eventId}/guests`, party('Ann', 'Bob', 'Cas'), key);
  expect(first.status).toBe(201);
  expect(again.body).toEqual(first.body);
  const page = await lead('GET', `/events/${eventId}/guests?perPage=2&q=maes&sort=first-name`);
  expect(page.body).toMatchObject({ total: 3, pages: 2 });
  expect(page.body.items.map(({ firstName }: { firstName: string }) => firstName)).toEqual(['Ann', 'Bob']);
  expect((await lead('GET', `/events/${eventId}/guests?colour=red`)).status).toBe(400);
});

test('a guest is changed at the version that was read, and taken off the list', async () => {
  const made = await lead('POST', `/events/${eventId}/guests`, party('Dina'));
  const path = `/guests/${made.body.guestIds[0]}`;
  expect(await lead('PUT', path, { town: 'Gent', version: 1 })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect(await lead('PUT', path, { town: 'Brugge', version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile' },
  });
  expect(await lead('PUT', path, { email: 'no' })).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect((await lead('DELETE', path)).status).toBe(204);
  expect((await lead('DELETE', path)).status).toBe(404);
});

test('for who is not on the team there is no such list and no such guest', async () => {
  const made = await lead('POST', `/events/${eventId}/guests`, party('Els'));
  const path = `/guests/${made.body.guestIds[0]}`;
  for (const answer of [
    await stranger('GET', `/events/${eventId}/guests`),
    await stranger('POST', `/events/${eventId}/guests`, party('Eve')),
    await stranger('PUT', path, { town: 'Gent' }),
    await stranger('DELETE', path),
  ])
    expect(answer.status).toBe(404);
});
