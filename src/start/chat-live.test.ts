import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Role, visitor } from '#platform/policy';
import { type TestApplication, testApplication } from '#testing';

const PASSWORD = 'violet kettle 48 marsh';

let app: TestApplication;
const sockets: Socket[] = [];
beforeAll(async () => {
  app = await testApplication();
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

async function person(email: string, role: Role): Promise<Actor & { kind: 'account' }> {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, { email, name: role, role, language: 'en', password: PASSWORD }),
  );
  return { kind: 'account', accountId, role, name: role, sessionId: 's' };
}

/** A page with a live line, of whoever these cookies name. */
async function aLine(cookie = '') {
  const socket = io(app.url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie, origin: app.url },
  });
  sockets.push(socket);
  const heard: { kind: string; seq?: number }[] = [];
  socket.on('news', (news) => heard.push(news));
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  const join = (room: string, proof?: string): Promise<boolean> =>
    socket.timeout(5_000).emitWithAck('join', { room, proof });
  return { socket, heard, join };
}

async function aSignedInLine(email: string) {
  const signed = await app.identity.signIn({
    email,
    password: PASSWORD,
    address: '198.51.100.1',
    userAgent: '',
  });
  if (!signed.ok) throw new Error(signed.code);
  return aLine(signed.value.setCookies.map((one) => one.split(';')[0]).join('; '));
}

async function aConversation() {
  const request = { name: 'Noor', email: '', text: 'Hello', key: randomUUID() };
  const begun = await app.chat.begin({
    by: visitor,
    key: undefined,
    request,
    file: undefined,
    language: 'en',
    address: '10.0.0.1',
  });
  if (!begun.ok) throw new Error(begun.code);
  const asker = { by: visitor, key: begun.value.key };
  const { chat } = await app.chat.talk(asker);
  return { asker, id: begun.value.chatId, proof: chat?.proof ?? '' };
}

test('the live room of a conversation opens for its visitor and the staff, and for nobody with a forged proof', async () => {
  const { id, proof } = await aConversation();
  const other = await aConversation();
  await person('customer@shop.test', 'customer');
  await person('planner@shop.test', 'planner');
  await person('agent@shop.test', 'agent');
  const line = await aLine();
  expect(await line.join(`chat:${id}`, proof)).toBe(true);
  for (const forged of [undefined, '', other.proof, 'x'.repeat(64), id])
    expect(await (await aLine()).join(`chat:${id}`, forged)).toBe(false);
  for (const email of ['customer@shop.test', 'planner@shop.test']) {
    const { join } = await aSignedInLine(email);
    expect(await join(`chat:${id}`)).toBe(false);
    expect(await join('office:chats')).toBe(false);
  }
  const agent = await aSignedInLine('agent@shop.test');
  expect(await agent.join(`chat:${id}`)).toBe(true);
  expect(await agent.join('office:chats')).toBe(true);
});

test('what is said while a line is down is there when it is asked for: once, in order, and no note with it', async () => {
  const { asker, id, proof } = await aConversation();
  const by = await person('second@shop.test', 'agent');
  const line = await aLine();
  await line.join(`chat:${id}`, proof);
  const answer = (text: string) =>
    app.chat.desk.answer({ id, request: { text, key: randomUUID() }, file: undefined, by });
  await answer('one');
  await expect
    .poll(() => line.heard.filter(({ kind }) => kind === 'line').map(({ seq }) => seq))
    .toEqual([2]);

  // As in a restart: every line is gone at once, in the middle of a conversation.
  line.socket.disconnect();
  const key = randomUUID();
  const say = () =>
    app.chat.say({ ...asker, request: { text: 'two', key }, file: undefined, address: '10.0.0.1' });
  // Its answer was lost on the way, so it is sent again.
  await say();
  await answer('three');
  await app.chat.desk.note({ id, text: 'SECRET', by });
  await say();

  const back = await aLine();
  expect(await back.join(`chat:${id}`, proof)).toBe(true);
  const { lines } = await app.chat.talk({ ...asker, after: 2 });
  expect(lines.map(({ seq, text }) => `${seq} ${text}`)).toEqual(['3 two', '4 three']);
  await app.chat.desk.note({ id, text: 'SECRET', by });
  await answer('five');
  await expect.poll(() => back.heard.map(({ seq }) => seq)).toContain(5);
  expect(JSON.stringify([...line.heard, ...back.heard, lines])).not.toContain('SECRET');
});

test('a member of the staff who is disabled hears no more of a conversation within seconds', async () => {
  const { id } = await aConversation();
  const owner = await person('owner@shop.test', 'admin');
  const { accountId } = await person('leaver@shop.test', 'agent');
  const leaver = await aSignedInLine('leaver@shop.test');
  expect(await leaver.join(`chat:${id}`)).toBe(true);
  expect(await app.identity.disable(owner, accountId)).toMatchObject({ ok: true });
  await expect.poll(() => leaver.socket.connected, { timeout: 3_000 }).toBe(false);
});
