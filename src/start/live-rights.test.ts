import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/policy';
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

const person = async (email: string, role: Role) => {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, { email, name: email, role, language: 'en', password: PASSWORD }),
  );
  return accountId;
};

/** A page of somebody who is signed in, listening in the office. */
async function aLivePage(email: string): Promise<Socket> {
  const signed = await app.identity.signIn({
    email,
    password: PASSWORD,
    address: '198.51.100.1',
    userAgent: 'Firefox',
  });
  if (!signed.ok) throw new Error(signed.code);
  const cookie = signed.value.setCookies.map((one) => one.split(';')[0]).join('; ');
  const socket = io(app.url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie, origin: app.url },
  });
  sockets.push(socket);
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  return socket;
}

test('a person who is disabled loses every live page within seconds, and gets no line again', async () => {
  const owner: Actor = {
    kind: 'account',
    accountId: await person('owner@shop.test', 'admin'),
    role: 'admin',
    name: 'Owner',
    sessionId: 's',
  };
  const accountId = await person('agent@shop.test', 'agent');
  const pages = await Promise.all([aLivePage('agent@shop.test'), aLivePage('agent@shop.test')]);
  const mine = await aLivePage('owner@shop.test');

  expect(await app.identity.disable(owner, accountId)).toMatchObject({ ok: true });
  await expect
    .poll(() => pages.map(({ connected }) => connected), { timeout: 3_000 })
    .toEqual([false, false]);
  expect(mine.connected).toBe(true);
  expect(
    await app.identity.signIn({
      email: 'agent@shop.test',
      password: PASSWORD,
      address: '198.51.100.1',
      userAgent: '',
    }),
  ).toMatchObject({ ok: false });
});
