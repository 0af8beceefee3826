import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export type EmptyShop = {
  url: string;
  /** The way in of its first owner, without language. */
  ownerPath: string;
  close(): Promise<void>;
};

const READY_WITHIN_MS = 120_000;

/** A shop as it is on its first day: no demo, nothing in it, and a link for its owner. */
export async function anEmptyShop(): Promise<EmptyShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'convive-empty-'));
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', DEMO: 'off' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve('src/start/owner.ts'), 'owner@shop.test'],
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
    ownerPath,
    async close() {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
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
