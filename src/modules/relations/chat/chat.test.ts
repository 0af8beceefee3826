import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newLinkToken } from '#platform/ids';
import { type Actor, visitor } from '#platform/policy';
import { aChattingShop, type ChattingShop } from './chat-for-test.ts';
import { chatLink } from './keys.ts';
import { chatOwnData } from './own-data-store.ts';

let shop: ChattingShop;
beforeAll(async () => {
  shop = await aChattingShop();
});
afterAll(() => shop.app.close());

const begun = async (text = 'Do you deliver to Gent?', over: { name?: string; email?: string } = {}) => {
  const noor = shop.visitor(over);
  const answer = await noor.begin(text);
  if (!answer.ok) throw new Error(answer.code);
  return { noor, id: answer.value.chatId };
};
const texts = (lines: { text: string }[]) => lines.map(({ text }) => text);
const desk = async (id: string, by: Actor = shop.agent) => {
  const opened = await shop.app.chat.desk.open({ id, by });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
};

test('a visitor and the staff talk, and each line has the next number', async () => {
  const { noor, id } = await begun();
  expect(await shop.answer(id, 'We do!')).toMatchObject({ ok: true, value: { seq: 2, by: 'Agnes' } });
  expect(await noor.say('Lovely')).toMatchObject({ ok: true, value: { seq: 3 } });
  const talk = await noor.talk();
  expect(texts(talk.lines)).toEqual(['Do you deliver to Gent?', 'We do!', 'Lovely']);
  expect(talk).toMatchObject({ open: true, chat: { withName: 'Agnes', lastSeq: 3 } });
  expect(texts((await noor.talk(2)).lines)).toEqual(['Lovely']);
});

test('a line or a beginning that is sent again, or twenty times at once, is stored once', async () => {
  const noor = shop.visitor();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 3 }, () => noor.begin('Hello?', { key })));
  expect(new Set(answers.map((one) => (one.ok ? one.value.chatId : one.code))).size).toBe(1);
  const same = randomUUID();
  const said = await Promise.all(Array.from({ length: 20 }, () => noor.say('Anybody there?', same)));
  expect(new Set(said.map((one) => (one.ok ? one.value.seq : one.code)))).toEqual(new Set([2]));
  expect(texts((await noor.talk()).lines)).toEqual(['Hello?', 'Anybody there?']);
});

test('many who write in one conversation at once get numbers without a gap', async () => {
  const { noor, id } = await begun('One');
  await Promise.all(
    Array.from({ length: 10 }, (_, nth) => (nth % 2 ? noor.say(`v${nth}`) : shop.answer(id, `s${nth}`))),
  );
  expect((await noor.talk()).lines.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 11 }, (_, n) => n + 1),
  );
});

test('private notes of the staff are nowhere in what their visitor gets', async () => {
  const { noor, id } = await begun();
  expect(await shop.app.chat.desk.note({ id, text: 'SECRET: pays late', by: shop.agent })).toMatchObject({
    ok: true,
  });
  expect((await desk(id)).notes).toMatchObject([{ by: 'Agnes', text: 'SECRET: pays late' }]);
  expect(JSON.stringify(await noor.talk())).not.toContain('SECRET');
});

test('marks say how far each side has what the other wrote, and never go back or ahead', async () => {
  const { noor, id } = await begun();
  await shop.app.chat.desk.sign({ id, sign: { has: 1, read: 0, typing: false }, by: shop.agent });
  expect((await noor.talk()).chat?.marks).toEqual({ has: 1, read: 0 });
  await shop.app.chat.desk.sign({ id, sign: { has: 0, read: 900, typing: false }, by: shop.agent });
  expect((await noor.talk()).chat?.marks).toEqual({ has: 1, read: 1 });
  await shop.answer(id, 'Yes');
  // Who asks how far there is to go hears how far the other side has come, whatever was missed on the live line.
  expect(await noor.sign({ has: 2, read: 2, typing: false })).toEqual({
    lastSeq: 2,
    marks: { has: 2, read: 2 },
  });
  const sign = { has: 1, read: 1, typing: false };
  expect(await shop.app.chat.desk.sign({ id, sign, by: shop.agent })).toEqual({
    lastSeq: 2,
    marks: { has: 2, read: 2 },
  });
  expect((await desk(id)).marks).toEqual({ has: 2, read: 2 });
  await noor.sign({ has: '<b>', read: -4, typing: 'x' });
  expect((await desk(id)).marks).toEqual({ has: 2, read: 2 });
});

test('what is empty, too long or unreadable is refused by its field, and script stays text', async () => {
  const { noor } = await begun();
  const problem = async (text: string) => {
    const said = await noor.say(text);
    return said.ok ? 'said' : said.details?.problems;
  };
  expect(await problem('  \n ')).toEqual([{ field: 'text', code: 'required' }]);
  expect(await problem('x'.repeat(4_001))).toEqual([{ field: 'text', code: 'too-long' }]);
  expect(await problem('\u202Ereversed')).toEqual([{ field: 'text', code: 'unreadable' }]);
  expect(await problem('x'.repeat(4_000))).toBe('said');
  expect(await problem('<script>alert(1)</script>')).toBe('said');
  expect((await noor.talk()).lines.at(-1)?.text).toBe('<script>alert(1)</script>');
  const refused = await shop.visitor({ name: 'Noor\r\nBcc: all@x.test', email: 'no\n@x' }).begin('Hello');
  expect(refused.ok ? [] : refused.details?.problems).toEqual([
    { field: 'name', code: 'unreadable' },
    { field: 'email', code: 'email' },
  ]);
});

test('a hundred lines a second are stopped with a clear word, and those before stand', async () => {
  const { noor } = await begun();
  const said = await Promise.all(Array.from({ length: 100 }, (_, nth) => noor.say(`line ${nth}`)));
  const stood = said.filter(({ ok }) => ok).length;
  expect(stood).toBeLessThanOrEqual(30);
  expect(said.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'too-many' });
  expect((await noor.talk()).lines).toHaveLength(stood + 1);
});

test('another one’s conversation and attachment, and a forged key, are not there', async () => {
  const { noor, id } = await begun();
  const sent = await noor.say('', randomUUID(), await aPicture());
  const fileId = sent.ok ? (sent.value.file?.id ?? '') : '';
  expect(await shop.app.chat.file({ ...noor.asker(), id: fileId })).toMatchObject({ ok: true });
  const { noor: other } = await begun();
  const customer = await shop.person('cust@shop.test', 'Cas', 'customer');
  for (const asker of [
    other.asker(),
    { by: visitor, key: newLinkToken() },
    { by: visitor, key: "' or 1=1 --" },
    { by: visitor, key: undefined },
    { by: customer, key: undefined, of: id },
    { by: customer as Actor, key: undefined },
  ]) {
    expect(await shop.app.chat.file({ ...asker, id: fileId })).toEqual({ ok: false, code: 'not-there' });
    expect((await shop.app.chat.talk(asker)).chat?.id).not.toBe(id);
  }
  expect(await shop.app.chat.openLink(newLinkToken())).toEqual({ ok: false, code: 'not-there' });
});

test('planner and customer may not enter the inbox, do anything in it, or fetch from it', async () => {
  const { id } = await begun();
  const { desk: d } = shop.app.chat;
  for (const role of ['planner', 'customer', 'vendor', 'association'] as const) {
    const by = await shop.person(`${role}@shop.test`, role, role);
    const outcomes = await Promise.all([
      d.list({}, by),
      d.open({ id, by }),
      d.answer({ id, request: { text: 'Hi', key: randomUUID() }, file: undefined, by }),
      d.assign({ id, to: null, from: null, by }),
      d.note({ id, text: 'Hi', by }),
      d.end({ id, by }),
      d.answers(by),
      d.keepAnswer({ id: undefined, expected: 0, values: { title: 'x', texts: { en: 'x' } }, by }),
    ]);
    expect(new Set(outcomes.map((one) => (one.ok ? 'done' : one.code)))).toEqual(new Set(['not-allowed']));
    expect(await d.waiting(by)).toBe(0);
  }
});

test('of two who take a conversation one has it; handing over and letting go stand in the journal', async () => {
  const { id } = await begun();
  const take = (by: typeof shop.agent) => shop.app.chat.desk.assign({ id, to: by.accountId, from: null, by });
  const both = await Promise.all([take(shop.agent), take(shop.manager)]);
  expect(both.map((one) => (one.ok ? 'taken' : one.code)).sort()).toEqual(['taken', 'taken']);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const from = (await desk(id)).assigned?.accountId ?? '';
  const to = from === shop.agent.accountId ? shop.manager.accountId : shop.agent.accountId;
  expect(await shop.app.chat.desk.assign({ id, to, from, by: shop.agent })).toMatchObject({ ok: true });
  expect(await shop.app.chat.desk.assign({ id, to: null, from: to, by: shop.agent })).toMatchObject({
    ok: true,
  });
  const customer = await shop.person('notstaff@shop.test', 'N', 'customer');
  expect(await shop.app.chat.desk.assign({ id, to: customer.accountId, from: null, by: shop.agent })).toEqual(
    { ok: false, code: 'not-there' },
  );
  const { rows } = await shop.app.database.pool.query(
    'select action from journal where subject_id = $1 order by id',
    [id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['chat.assign', 'chat.assign', 'chat.release']);
});

test('an ended conversation takes no more lines and can be read; the staff open it again', async () => {
  const { noor, id } = await begun();
  await shop.app.chat.desk.end({ id, by: shop.agent });
  expect(await noor.say('One more thing')).toEqual({ ok: false, code: 'ended' });
  expect(await shop.answer(id, 'Bye')).toEqual({ ok: false, code: 'ended' });
  expect((await noor.talk()).lines).toHaveLength(1);
  await shop.app.chat.desk.reopen({ id, by: shop.agent });
  expect(await noor.say('One more thing')).toMatchObject({ ok: true });
  await shop.app.chat.end(noor.asker());
  const again = await noor.begin('Something else');
  expect(again.ok && again.value.chatId).not.toBe(id);
});

test('what a visitor began is their account’s once they sign in, on every device, and no more this browser’s', async () => {
  const { noor, id } = await begun();
  const account = await shop.person('noor@guest.test', 'Noor', 'customer');
  const key = noor.key();
  expect((await shop.app.chat.talk({ by: account, key })).chat?.id).toBe(id);
  expect((await shop.app.chat.talk({ by: account, key: undefined })).chat?.id).toBe(id);
  // Signed out: the next person at this browser sees nothing of it.
  expect((await noor.talk()).chat).toBeNull();
  await shop.app.chat.end({ by: account, key: undefined });
  const next = await shop.app.chat.begin({
    by: account,
    key: undefined,
    request: { name: 'ignored', email: 'ignored', text: 'Again', key: randomUUID() },
    file: undefined,
    language: 'nl',
    address: '10.8.0.1',
  });
  expect(next).toMatchObject({ ok: true, value: { key: undefined } });
  const talk = await shop.app.chat.talk({ by: account, key: undefined });
  expect(talk.earlier.map((one) => one.id)).toEqual([id]);
  expect((await shop.app.chat.talk({ by: account, key: undefined, of: id })).chat?.id).toBe(id);
});

test('who signs out takes along what they began here, and leaves no key behind: not that of a mail’s link either', async () => {
  const { noor, id } = await begun();
  const account = await shop.person('leaves@guest.test', 'Noor', 'customer');
  await shop.app.chat.forget({ by: account, key: noor.key() });
  expect((await noor.talk()).chat).toBeNull();
  expect((await shop.app.chat.talk({ by: account, key: undefined })).chat?.id).toBe(id);

  const opened = await shop.app.chat.openLink(chatLink(shop.app.secret, id));
  const key = opened.ok ? opened.value.key : '';
  expect((await shop.app.chat.talk({ by: visitor, key })).chat?.id).toBe(id);
  await shop.app.chat.forget({ by: account, key });
  expect((await shop.app.chat.talk({ by: visitor, key })).chat).toBeNull();
});

async function aPicture() {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a12' } })
    .withExif({ IFD0: { Copyright: 'where I live' } })
    .jpeg()
    .toBuffer();
  return { name: '../my "cake".jpeg', bytes: new Uint8Array(bytes) };
}

test('a picture is drawn anew, a PDF is known by its content, and everything else stays outside', async () => {
  const { noor, id } = await begun();
  const sent = await noor.say('Like this', randomUUID(), await aPicture());
  const file = sent.ok ? sent.value.file : null;
  expect(file).toMatchObject({ name: '.. my cake.webp', type: 'image/webp', width: 60, height: 40 });
  const fetched = await shop.app.chat.desk.file({ chatId: id, id: file?.id ?? '', by: shop.agent });
  if (!fetched.ok) throw new Error(fetched.code);
  expect((await sharp(fetched.value.bytes).metadata()).exif).toBeUndefined();

  const pdf = (body: string) => ({ name: 'plan.exe', bytes: new TextEncoder().encode(body) });
  expect(await noor.say('', randomUUID(), pdf('%PDF-1.7\n…\n%%EOF\n'))).toMatchObject({
    value: { file: { name: 'plan.pdf', type: 'application/pdf' } },
  });
  for (const bad of [pdf('%PDF-1.7 and no end'), pdf('<script>'), pdf('MZ')])
    expect(await noor.say('', randomUUID(), bad)).toEqual({ ok: false, code: 'file-kind' });
  expect(
    await noor.say('', randomUUID(), { name: 'x.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }),
  ).toEqual({ ok: false, code: 'file-large' });
});

test('the list shows who waits, whose it is, and finds by name, address and words', async () => {
  const { noor, id } = await begun('A very purple unicorn cake', {
    name: 'Zoë Wiggle',
    email: 'zw@guest.test',
  });
  const list = async (query: object) => {
    const found = await shop.app.chat.desk.list(query, shop.agent);
    if (!found.ok) throw new Error(found.code);
    return found.value.rows.map((row) => row.id);
  };
  for (const q of ['zoe wig', 'ZW@guest', 'purple UNICORN'])
    expect(await list({ view: 'all', q })).toEqual([id]);
  expect(await list({ view: 'waiting', q: 'unicorn' })).toEqual([id]);
  await shop.answer(id, 'Sure');
  expect(await list({ view: 'waiting', q: 'unicorn' })).toEqual([]);
  expect(await list({ view: 'mine', q: 'unicorn' })).toEqual([id]);
  await noor.say('When?');
  expect(await list({ view: 'waiting', q: 'unicorn' })).toEqual([id]);
  expect(await list({ view: 'all', q: '100%_' })).toEqual([]);
});

test('canned answers are kept in each language; who changed one meanwhile is not overwritten', async () => {
  const { desk: d } = shop.app.chat;
  const by = shop.agent;
  const values = { title: 'Delivery', texts: { en: 'We deliver.', nl: 'We leveren.' } };
  expect(await d.keepAnswer({ id: undefined, expected: 0, values, by })).toMatchObject({ ok: true });
  const kept = async () => {
    const found = await d.answers(by);
    return found.ok ? found.value : [];
  };
  const [one] = await kept();
  expect(one).toMatchObject(values);
  const id = one?.id ?? '';
  const change = (expected: number) =>
    d.keepAnswer({ id, expected, values: { ...values, title: 'New' }, by });
  expect((await Promise.all([change(1), change(1)])).map((r) => (r.ok ? 'ok' : r.code)).sort()).toEqual([
    'changed-meanwhile',
    'ok',
  ]);
  await d.putAwayAnswer({ id, by });
  expect(await kept()).toEqual([]);
  await d.bringBackAnswer({ id, by });
  expect(await kept()).toHaveLength(1);
  const empty = await d.keepAnswer({ id: undefined, expected: 0, values: { title: '', texts: {} }, by });
  expect(empty.ok ? [] : empty.details?.problems).toEqual([
    { field: 'title', code: 'required' },
    { field: 'texts', code: 'required' },
  ]);
});

test('somebody gets all that they said, and forgotten it is gone with its files; a colleague becomes a pseudonym', async () => {
  const { noor, id } = await begun('My allergy is a secret', { email: 'Forget@guest.test' });
  await noor.say('', randomUUID(), await aPicture());
  await shop.answer(id, 'Noted');
  const { noor: other, id: stays } = await begun();
  await shop.answer(stays, 'Hello');
  const { reader } = shop.app.database;
  const person = (over: object) => ({
    accountId: randomUUID(),
    name: 'X',
    email: 'x@x.test',
    pseudonym: '#12345678',
    ...over,
  });
  const theirs = person({ email: 'forget@guest.test' });
  const told = JSON.stringify(await chatOwnData.tell(reader, theirs));
  for (const part of ['My allergy is a secret', 'my cake.webp', 'Noted']) expect(told).toContain(part);
  await shop.app.database.inTransaction((tx) => chatOwnData.forget(tx, theirs));
  for (const table of ['chat_lines', 'chat_files', 'chat_keys']) {
    const { rows } = await shop.app.database.pool.query(
      `select count(*)::int as n from ${table} where chat_id = $1`,
      [id],
    );
    expect(rows[0].n, table).toBe(0);
  }
  const { accountId, name } = shop.agent;
  await shop.app.database.inTransaction((tx) => chatOwnData.forget(tx, person({ accountId, name })));
  const { lines, chat } = await other.talk();
  expect(lines.map(({ by }) => by)).toEqual(['Noor', '#12345678']);
  expect(chat?.withName).toBeNull();
});
