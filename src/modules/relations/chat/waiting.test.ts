import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aChattingShop, type ChattingShop, MORNING } from './chat-for-test.ts';

let shop: ChattingShop;
beforeAll(async () => {
  shop = await aChattingShop();
});
afterAll(() => shop.app.close());

beforeEach(async () => {
  await shop.later();
  shop.clock.set(MORNING);
  await shop.app.database.pool.query('delete from chat_desk');
  shop.app.sent.length = 0;
  await shop.app.notifications.markAllRead(shop.agent);
});

const mailsTo = (address: string) => shop.app.sent.filter(({ to }) => to.includes(address));
const bells = async () =>
  (await shop.app.notifications.bell(shop.agent, { unreadOnly: true })).items.map(({ link }) => link);
const minutesOn = (minutes: number) =>
  shop.clock.set(new Date(shop.clock.now().getTime() + minutes * 60_000).toISOString());
const begin = async (over: { email?: string } = {}) => {
  const noor = shop.visitor(over);
  const begun = await noor.begin('Is anybody there?');
  if (!begun.ok) throw new Error(begun.code);
  return { noor, id: begun.value.chatId };
};
const atDesk = () => shop.app.chat.desk.sign({ id: undefined, sign: {}, by: shop.manager });

test('with somebody at the desk nobody is rung, until it has lasted too long: then once, by bell and mail', async () => {
  await atDesk();
  const { noor, id } = await begin();
  await noor.say('Hello?');
  await shop.app.settled();
  expect(await bells()).toEqual([]);
  expect((await noor.talk()).chat?.waitsLong).toBe(false);
  minutesOn(5);
  await shop.later();
  expect(await bells()).toEqual([`/office/chat/${id}`]);
  expect(mailsTo('agent@shop.test')).toMatchObject([{ subject: 'Noor wacht in de chat' }]);
  expect((await noor.talk()).chat?.waitsLong).toBe(true);
  await noor.say('Still there?');
  await shop.later();
  expect(await bells()).toHaveLength(1);
  expect(mailsTo('agent@shop.test')).toHaveLength(1);
});

test('with nobody at the desk, or outside the hours, the staff hear of it at once', async () => {
  await begin();
  await shop.app.settled();
  expect(await bells()).toHaveLength(1);
  await shop.app.notifications.markAllRead(shop.agent);
  shop.clock.set('2027-06-11T20:30:00Z');
  await atDesk();
  const { noor } = await begin();
  await shop.app.settled();
  expect(await bells()).toHaveLength(1);
  expect(await noor.talk()).toMatchObject({ open: false, opens: { time: '09:00' } });
});

test('the news goes away when somebody answers, and the next wait is told anew', async () => {
  const { noor, id } = await begin();
  await shop.app.settled();
  expect(await bells()).toHaveLength(1);
  await shop.answer(id, 'Here I am');
  expect(await bells()).toEqual([]);
  expect((await noor.talk()).chat?.waitsLong).toBe(false);
  await noor.say('Thanks! And…');
  await shop.later();
  expect(await bells()).toHaveLength(1);
});

test('who was answered in time is never told of', async () => {
  await atDesk();
  const { id } = await begin();
  await shop.answer(id, 'Here I am');
  await shop.later();
  expect(await bells()).toEqual([]);
});

test('an answer that its visitor saw is not mailed; several that they did not see are one mail, in their language', async () => {
  const { noor, id } = await begin({ email: 'noor@guest.test' });
  await shop.answer(id, 'Yes, we are.');
  await noor.sign({ has: 2, read: 2, typing: false });
  await shop.later();
  expect(mailsTo('noor@guest.test')).toEqual([]);

  await shop.answer(id, 'One more thing <b>');
  await shop.answer(id, 'And another');
  await shop.later();
  const [mail, ...more] = mailsTo('noor@guest.test');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Notre réponse dans le chat');
  expect(mail?.text).toContain('One more thing <b>');
  expect(mail?.text).toContain('And another');
  expect(mail?.text).not.toContain('Yes, we are.');
  expect(mail?.html).not.toContain('thing <b>');

  const link = /\/fr\/chat\/open\/([\w-]{22})/.exec(mail?.text ?? '')?.[1] ?? '';
  const opened = await shop.app.chat.openLink(link);
  if (!opened.ok) throw new Error(opened.code);
  const asker = { by: { kind: 'visitor' as const }, key: opened.value.key };
  expect((await shop.app.chat.talk(asker)).chat?.id).toBe(id);
  const { rows } = await shop.app.database.pool.query(
    `select count(*)::int as n from chats where link_hash = $1 or id::text = $1`,
    [link],
  );
  expect(rows[0].n).toBe(0);
});

test('who leaves an address later gets what they missed; a reader of the link cannot send it elsewhere', async () => {
  const { noor, id } = await begin();
  await shop.answer(id, 'Missed me');
  await shop.later();
  expect(shop.app.sent.filter(({ to }) => to.includes('guest.test'))).toEqual([]);
  const leave = (email: string) => shop.app.chat.leaveEmail({ ...noor.asker(), email });
  expect(await leave('no\r\nBcc: x@y.z')).toMatchObject({ ok: false, code: 'invalid' });
  expect(await leave('late@guest.test')).toMatchObject({ ok: true });
  expect(await leave('thief@x.test')).toEqual({ ok: false, code: 'not-there' });
  await shop.later();
  expect(mailsTo('late@guest.test')).toHaveLength(1);
});

test('switched off, nobody begins; the staff still read and answer what was begun before', async () => {
  const { id } = await begin();
  const admin = await shop.person('admin@shop.test', 'Ada', 'admin');
  const part = await shop.app.settings.part('chat', admin);
  if (!part.ok) throw new Error(part.code);
  const change = (values: object, expected: number) =>
    shop.app.settings.change({
      part: 'chat',
      values: { ...part.value.values, ...values },
      expected,
      by: admin,
    });
  expect(await change({ chatFrom: '19:00' }, 0)).toMatchObject({
    ok: false,
    details: { problems: [{ field: 'chatUntil', code: 'ends-before' }] },
  });
  expect(await change({ chatOn: false }, 0)).toMatchObject({ ok: true });
  expect(await shop.visitor().begin('Hello?')).toEqual({ ok: false, code: 'off' });
  expect(await shop.answer(id, 'Still here')).toMatchObject({ ok: true });
  expect(await change({ chatOn: true }, 1)).toMatchObject({ ok: true });
});

test('what has been quiet for a fortnight ends, and what is older than the owner keeps is gone, files and all', async () => {
  const { noor, id } = await begin();
  minutesOn(15 * 24 * 60);
  await keep();
  expect((await noor.talk()).chat?.state).toBe('ended');
  minutesOn(360 * 24 * 60);
  await keep();
  expect((await noor.talk()).chat).toBeNull();
  const { rows } = await shop.app.database.pool.query(
    'select count(*)::int as n from chat_lines where chat_id = $1',
    [id],
  );
  expect(rows[0].n).toBe(0);
});

async function keep() {
  const { KeepChats } = await import('./chat.jobs.ts');
  await shop.app.database.inTransaction(async (tx) => shop.app.jobs.enqueue(tx, KeepChats, {}));
  await shop.app.settled();
}
