import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countStatements } from '#platform/db';
import { asAccount, type NotificationsForTest, notificationsForTest } from './notifications-for-test.ts';

let t: NotificationsForTest;
beforeAll(async () => {
  t = await notificationsForTest();
});
afterAll(() => t.end());
beforeEach(async () => {
  await t.rows('truncate mails, notifications, notification_choices; delete from pgboss.job');
  t.people.length = 0;
  t.told.length = 0;
});

const newOrder = {
  orderNumber: 'CV-7',
  name: 'Ann',
  total: '€ 10',
  day: '12 June',
  method: 'delivery',
  officePath: '/office/orders/7',
} as const;
const tellStaff = () =>
  t.database.inTransaction((tx) =>
    t.notifications.notify(tx, {
      recipient: { kind: 'staff' },
      template: 'staff-new-order',
      data: newOrder,
      bell: { orderNumber: 'CV-7', name: 'Ann', totalMinor: 1_000, currency: 'EUR' },
      subject: { type: 'order', id: '7' },
    }),
  );

test('news for the staff: a mail in their own language and a bell for each', async () => {
  const [ann, bob] = [
    t.person('ann@x.test', { staff: true }),
    t.person('bob@x.test', { staff: true, language: 'nl' }),
  ];
  t.person('customer@x.test');
  await tellStaff();
  const mails = await t.rows('select * from mails order by to_address');
  expect(mails.map((mail) => [mail.to_address, mail.language, mail.account_id])).toEqual([
    ['ann@x.test', 'en', ann.accountId],
    ['bob@x.test', 'nl', bob.accountId],
  ]);
  expect(mails[0].subject).toContain('New order');
  expect(mails[1].html).toContain('https://feest.test/nl/office/orders/7');
  expect(t.told.sort()).toEqual([`account:${ann.accountId}`, `account:${bob.accountId}`].sort());
  expect((await t.notifications.bell(asAccount(bob.accountId))).items).toEqual([
    expect.objectContaining({
      kind: 'staff-new-order',
      link: '/office/orders/7',
      read: false,
      data: { orderNumber: 'CV-7', name: 'Ann', totalMinor: 1_000, currency: 'EUR' },
    }),
  ]);
  expect(await t.work()).toBe(2);
});

test('as many statements for a hundred staff as for one', async () => {
  t.person('a0@x.test', { staff: true });
  const one = await countStatements(tellStaff);
  for (let i = 1; i < 100; i++)
    t.person(`a${i}@x.test`, { staff: true, language: (['en', 'nl', 'fr'] as const)[i % 3] as never });
  const hundred = await countStatements(tellStaff);
  expect(hundred.statements).toBe(one.statements);
  expect(await t.rows('select count(*)::int as n from mails')).toEqual([{ n: 101 }]);
  expect(await t.rows('select count(*)::int as n from notifications')).toEqual([{ n: 101 }]);
});

test('who turned a kind of news off is left in peace', async () => {
  const [ann, bob] = [t.person('ann@x.test', { staff: true }), t.person('bob@x.test', { staff: true })];
  const kind = 'staff-new-order';
  expect(
    await t.notifications.choose(asAccount(ann.accountId), { kind, byMail: false, byBell: true }),
  ).toMatchObject({ ok: true });
  expect(
    await t.notifications.choose(asAccount(bob.accountId), { kind, byMail: true, byBell: true }),
  ).toMatchObject({ ok: true });
  expect(
    await t.notifications.choose(asAccount(bob.accountId), { kind, byMail: true, byBell: false }),
  ).toMatchObject({ ok: true });
  expect(await t.notifications.choices(asAccount(ann.accountId))).toContainEqual({
    kind,
    byMail: false,
    byBell: true,
  });
  await tellStaff();
  expect((await t.rows('select to_address from mails')).map((row) => row.to_address)).toEqual(['bob@x.test']);
  expect(t.told).toEqual([`account:${ann.accountId}`]);
  expect(
    await t.notifications.choose(asAccount(ann.accountId), { kind: 'x', byMail: true, byBell: true }),
  ).toMatchObject({ code: 'invalid' });
  expect(
    await t.notifications.choose({ kind: 'visitor' }, { kind, byMail: true, byBell: true }),
  ).toMatchObject({ code: 'not-allowed' });
  expect(await t.notifications.choices({ kind: 'visitor' })).toEqual([]);
});

test('a customer can leave out the invitation to a review, and nothing else; others are asked', async () => {
  const [ann, bob] = [t.person('ann@x.test'), t.person('bob@x.test')];
  const kind = 'review-invitation';
  expect(await t.notifications.choices(asAccount(ann.accountId, 'customer'))).toEqual([
    { kind, byMail: true, byBell: true },
  ]);
  const choose = (of: string) =>
    t.notifications.choose(asAccount(ann.accountId, 'customer'), { kind: of, byMail: false, byBell: false });
  expect(await choose(kind)).toMatchObject({ ok: true });
  expect(await choose('staff-new-order')).toMatchObject({ code: 'invalid' });
  expect(await choose('order-confirmation')).toMatchObject({ code: 'invalid' });
  const wanted = (accountId: string | null) =>
    t.database.inTransaction((tx) => t.notifications.wants(tx, accountId, kind));
  expect([await wanted(ann.accountId), await wanted(bob.accountId), await wanted(null)]).toEqual([
    false,
    true,
    true,
  ]);
});

test('without staff there is nothing to write', async () => {
  await tellStaff();
  expect(await t.rows('select 1 from mails')).toEqual([]);
});

test('an account is written to at its address, in its language; a disabled one is not', async () => {
  const ann = t.person('ann@x.test', { language: 'fr' });
  const gone = t.person('gone@x.test', { disabled: true });
  for (const accountId of [ann.accountId, gone.accountId, crypto.randomUUID()]) {
    await t.database.inTransaction((tx) =>
      t.notifications.notify(tx, {
        recipient: { kind: 'account', accountId },
        template: 'order-not-paid',
        data: { orderNumber: 'CV-8', name: 'Ann', shopUrl: 'https://feest.test/fr' },
      }),
    );
  }
  expect(await t.rows('select to_address, language, account_id from mails')).toEqual([
    { to_address: 'ann@x.test', language: 'fr', account_id: ann.accountId },
  ]);
});

test('the bell is paged, counted, and read by its owner alone', async () => {
  const [ann, bob] = [t.person('ann@x.test', { staff: true }), t.person('bob@x.test', { staff: true })];
  for (let i = 0; i < 5; i++) await tellStaff();
  const [a, b] = [asAccount(ann.accountId), asAccount(bob.accountId)];
  expect(await t.notifications.unreadCount(a)).toBe(5);

  const first = await t.notifications.bell(a, { limit: 3 });
  expect(first).toMatchObject({ more: true, items: { length: 3 } });
  const second = await t.notifications.bell(a, { limit: 3, before: first.items[2]?.id as string });
  expect(second).toMatchObject({ more: false, items: { length: 2 } });
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(5);

  const ids = first.items.map((item) => item.id);
  expect(await t.notifications.markRead(b, ids)).toBe(0);
  expect(await t.notifications.markRead({ kind: 'visitor' }, ids)).toBe(0);
  expect(await t.notifications.markRead(a, ['no id'])).toBe(0);
  expect(await t.notifications.unreadCount(a)).toBe(5);
  expect(await t.notifications.markRead(a, ids)).toBe(3);
  expect(await t.notifications.markRead(a, ids)).toBe(0);
  expect((await t.notifications.bell(a, { unreadOnly: true })).items).toHaveLength(2);
  expect(await t.notifications.markAllRead(a)).toBe(2);
  expect([await t.notifications.unreadCount(a), await t.notifications.unreadCount(b)]).toEqual([0, 5]);
  expect(await t.notifications.bell({ kind: 'visitor' })).toEqual({ items: [], more: false });
  expect(await t.notifications.unreadCount({ kind: 'visitor' })).toBe(0);
});

test('a person hears their own room and nobody else’s', async () => {
  const guard = t.guards.get('account');
  expect(await guard?.(asAccount('me'), 'me')).toBe(true);
  expect(await guard?.(asAccount('me'), 'you')).toBe(false);
  expect(await guard?.({ kind: 'visitor' }, 'me')).toBe(false);
});

test('the outbox lists the newest first, by address and by order, and shows one whole', async () => {
  t.person('ann@x.test', { staff: true });
  t.person('bob@x.test', { staff: true });
  await tellStaff();
  expect(await t.notifications.outbox({ limit: 1 })).toHaveLength(1);
  const [mail] = await t.notifications.outbox({ to: 'Bob@x.test' });
  expect(mail).toMatchObject({
    to: 'bob@x.test',
    state: 'queued',
    subjectType: 'order',
    subjectId: '7',
    sentAt: null,
  });
  expect(mail).not.toHaveProperty('html');
  expect(await t.notifications.outbox({ subjectId: '7' })).toHaveLength(2);
  expect(await t.notifications.outbox({ subjectId: '8' })).toEqual([]);
  const whole = await t.notifications.mail(mail?.id as string);
  expect(whole?.html).toContain('CV-7');
  expect(whole?.text).toContain('CV-7');
  expect(await t.notifications.mail(crypto.randomUUID())).toBeUndefined();
  expect(await t.notifications.mail('x')).toBeUndefined();
  await t.work();
  expect((await t.notifications.outbox({}))[0]).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
});
