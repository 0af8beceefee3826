import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aPlanning,
  type FixedClock,
  fixedClock,
  type TestApplication,
  type TestPlanning,
  testApplication,
} from '#testing';
import { statusAt } from './follow-the-day.ts';

let app: TestApplication;
let clock: FixedClock;
let planning: TestPlanning;
let lead: Awaited<ReturnType<TestPlanning['aPerson']>>;

beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
  planning = aPlanning(app);
  lead = await planning.aPerson();
});
afterAll(() => app.close());

const status = async (id: string) => (await app.events.event(id, lead))?.status;

test('an event is under way from the midnight of its own zone, and over when it ends', () => {
  const event = { status: 'confirmed', starts: '2027-06-12T14:00', endsAt: new Date('2027-06-12T21:59:00Z') };
  const at = (zone: string, instant: string) =>
    statusAt({ ...event, status: 'confirmed', zone }, new Date(instant));
  expect(at('Europe/Brussels', '2027-06-11T21:59:00Z')).toBe('confirmed');
  expect(at('Europe/Brussels', '2027-06-11T22:00:00Z')).toBe('ongoing');
  expect(at('America/Los_Angeles', '2027-06-12T06:59:00Z')).toBe('confirmed');
  expect(at('Pacific/Auckland', '2027-06-11T12:00:00Z')).toBe('ongoing');
  expect(at('Europe/Brussels', '2027-06-12T21:59:00Z')).toBe('completed');
  expect(statusAt({ ...event, status: 'cancelled', zone: 'Europe/Brussels' }, new Date('2030-01-01'))).toBe(
    'cancelled',
  );
});

test('the day moves events on by itself, each once, and leaves the others alone', async () => {
  const [today, later] = [
    await planning.anEvent(lead, { starts: '2027-03-02T14:00', ends: '2027-03-02T23:00' }),
    await planning.anEvent(lead),
  ];
  await app.events.setStatus({ id: today, status: 'confirmed', by: lead });
  await app.events.followTheDay();
  expect(await status(today)).toBe('confirmed');
  clock.set('2027-03-02T05:00:00Z');
  await app.events.followTheDay();
  expect([await status(today), await status(later)]).toEqual(['ongoing', 'planning']);
  clock.set('2027-03-02T22:00:00Z');
  await app.events.followTheDay();
  await app.events.followTheDay();
  expect([await status(today), await status(later)]).toEqual(['completed', 'planning']);
  const { rows } = await app.database.pool.query(
    `select count(*)::int as n from journal where scope = $1 and actor_kind = 'system'`,
    [today],
  );
  expect(rows[0].n).toBe(2);
});

test('an event is put away and comes back, by its leads alone', async () => {
  const [id, assistant] = [await planning.anEvent(lead), await planning.aPerson()];
  await planning.onTeam(id, assistant, 'assistant');
  expect(await app.events.archive({ id, archived: true, by: assistant })).toMatchObject({
    code: 'not-allowed',
  });
  await app.events.archive({ id, archived: true, by: lead });
  const titles = async (view?: 'archived') =>
    (await app.events.list({ ...(view && { view }) }, lead)).rows.map((row) => row.id);
  expect([await titles(), await titles('archived')]).toEqual([expect.not.arrayContaining([id]), [id]]);
  await app.events.archive({ id, archived: false, by: lead });
  expect(await titles()).toContain(id);
});
