import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlanning, type FixedClock, fixedClock, type TestApplication, testApplication } from '#testing';
import { smtpDouble } from '../modules/relations/notifications/smtp-double.ts';

const GUESTS = 2_000;
const DUE = '2027-04-24T08:00:00Z';
let app: TestApplication;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2027-03-01T09:00:00Z');
  app = await testApplication({ clock });
});
afterAll(() => app.close());

/** Two thousand households who were invited in March and have not answered. */
async function manyInvited(): Promise<void> {
  const planning = aPlanning(app);
  const lead = await planning.aPerson();
  const eventId = await planning.anEvent(lead);
  const form = {
    opened: true,
    deadline: '2027-05-01T23:59',
    maybe: false,
    companionsCount: true,
    waiting: 'off' as const,
    offerHours: 48,
    remindDays: [7],
    registration: false,
    welcome: {},
  };
  await app.rsvp.changeSettings({ eventId, expected: 0, form, by: lead });
  await app.database.pool.query(
    `insert into parties (id, event_id, name, email, language, created_at)
     select gen_random_uuid(), $1, 'Household ' || n, 'h' || n || '@x.test', 'en', now() from generate_series(1, $2) n`,
    [eventId, GUESTS],
  );
  await app.database.pool.query(
    `insert into reply_links (party_id, event_id, token_hash, token_sealed, made_at, invited_at)
     select id, event_id, id::text, 'none', $2, $2 from parties where event_id = $1`,
    [eventId, clock.now()],
  );
}

test('a worker that is killed in the middle of two thousand reminders loses none, and writes none a second time', async () => {
  await manyInvited();
  const server = await smtpDouble();
  const program = join(import.meta.dirname, 'reminders-worker-for-tests.ts');
  const begin = () =>
    spawn(process.execPath, [program, app.database.url, server.url, DUE, app.secret], {
      env: { PATH: process.env.PATH },
      stdio: 'inherit',
    });
  const worker = begin();
  await expect.poll(() => server.received.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(50);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  const { rows: half } = await app.database.pool.query('select count(*)::int as n from reply_reminders');
  expect(half[0].n, 'killed in the middle').toBeLessThan(GUESTS);

  const second = begin();
  try {
    const due = async () => {
      await app.database.pool.query(
        `update mails set leased_until = now() - interval '1 second' where state = 'sending' and leased_until > '2027-01-01'`,
      );
      await app.jobs.takeUpAgain();
      const { rows } = await app.database.pool.query(
        `select count(*)::int as n from mails where state = 'sent'`,
      );
      return rows[0].n;
    };
    await expect.poll(due, { timeout: 150_000, interval: 1_000 }).toBe(GUESTS);
  } finally {
    second.kill('SIGKILL');
    await once(second, 'exit');
    server.close();
  }
  const idsOf = new Map<string, Set<string | undefined>>();
  for (const { to, body } of server.received)
    idsOf.set(to, (idsOf.get(to) ?? new Set()).add(/Message-ID: (\S+)/.exec(body)?.[1]));
  expect(idsOf.size, 'nobody was lost').toBe(GUESTS);
  expect([...idsOf.values()].filter((ids) => ids.size > 1 || ids.has(undefined))).toEqual([]);
  expect(new Set([...idsOf.values()].flatMap((ids) => [...ids])).size).toBe(GUESTS);
}, 240_000);
