import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    convive: { url: string; password: string; dataDir: string };
  }
}

const READY_WITHIN_MS = 180_000;

/** Starts the real server once for the whole run: `npm start`'s own program, on the demo, on a port of its own. */
export default async function setup(project: {
  provide(key: 'convive', value: { url: string; password: string; dataDir: string }): void;
}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'convive-e2e-'));
  const password = 'long-live-the-bride-42';
  const server = spawn(process.execPath, [resolve('src/start/main.ts')], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', DEMO_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await ready(server);
  project.provide('convive', { url, password, dataDir });
  return async () => {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
    await rm(dataDir, { recursive: true, force: true });
  };
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(
      () => fail(new Error(`the server was not ready in time:\n${said}`)),
      READY_WITHIN_MS,
    );
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /Convive is open at (\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(late);
      done(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)));
  });
}
