import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { network } from '#platform/limits';
import { isCommonlyBreached } from './breached-passwords.ts';
import { judgePassword } from './password-rules.ts';

test.each([
  'password',
  'Password1',
  'P@ssw0rd',
  'passw0rd123',
  '12345678',
  '123456789',
  '1234567890',
  '87654321',
  'qwertyuiop',
  'Qwerty123',
  'azerty123',
  'AZERTYUIOP',
  '1q2w3e4r',
  '1qaz2wsx',
  'zaq12wsx',
  'iloveyou',
  'sunshine1',
  'princess',
  'football!',
  'letmein1',
  'Welkom01',
  'wachtwoord',
  'motdepasse',
  'bonjour1',
  'jetaime1',
  'doudou12',
  'aaaaaaaa',
  '11111111',
  'abababab',
  'abcabcabc',
  '12121212',
  'qwerqwer',
  'hellohello',
  'abcdefgh',
  'abcd1234',
  'asdfghjkl',
  '1234qwer',
  'trustno1',
  'dr4gon2024',
  '2024dragon',
  'summer2024',
  'Summer2024!',
  'P@$$w0rd!',
  'admin1234',
  'Charlie1!',
  'liverpool1',
  'barcelona',
  '!@#$%^&*',
  '00000000',
  '147258369',
  'superman',
  'pokemon123',
  'Michael1',
  '1password1',
  'password2026',
])('%s is one of the first that attackers try', (password) => {
  expect(isCommonlyBreached(password)).toBe(true);
});

test.each([
  'violet kettle 48 marsh',
  'correct horse battery',
  'mijn fiets staat in Gent',
  'Xk9#vT2pLq',
  'sunshine over the canal',
  'dragon48261957',
  'p4rsl3yTh1cket',
  'qwerty and then some',
  'тихий океан 7',
  'nn7-ghj-20x',
  '8f14e45fceea167a',
])('%s is a person’s own business', (password) => {
  expect(isCommonlyBreached(password)).toBe(false);
});

let server: Server | undefined;
afterEach(() => void server?.close());

async function rangeService(
  answer: (prefix: string) => { status?: number; body?: string; afterMs?: number },
) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status = 200, body = '', afterMs = 0 } = answer((request.url ?? '').split('/').at(-1) ?? '');
    setTimeout(() => response.writeHead(status).end(body), afterMs);
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range`, asked };
}

const password = 'violet kettle 48 marsh';
const digest = createHash('sha1').update(password).digest('hex').toUpperCase();

test('a password in a breach is refused, and only five letters of its digest leave the house', async () => {
  const { url, asked } = await rangeService(() => ({
    body: `${'0'.repeat(35)}:2\r\n${digest.slice(5)}:17\r\n`,
  }));
  expect(await judgePassword(password, `${url}/`)).toEqual({ ok: false, code: 'breached-password' });
  expect(asked).toEqual([`/range/${digest.slice(0, 5)}`]);
});

test('a padding line, with the count nought, is no breach', async () => {
  const { url } = await rangeService(() => ({ body: `${digest.slice(5)}:0\r\n` }));
  expect(await judgePassword(password, url)).toMatchObject({ ok: true });
});

test.each([
  ['slow', { afterMs: 3_000, body: `${digest.slice(5)}:17` }],
  ['out of order', { status: 503, body: `${digest.slice(5)}:17` }],
])('when the service is %s we go on without it', async (_name, answer) => {
  const { url } = await rangeService(() => answer);
  const started = performance.now();
  expect(await judgePassword(password, url)).toMatchObject({ ok: true });
  expect(performance.now() - started).toBeLessThan(1_500);
});

test('when the service is away we go on without it', async () => {
  expect(await judgePassword(password, 'http://127.0.0.1:1/range')).toMatchObject({ ok: true });
});

test('eight to 128 characters', async () => {
  expect(await judgePassword('marsh 4', '')).toMatchObject({ code: 'weak-password' });
  expect(await judgePassword('marsh 48', '')).toMatchObject({ ok: true });
  const long = 'marsh 48 '.repeat(20);
  expect(await judgePassword(long.slice(0, 128), '')).toMatchObject({ ok: true });
  expect(await judgePassword(long.slice(0, 129), '')).toMatchObject({ code: 'weak-password' });
});

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
])('%s counts as %s', (address, counted) => {
  expect(network(address)).toBe(counted);
});
