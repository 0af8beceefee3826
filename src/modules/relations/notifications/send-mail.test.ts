import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { smtpTransport } from '#platform/mail';
import { forgetOldMails } from './forget-mails.ts';
import { fakeTransport, type NotificationsForTest, notificationsForTest } from './notifications-for-test.ts';
import { sendMail, sweepMails } from './send-mail.ts';
import { smtpDouble } from './smtp-double.ts';

const transport = fakeTransport();
let t: NotificationsForTest;
beforeAll(async () => {
  t = await notificationsForTest({ transport });
});
afterAll(() => t.end());
beforeEach(async () => {
  await t.database.pool.query('truncate mails; delete from pgboss.job');
  transport.sent.length = 0;
  transport.papers.length = 0;
  transport.next.length = 0;
  t.failures.length = 0;
});

const order = {
  invite: true,
  orderNumber: 'CV-2001',
  name: 'Ann',
  trackingUrl: 'https://feest.test/en/track/x',
};
const mailAnn = (harness = t) =>
  harness.database.inTransaction((tx) =>
    harness.notifications.notify(tx, {
      recipient: { kind: 'address', email: 'ann@x.test', name: 'Ann', language: 'fr' },
      template: 'order-delivered',
      data: order,
      subject: { type: 'order', id: '77' },
    }),
  );
const paper = { kind: 'invoice', of: '01a1fccb-8b60-743c-9107-f6ed85541ab2' } as const;
const mailPaper = (harness = t) =>
  harness.database.inTransaction((tx) =>
    harness.notifications.notify(tx, {
      recipient: { kind: 'address', email: 'ann@x.test', name: 'Ann', language: 'fr' },
      template: 'order-delivered',
      data: order,
      paper,
    }),
  );
const theMail = async (harness = t) => (await harness.rows('select * from mails'))[0];
/** The queue waits before it tries again; a test does not. */
const tryAgain = (harness = t) =>
  harness.database.pool
    .query(`update pgboss.job set start_after = now() where state = 'retry'`)
    .then(harness.work);

test('a mail is recorded before it is sent, and sent by the job of its own transaction', async () => {
  await mailAnn();
  const before = await theMail();
  expect(before).toMatchObject({
    state: 'queued',
    to_address: 'ann@x.test',
    language: 'fr',
    subject_id: '77',
    attempts: 0,
  });
  expect(before.message_id).toBe(`${before.id}@feest.test`);
  expect(before.subject).toContain('CV-2001');
  expect(transport.sent).toEqual([]);

  await t.work();
  expect(transport.sent).toEqual([
    expect.objectContaining({
      messageId: before.message_id,
      to: 'ann@x.test',
      from: 'Feest <hello@feest.test>',
      subject: before.subject,
    }),
  ]);
  expect(await theMail()).toMatchObject({
    state: 'sent',
    attempts: 1,
    sent_at: expect.any(Date),
    leased_until: null,
  });
});

test('when the transaction fails there is no mail and no job', async () => {
  const failing = t.database.inTransaction(async (tx) => {
    await t.notifications.notify(tx, {
      recipient: { kind: 'address', email: 'ann@x.test', language: 'en' },
      template: 'order-delivered',
      data: order,
    });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await t.rows('select 1 from mails')).toEqual([]);
  expect(await t.work()).toBe(0);
});

test('a job that runs twice sends once', async () => {
  await mailAnn();
  await t.work();
  const { id } = await theMail();
  await t.database.inTransaction(async (tx) =>
    t.jobs.enqueue(
      tx,
      { name: 'mail.send', queue: 'mail', schema: { parse: (x: unknown) => x } as never },
      { mailId: id },
    ),
  );
  expect(await t.work()).toBe(1);
  expect(transport.sent).toHaveLength(1);
});

test('two jobs at the same moment send once', async () => {
  let letGo = () => {};
  const slow = fakeTransport();
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  const ctx = {
    ...contextOf(t),
    transport: { ...slow, send: async (mail: never) => gate.then(() => slow.send(mail)) },
  };
  await mailAnn();
  const { id } = await theMail();
  const first = sendMail(ctx, { mailId: id });
  await expect.poll(async () => (await theMail()).state).toBe('sending');
  // The second is told to come back: the first may have died with the mail in its hands.
  await expect(sendMail(ctx, { mailId: id })).rejects.toThrow('is being sent');
  letGo();
  await first;
  await sendMail(ctx, { mailId: id });
  expect(slow.sent).toHaveLength(1);
});

test('a process that died while sending: its mail goes out when the lease ends, with the same Message-ID', async () => {
  await mailAnn();
  const { id, message_id } = await theMail();
  await t.rows(
    `update mails set state = 'sending', attempts = 1, leased_until = now() + interval '1 minute'`,
  );
  await expect(sendMail(contextOf(t), { mailId: id })).rejects.toThrow('is being sent');
  t.clock.at = new Date(Date.now() + 120_000);
  await sendMail(contextOf(t), { mailId: id });
  expect(transport.sent.map((mail) => mail.messageId)).toEqual([message_id]);
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
  t.clock.at = new Date();
});

test('where one program works at a time, its next start does not wait for the lease', async () => {
  await mailAnn();
  const { message_id } = await theMail();
  await t.rows(
    `update mails set state = 'sending', attempts = 1, leased_until = now() + interval '1 minute'`,
  );
  await t.notifications.takeUpAgain();
  await t.work();
  expect(transport.sent.map((mail) => mail.messageId)).toEqual([message_id]);
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
});

test.each(['later', 'crash'] as const)('what may pass is tried again (%s)', async (fate) => {
  await mailAnn();
  transport.next.push(fate);
  await t.work();
  expect(await theMail()).toMatchObject({
    state: 'queued',
    attempts: 1,
    last_error: expect.any(String),
    leased_until: null,
  });
  expect(t.failures).toHaveLength(1);
  await tryAgain();
  expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
  expect(transport.sent).toHaveLength(1);
});

test('what is refused for good is written down and left', async () => {
  await mailAnn();
  transport.next.push('never');
  await t.work();
  await tryAgain();
  expect(await theMail()).toMatchObject({ state: 'failed', attempts: 1, last_error: 'said never' });
  expect(t.failures).toEqual([]);
  expect(transport.sent).toEqual([]);
});

test('after nine tries a mail has failed', async () => {
  await mailAnn();
  await t.rows('update mails set attempts = 8');
  transport.next.push('later');
  await t.work();
  expect(await theMail()).toMatchObject({ state: 'failed', attempts: 9 });
});

test('a mail whose job was lost is found again', async () => {
  await mailAnn();
  await t.rows(`delete from pgboss.job; update mails set created_at = now() - interval '7 hours'`);
  await sweepMails(contextOf(t));
  await t.work();
  expect(await theMail()).toMatchObject({ state: 'sent' });
  await sweepMails(contextOf(t));
  expect(await t.work()).toBe(0);
});

test('mails that came to their end are forgotten after their days; who waits is not', async () => {
  for (let nth = 0; nth < 4; nth++) await mailAnn();
  const ids = (await t.rows('select id from mails order by id')).map(({ id }) => id);
  await t.rows(`update mails set created_at = now() - interval '31 days'`);
  await t.rows(`update mails set state = 'sent', sent_at = now() where id = '${ids[0]}'`);
  await t.rows(`update mails set state = 'failed' where id = '${ids[1]}'`);
  await t.rows(
    `update mails set state = 'sent', sent_at = now(), created_at = now() - interval '29 days' where id = '${ids[2]}'`,
  );
  await forgetOldMails({ ...contextOf(t), mailsKeptDays: 30 });
  expect((await t.rows('select id from mails order by id')).map(({ id }) => id)).toEqual([ids[2], ids[3]]);
});

test('a real server: 4xx is tried again, 5xx is not, and a break in the line is neither', async () => {
  const server = await smtpDouble();
  const real = await notificationsForTest({ transport: smtpTransport(server.url) });
  server.answers.push('451 come back later');
  await mailAnn(real);
  await real.work();
  expect(await theMail(real)).toMatchObject({ state: 'queued', last_error: expect.stringContaining('451') });
  await tryAgain(real);
  const sent = await theMail(real);
  expect(sent).toMatchObject({ state: 'sent', attempts: 2 });
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ to: 'ann@x.test', from: 'hello@feest.test' });
  expect(server.received[0]?.body).toContain(`Message-ID: <${sent.message_id}>`);
  expect(server.received[0]?.body).toContain('multipart/alternative');

  await real.rows('delete from mails');
  server.answers.push('550 no such person');
  await mailAnn(real);
  await real.work();
  expect(await theMail(real)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('550') });

  // Our own password at the server is wrong: the mail is not to blame, and waits.
  server.signIn.answer = '535 wrong password';
  const locked = smtpTransport(server.url.replace('//', '//us:secret@'));
  const mail = { messageId: 'a@b', from: 'a@x.test', to: 'b@x.test', subject: 's', text: 't', html: 'h' };
  expect(await locked.send(mail)).toMatchObject({
    sent: false,
    again: 'later',
    reason: expect.stringContaining('535'),
  });

  server.close();
  await real.rows('delete from mails');
  await mailAnn(real);
  await real.work();
  expect(await theMail(real)).toMatchObject({
    state: 'queued',
    last_error: expect.stringMatching(/ECONNREFUSED/),
  });
  await real.end();
});

function contextOf(harness: NotificationsForTest) {
  return {
    database: harness.database,
    clock: harness.clock,
    jobs: harness.jobs,
    transport,
    mailFrom: 'x@feest.test',
  } as never as Parameters<typeof sendMail>[0];
}

test('a paper goes along with its mail; what cannot be drawn now is tried again, and the mail is never sent without it', async () => {
  await mailPaper();
  await t.work();
  expect(transport.sent).toEqual([]);
  expect(await theMail()).toMatchObject({
    state: 'queued',
    last_error: expect.stringContaining('nobody draws'),
  });
  const asked: unknown[] = [];
  t.notifications.drawPapers(async (named) => {
    asked.push(named);
    return { name: 'invoice-F-1.pdf', bytes: Buffer.from('%PDF') };
  });
  await tryAgain();
  expect(asked).toEqual([paper]);
  expect(transport.papers).toEqual([
    { filename: 'invoice-F-1.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') },
  ]);
  expect(await theMail()).toMatchObject({ state: 'sent' });
});

test('a mail whose paper is none, or none the owner sends, goes as it is; one that is far too large never goes', async () => {
  t.notifications.drawPapers(async () => undefined);
  await mailPaper();
  await t.work();
  expect([transport.sent.length, transport.papers.length]).toEqual([1, 0]);
  await t.database.pool.query('truncate mails');
  t.notifications.drawPapers(async () => ({ name: 'big.pdf', bytes: new Uint8Array(9 * 1024 * 1024) }));
  await mailPaper();
  await t.work();
  expect(transport.sent).toHaveLength(1);
  expect(await theMail()).toMatchObject({
    state: 'queued',
    last_error: expect.stringContaining('too large'),
  });
});

test('a mail server gets the paper as a file, and none is drawn while it is away', async () => {
  const double = await smtpDouble();
  let drawn = 0;
  const mail = {
    ...{
      messageId: 'a@feest.test',
      from: 'hello@feest.test',
      to: 'ann@x.test',
      subject: 'F-1',
      text: 'x',
      html: 'x',
    },
    paper: async () => {
      drawn += 1;
      return { filename: 'F-1.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') };
    },
  };
  const server = smtpTransport(double.url);
  expect(await server.send(mail)).toEqual({ sent: true });
  expect(double.received[0]?.body).toMatch(/application\/pdf[\s\S]*filename=F-1\.pdf[\s\S]*JVBERi0xLjc=/);
  server.close();
  await double.close();
  const away = smtpTransport(double.url);
  expect(await away.send(mail)).toMatchObject({ sent: false });
  expect(await away.send(mail)).toMatchObject({ sent: false, again: 'later' });
  expect(drawn).toBe(2);
  away.close();
});
