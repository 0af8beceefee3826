import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aShop, type TestDatabase, testDatabase } from '#testing';

const run = promisify(execFile);
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'convive-command-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const command = (file: string, args: string[] = [], env: Record<string, string> = {}) =>
  run(process.execPath, [resolve('src/start', file), ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://shop.test',
      ...env,
    },
  });

test('the owner of a real database gets a link that is printed once and kept nowhere in clear', async () => {
  const { stdout } = await command('owner.ts', ['boss@shop.test']);
  const token = /https:\/\/shop\.test\/en\/welcome\/(\S+)/.exec(stdout)?.[1] ?? '';
  expect(token.length).toBeGreaterThanOrEqual(22);
  const { rows } = await database.pool.query('select * from account_links');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a command without what it needs says so in a sentence', async () => {
  await expect(command('owner.ts')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run owner -- '),
  });
});

test('a mix of settings that cannot be meant refuses to start, and names what is wrong', async () => {
  await expect(command('main.ts', [], { DEMO: 'on' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('DEMO=on needs the embedded database'),
  });
  await expect(
    command('main.ts', [], { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.test' }),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('SECRET is not set'),
  });
});

test('a start behind TLS without a trusted proxy says in its log what that costs', async () => {
  const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:9/nobody', ROLE: 'worker' };
  await expect(command('main.ts', [], nowhere)).rejects.toMatchObject({
    stdout: expect.stringContaining('TRUSTED_PROXIES is empty'),
  });
  await expect(command('main.ts', [], { ...nowhere, TRUSTED_PROXIES: '10.0.0.1' })).rejects.not.toMatchObject(
    { stdout: expect.stringContaining('TRUSTED_PROXIES') },
  );
});

test('the demo goes with one command, and the owner’s own products stay', async () => {
  const shop = await aShop(database);
  const own = await shop.aProduct();
  const demo = await shop.aProduct();
  await database.pool.query('update products set is_demo = true where id = $1', [demo.productId]);
  await database.pool.query('update shop_settings set is_demo = true');
  const { stdout } = await command('demo-remove.ts');
  expect(stdout).toContain('1 products of the demo are gone');
  const { rows } = await database.pool.query('select id from products');
  expect(rows).toEqual([{ id: own.productId }]);
  expect((await database.pool.query('select is_demo from shop_settings')).rows[0].is_demo).toBe(false);
});
