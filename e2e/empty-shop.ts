import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { temporaryData } from '../bench/server-process.ts';
import { signIn } from './shopper.ts';

export type EmptyShop = {
  url: string;
  dataDir: string;
  /** The way in of its first owner, without language. */
  ownerPath: string;
  close(): Promise<void>;
};

const READY_WITHIN_MS = 120_000;
const OWNER = { name: 'Sam Owner', email: 'owner@shop.test', password: 'long-live-the-bride-42' };

/** A shop as it is on its first day: no demo, nothing in it, and a link for its owner. */
export async function anEmptyShop(settings: Record<string, string> = {}): Promise<EmptyShop> {
  const { dataDir, drop } = await temporaryData('empty');
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'warn',
    DEMO: 'off',
    ...settings,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve('src/start/owner.ts'), OWNER.email],
    { env },
  );
  const ownerPath = /\/[a-z]{2}(\/welcome\/[\w-]+)/.exec(stdout)?.[1];
  if (!ownerPath) throw new Error(`no link for the owner: ${stdout}`);
  const server = spawn(process.execPath, [resolve('src/start/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    url: await ready(server),
    dataDir,
    ownerPath,
    async close() {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
      await drop();
    },
  };
}

/** Follows the owner's link, chooses name and password, and is in the office. */
export async function becomeOwner(page: Page, { ownerPath }: EmptyShop): Promise<void> {
  await page.goto(`/en${ownerPath}`);
  await page.locator('[name=name]').fill(OWNER.name);
  await page.locator('[name=password]').fill(OWNER.password);
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL((url) => !url.pathname.includes('/welcome'));
  if (new URL(page.url()).pathname.endsWith('/sign-in')) await signIn(page, OWNER.email, OWNER.password);
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`the shop did not open:\n${said}`)), READY_WITHIN_MS);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /Convive is open at (\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(late);
      done(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => fail(new Error(`the shop ended with ${code}:\n${said}`)));
  });
}
