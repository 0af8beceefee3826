import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '#platform/policy';
import { accept, refuse } from '#platform/result';
import { type TestDatabase, testDatabase } from '#testing';
import { createRealtime, type Realtime } from './index.ts';

let database: TestDatabase;
let server: Server;
let realtime: Realtime;
let url: string;
/** Who each cookie is; a test may change their rights. */
let people: Map<string, Actor | Error>;
let sockets: Socket[];

const account = (accountId: string, role: 'customer' | 'agent' = 'customer'): Actor => ({
  kind: 'account',
  accountId,
  role,
  name: accountId,
  sessionId: accountId,
});

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  people = new Map<string, Actor | Error>([
    ['ann', account('ann')],
    ['sam', account('sam', 'agent')],
    ['odd', new Error('no database')],
  ]);
  sockets = [];
  realtime = createRealtime();
  realtime.guardRooms('product', async () => true);
  realtime.guardRooms(
    'order',
    async (actor, id, proof) => (actor.kind === 'account' && actor.accountId === id) || proof === 'key',
  );
  realtime.guardRooms('office', async (actor) => actor.kind === 'account' && actor.role === 'agent');
  realtime.guardRooms('moody', async () => {
    throw new Error('no database');
  });
  server = createServer();
  realtime.attach(server, {
    ownOrigin: () => url,
    actorOf: async (headers) => {
      const person = people.get(headers.get('cookie') ?? '') ?? { kind: 'visitor' as const };
      if (person instanceof Error) throw person;
      return person;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const socket of sockets) socket.disconnect();
  realtime.close();
  await new Promise((resolve) => server.close(resolve));
});

function dial(cookie = '', origin = url): Socket {
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin, cookie },
  });
  sockets.push(socket);
  return socket;
}
const connected = (socket: Socket) =>
  new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('connect_error', () => resolve(false));
  });
const join = (socket: Socket, wish: unknown): Promise<boolean> =>
  socket.timeout(2_000).emitWithAck('join', wish);

/** A person in these rooms, with what they have heard. */
async function somebody(cookie: string, ...rooms: string[]) {
  const socket = dial(cookie);
  const heard: unknown[] = [];
  socket.on('news', (news) => heard.push(news));
  expect(await connected(socket)).toBe(true);
  for (const room of rooms) expect(await join(socket, { room })).toBe(true);
  return { socket, heard };
}

test('a page of another site does not get a line, nor one that hides where it comes from', async () => {
  expect(await connected(dial('ann'))).toBe(true);
  expect(await connected(dial('ann', 'https://evil.test'))).toBe(false);
  expect(await connected(dial('ann', 'null'))).toBe(false);
});

test('each room asks its own guard, and a room nobody guards lets nobody in', async () => {
  const { socket } = await somebody('ann', 'product:p', 'order:ann');
  for (const room of [
    'order:bob',
    'office:all',
    'nowhere:x',
    'account:sam',
    '',
    'product',
    ':',
    '__proto__:x',
    'moody:x',
  ])
    expect(await join(socket, { room })).toBe(room === 'product');
  expect(await join(socket, { room: 'order:bob', proof: 'key' })).toBe(true);
  await somebody('sam', 'office:all');
});

test('whatever is sent over the line, the server stays up', async () => {
  const { socket } = await somebody('ann');
  for (const wish of [
    null,
    undefined,
    7,
    'product:p',
    [],
    { room: null },
    { room: { toString: 1, valueOf: 1 } },
    { room: ['order:bob'] },
    { room: 'x'.repeat(5_000) },
  ])
    expect(await join(socket, wish)).toBe(false);
  for (const wish of [null, 7, { room: { toString: 1 } }, {}]) socket.emit('leave', wish);
  socket.emit('join', { room: 'product:p' }, 'not a function');
  expect(await join(socket, { room: 'product:p' })).toBe(true);
});

test('somebody whom the database cannot name is let into no room that asks, and the server stays up', async () => {
  const socket = dial('odd');
  expect(await connected(socket)).toBe(true);
  expect(await join(socket, { room: 'order:ann' })).toBe(false);
});

test('a room hears what is told it, others do not, and who has left no more', async () => {
  const [here, there] = [await somebody('ann', 'product:p'), await somebody('', 'product:q')];
  realtime.tellNow('product:p', { kind: 'availability', seq: 3 });
  await expect.poll(() => here.heard).toEqual([{ room: 'product:p', kind: 'availability', seq: 3 }]);
  here.socket.emit('leave', { room: 'product:p' });
  await join(here.socket, { room: 'nowhere:x' });
  realtime.tellNow('product:p', { kind: 'availability' });
  realtime.tellNow('product:q', { kind: 'availability' });
  await expect.poll(() => there.heard).toHaveLength(1);
  expect(here.heard).toHaveLength(1);
});

test('a room is told after the commit, and of a refusal never', async () => {
  const { heard } = await somebody('ann', 'product:p');
  await database.inTransaction(async (tx) => {
    realtime.tell(tx, 'product:p', { kind: 'refused' });
    return refuse('no');
  });
  await database.inTransaction(async (tx) => {
    realtime.tell(tx, 'product:p', { kind: 'kept' });
    return accept(null);
  });
  await expect.poll(() => heard).toEqual([{ room: 'product:p', kind: 'kept' }]);
});

test('somebody whose account is disabled loses the line at once, also when they try to slip away', async () => {
  const [ann, sam] = [await somebody('ann', 'product:p'), await somebody('sam')];
  ann.socket.emit('leave', { room: 'account:ann' });
  await join(ann.socket, { room: 'nowhere:x' });
  realtime.disconnect('ann');
  await expect.poll(() => ann.socket.connected).toBe(false);
  expect(sam.socket.connected).toBe(true);
});

test('a line holds fifty rooms and no more', async () => {
  const { socket } = await somebody('', ...Array.from({ length: 50 }, (_, nth) => `product:${nth}`));
  expect(await join(socket, { room: 'product:one-more' })).toBe(false);
});

test('within a minute a right that was withdrawn is noticed, and the room goes silent', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  realtime.close();
  await new Promise((resolve) => server.close(resolve));
  server = createServer();
  realtime.attach(server, {
    ownOrigin: () => url,
    actorOf: async (headers) => people.get(headers.get('cookie') ?? '') as Actor,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { heard } = await somebody('sam', 'office:all', 'product:p');
  people.set('sam', account('sam', 'customer'));
  await vi.advanceTimersByTimeAsync(60_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  realtime.tellNow('office:all', { kind: 'secret' });
  realtime.tellNow('product:p', { kind: 'availability' });
  await expect.poll(() => heard).toEqual([{ room: 'product:p', kind: 'availability' }]);
});

test('before anybody listens, telling is nothing', () => {
  const silent = createRealtime();
  silent.tellNow('product:p', { kind: 'availability' });
  silent.disconnect('ann');
  silent.close();
});
