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
  total: { en: '€10.00', nl: '€ 10,00', fr: '10,00 €' },
  day: { en: '12 June', nl: '12 juni', fr: '12 juin' },
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

test('until somebody chooses, their role decides how they hear; who may not see a thing never hears of it', async () => {
  const agent = t.person('agent@x.test', { staff: true, role: 'agent' });
  const owner = t.person('owner@x.test', { staff: true, role: 'admin' });
  const tell = (template: 'staff-charge-back' | 'staff-order-changed' | 'staff-import-ready', over = {}) =>
    t.database.inTransaction((tx) =>
      t.notifications.notify(tx, {
        recipient: { kind: 'staff', ...over },
        template,
        data: {
          ...{ orderNumber: 'CV-7', name: 'Ann', officePath: '/office/orders/CV-7', by: 'Sam', to: 'ready' },
          ...{ amount: { en: '€1', nl: '€ 1', fr: '1 €' }, file: 'a.csv' },
        },
      }),
    );
  await tell('staff-charge-back');
  await tell('staff-order-changed');
  await tell('staff-import-ready');
  const mailed = async () =>
    (await t.rows('select to_address, template from mails order by 1, 2')).map(
      (row) => `${row.to_address} ${row.template}`,
    );
  const rung = async (who: { accountId: string }) =>
    (await t.notifications.bell(asAccount(who.accountId))).items.map(({ kind }) => kind).sort();
  expect(await mailed()).toEqual(['owner@x.test staff-charge-back']);
  expect(await rung(agent)).toEqual(['staff-charge-back']);
  expect(await rung(owner)).toEqual(['staff-charge-back', 'staff-import-ready']);

  const kinds = async (who: { accountId: string }, role: 'agent' | 'admin') =>
    (await t.notifications.choices(asAccount(who.accountId, role))).map(({ kind }) => kind);
  expect(await kinds(agent, 'agent')).not.toContain('staff-import-ready');
  expect(await kinds(owner, 'admin')).toContain('staff-import-ready');
  const follow = { kind: 'staff-order-changed', byMail: true, byBell: true };
  expect(await t.notifications.choose(asAccount(agent.accountId), follow)).toMatchObject({ ok: true });
  expect(
    await t.notifications.choose(asAccount(agent.accountId), { ...follow, kind: 'staff-import-ready' }),
  ).toMatchObject({ code: 'invalid' });
  await tell('staff-order-changed', { but: owner.accountId });
  await tell('staff-order-changed', { but: agent.accountId });
  expect(await rung(agent)).toEqual(['staff-charge-back', 'staff-order-changed']);
  expect(await mailed()).toContain('agent@x.test staff-order-changed');
  expect(
    (await t.notifications.bell(asAccount(agent.accountId), { kind: 'staff-charge-back' })).items,
  ).toHaveLength(1);
});

test('news for one person reach that person alone', async () => {
  const [ann, bob] = [
    t.person('ann@x.test', { staff: true, role: 'admin' }),
    t.person('bob@x.test', { staff: true, role: 'admin' }),
  ];
  await t.database.inTransaction((tx) =>
    t.notifications.notify(tx, {
      recipient: { kind: 'staff', only: ann.accountId },
      template: 'staff-import-ready',
      data: { file: 'a.csv', officePath: '/office/catalogue/import/1' },
      bell: { file: 'a.csv' },
    }),
  );
  expect(await t.notifications.unreadCount(asAccount(ann.accountId))).toBe(1);
  expect(await t.notifications.unreadCount(asAccount(bob.accountId))).toBe(0);
});

test('each reader of a new order has its amount and day in their own language', async () => {
  t.person('ann@x.test', { staff: true });
  t.person('bob@x.test', { staff: true, language: 'fr' });
  await tellStaff();
  const subjects = (await t.rows('select subject from mails order by to_address')).map(
    ({ subject }) => subject,
  );
  expect(subjects).toEqual(['New order CV-7: €10.00', 'Nouvelle commande CV-7 : 10,00 €']);
});

test('words of the owner that cannot be said are passed over, and those who may mend them hear so once', async () => {
  const owner = t.person('owner@x.test', { staff: true, role: 'admin' });
  t.person('agent@x.test', { staff: true, role: 'agent' });
  await t.rows(
    `insert into mail_texts (template, language, subject, preheader, heading, body, version, updated_at)
     values ('order-not-paid', 'en', 'Mine', '', 'Mine', '{{ gone }}', 1, now())`,
  );
  t.clock.at = new Date(t.clock.at.getTime() + 5_000);
  const write = () =>
    t.database.inTransaction((tx) =>
      t.notifications.notify(tx, {
        recipient: { kind: 'address', email: 'noor@x.test', language: 'en' },
        template: 'order-not-paid',
        data: { orderNumber: 'CV-8', name: 'Noor', shopUrl: 'https://feest.test/en' },
      }),
    );
  await write();
  await write();
  const mails = await t.rows('select to_address, template, subject from mails order by to_address, template');
  expect(mails.map((mail) => `${mail.to_address} ${mail.template}`)).toEqual([
    'noor@x.test order-not-paid',
    'noor@x.test order-not-paid',
    'owner@x.test staff-mail-text',
  ]);
  expect(mails[0].subject).toContain('CV-8');
  expect((await t.notifications.bell(asAccount(owner.accountId, 'admin'))).items).toMatchObject([
    { kind: 'staff-mail-text', link: '/office/settings/mails/order-not-paid/en' },
  ]);
  await t.rows('truncate mail_texts');
  t.clock.at = new Date(t.clock.at.getTime() + 5_000);
});

test('a test of a mail goes to whoever asks, ten times an hour', async () => {
  const owner = t.person('owner@x.test', { staff: true, role: 'admin' });
  const text = { subject: 'Hi {{ name }}', preheader: '', heading: 'Hi', body: '**Soon**\n\n{{ button }}' };
  const send = (role: 'admin' | 'agent' = 'admin', body = text.body) =>
    t.notifications.sendSample({
      template: 'order-delivered',
      language: 'en',
      text: { ...text, body },
      by: asAccount(owner.accountId, role),
    });
  expect(await send('agent')).toMatchObject({ code: 'not-allowed' });
  expect(await send('admin', '{{ constructor }}')).toMatchObject({ code: 'invalid' });
  expect(await send()).toEqual({ ok: true, value: { to: 'owner@x.test' } });
  const [mail] = await t.rows('select to_address, subject, html from mails');
  expect(mail).toMatchObject({ to_address: 'owner@x.test', subject: 'Hi Ann' });
  expect(mail.html).toContain('<strong>Soon</strong>');
  for (let i = 1; i < 10; i++) expect(await send()).toMatchObject({ ok: true });
  expect(await send()).toMatchObject({ code: 'too-many' });
  await t.rows('truncate rate_counts');
});
