import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApplication, testApplication } from '#testing';
import { type DemoAccounts, ensureDemoAccounts } from '../demo-accounts.ts';
import { planEvents } from './plan-events.ts';

let app: TestApplication;
let accounts: DemoAccounts;
let now = new Date('2027-03-01T11:00:00Z');
const clock = {
  now: () => now,
  set: (to: Date) => {
    now = to;
  },
};
let dataDir: string;

beforeAll(async () => {
  app = await testApplication({ clock });
  dataDir = await mkdtemp(join(tmpdir(), 'convive-demo-'));
  accounts = await ensureDemoAccounts(app, { password: 'demo-password-1', dataDir });
  await planEvents({ past: app, clock, now, today: '2027-03-01', zone: 'Europe/Brussels', ...accounts });
}, 60_000);
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

const mine = async () => (await app.events.list({ sort: 'soonest' }, accounts.planner)).rows;
const called = async (title: string) => (await mine()).find((event) => event.title === title)?.id ?? '';

test('the demo’s planner has a birthday today, a company day soon and a wedding on a Saturday some months ahead', async () => {
  expect((await mine()).map(({ title, type, status }) => ({ title, type, status }))).toEqual([
    { title: 'Nonna Pia turns eighty', type: 'birthday', status: 'ongoing' },
    { title: 'Instrument makers’ day', type: 'conference', status: 'planning' },
    { title: 'Noor & Elias', type: 'wedding', status: 'confirmed' },
  ]);
  const wedding = await app.events.event(await called('Noor & Elias'), accounts.planner);
  expect(wedding?.starts).toBe('2027-07-24T14:00');
  expect(wedding?.parts).toHaveLength(4);
  expect(now).toEqual(new Date('2027-03-01T11:00:00Z'));
});

test('its wedding is in the middle of its replies: every kind of answer, links that were opened and not, and a party that waits', async () => {
  const eventId = await called('Noor & Elias');
  const { planner: by } = accounts;
  const list = await app.rsvp.list(eventId, {}, by);
  expect(list.ok && list.value.total).toBe(55);
  const choices = await app.guests.choices({ eventId, query: {}, by });
  if (!choices.ok) throw new Error(choices.code);
  expect(choices.value.guests).toBeGreaterThan(110);
  for (const state of ['none', 'accepted', 'declined', 'tentative'] as const)
    expect(choices.value.replies[state], state).toBeGreaterThan(3);
  for (const { count } of choices.value.groups) expect(count).toBeGreaterThan(10);
  const line = await app.rsvp.line(eventId, by);
  expect(line.ok && line.value).toHaveLength(1);
  const kitchen = await app.rsvp.kitchen(eventId, by);
  expect(JSON.stringify(kitchen)).toContain('adrenaline');
  const { rows } = await app.database.pool.query(
    `select count(distinct date_trunc('day', answered_at))::int as days,
       count(*) filter (where via <> 'link')::int as otherwise from replies where event_id = $1`,
    [eventId],
  );
  expect(rows[0].days).toBeGreaterThan(10);
  expect(rows[0].otherwise).toBeGreaterThan(2);
});

test('the couple and somebody of the house joined it by their mails, and all three talk', async () => {
  const eventId = await called('Noor & Elias');
  const team = await app.events.team.view({ eventId, by: accounts.planner });
  expect(team.ok && team.value.team.map(({ role }) => role).sort()).toEqual(['coordinator', 'host', 'lead']);
  const talk = await app.events.comments.list({ eventId, by: accounts.customer });
  expect(talk.ok && talk.value.comments).toHaveLength(4);
});

test('at today’s door some are inside, and one of them was not on the list', async () => {
  const found = await app.checkIn.list(await called('Nonna Pia turns eighty'), accounts.planner);
  if (!found.ok) throw new Error(found.code);
  expect(found.value.figures.inside).toBeGreaterThan(6);
  expect(found.value.figures.expected).toBeGreaterThan(found.value.figures.inside);
});
