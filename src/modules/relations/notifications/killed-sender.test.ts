import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { smtpTransport } from '#platform/mail';
import { createMailLane } from './mail-lane.ts';
import { type NotificationsForTest, notificationsForTest } from './notifications-for-test.ts';
import { smtpDouble } from './smtp-double.ts';

const MAILS = 30;
const open: { end(): unknown }[] = [];
afterAll(async () => {
  for (const one of open.reverse()) await one.end();
});

/** Mails that wait, a worker that is killed while the server holds some of them, and what went out more than once. */
async function repeatsAfterAKill(how: 'one at a time' | 'together'): Promise<number> {
  const server = await smtpDouble({ answersAfterMs: 30 });
  open.push({ end: () => server.close() });
  const t = await notificationsForTest({ transport: smtpTransport(server.url) });
  open.push(t);
  await write(t, MAILS);
  const worker = startWorker(t.database.url, server.url, how);
  try {
    await expect.poll(() => server.received.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(6);
  } finally {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  // What the lease and the queue would wait for; again while the database still ends what the dead had asked.
  const finish = async () => {
    await t.rows(`update mails set leased_until = now() - interval '1 second' where state = 'sending'`);
    t.clock.at = new Date();
    await t.jobs.takeUpAgain();
    await t.rows(`update pgboss.job set start_after = now() where state = 'retry'`);
    await t.work();
    return (await t.rows(`select count(*)::int as sent from mails where state = 'sent'`))[0].sent;
  };
  await expect.poll(finish, { timeout: 20_000 }).toBe(MAILS);
  const ids = server.received.map(({ body }) => /Message-ID: (\S+)/.exec(body)?.[1]);
  expect(new Set(ids).size).toBe(MAILS);
  return ids.length - MAILS;
}

test('a sender that is killed leaves one mail in doubt, and repeats no more than that', async () => {
  expect(await repeatsAfterAKill('together'), 'the danger: a batch in flight').toBeGreaterThan(1);
  for (let kill = 0; kill < 3; kill++)
    expect(await repeatsAfterAKill('one at a time')).toBeLessThanOrEqual(1);
}, 90_000);

test('a mail costs two statements: it is claimed, and it is settled', async () => {
  const server = await smtpDouble();
  open.push({ end: () => server.close() });
  const t = await notificationsForTest({ transport: smtpTransport(server.url) });
  open.push(t);
  await write(t, 4);
  const { texts } = await countStatements(() => t.work());
  expect(texts.filter((text) => text.includes('mails'))).toHaveLength(8);
  expect(texts.filter((text) => /^(begin|commit)/.test(text))).toEqual([]);
  expect(server.connections(), 'one connection for all').toBe(1);
});

test('a server that cannot be reached is not waited for by every mail in turn', async () => {
  const gone = await smtpDouble();
  gone.close();
  const transport = smtpTransport(gone.url);
  const mail = { messageId: 'a@b', from: 'a@x.test', to: 'b@x.test', subject: 's', text: 't', html: 'h' };
  const first = await transport.send(mail);
  expect(first).toMatchObject({ sent: false, again: 'later' });
  const started = performance.now();
  for (let nth = 0; nth < 100; nth++) expect(await transport.send(mail)).toEqual(first);
  expect(performance.now() - started).toBeLessThan(50);
});

const write = (t: NotificationsForTest, mails: number) =>
  t.database.inTransaction(async (tx) => {
    for (let nth = 0; nth < mails; nth++)
      await t.notifications.notify(tx, {
        recipient: { kind: 'address', email: `guest-${nth}@x.test`, language: 'en' },
        template: 'order-delivered',
        data: {
          invite: true,
          orderNumber: 'CV-2001',
          name: 'Ann',
          trackingUrl: 'https://feest.test/en/track/x',
        },
      });
  });

function startWorker(databaseUrl: string, smtpUrl: string, how: 'one at a time' | 'together'): ChildProcess {
  const program = join(import.meta.dirname, 'program-for-tests.ts');
  const flags = how === 'together' ? [how] : [];
  const worker = spawn(process.execPath, [program, databaseUrl, smtpUrl, ...flags], {
    env: { PATH: process.env.PATH },
    stdio: 'inherit',
  });
  open.push({ end: () => worker.kill('SIGKILL') });
  return worker;
}

test('when many wait, what became of a mail is written with the claim of the next', async () => {
  const server = await smtpDouble();
  open.push({ end: () => server.close() });
  const t = await notificationsForTest({ transport: smtpTransport(server.url) });
  open.push(t);
  await write(t, 10);
  const lane = createMailLane(contextOf(t, server.url));
  const ids: { id: string }[] = await t.rows('select id from mails order by id');
  const { texts } = await countStatements(() => Promise.all(ids.map(({ id }) => lane(id))));
  expect(texts).toHaveLength(11);
  expect(await t.rows(`select count(*)::int as sent from mails where state = 'sent'`)).toEqual([
    { sent: 10 },
  ]);
});

test('a mail that is refused among others is tried again, and the others are not', async () => {
  const server = await smtpDouble();
  server.answers.push('250', '451');
  open.push({ end: () => server.close() });
  const t = await notificationsForTest({ transport: smtpTransport(server.url) });
  open.push(t);
  await write(t, 4);
  const lane = createMailLane(contextOf(t, server.url));
  const ids: { id: string }[] = await t.rows('select id from mails order by id');
  const outcomes = await Promise.allSettled(ids.map(({ id }) => lane(id)));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(
    await t.rows('select state, count(*)::int as mails from mails group by state order by state'),
  ).toEqual([
    { state: 'queued', mails: 1 },
    { state: 'sent', mails: 3 },
  ]);
});

const contextOf = ({ database, clock, jobs }: NotificationsForTest, url: string) =>
  ({
    database,
    clock,
    jobs,
    transport: smtpTransport(url),
    mailFrom: 'x@feest.test',
  }) as never as Parameters<typeof createMailLane>[0];
