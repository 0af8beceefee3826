import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of the accounts of the demo, in servers of ours. */
export const DEMO_PASSWORD = 'long-live-the-bride-42';

export type ServerProcess = {
  url: string;
  dataDir: string;
  /** From its spawn to its first answer that it is ready. */
  readyMs: number;
  pid: number;
  /** Ends the program as a power cut would; PostgreSQL lives on and is adopted by the next. */
  kill(): Promise<void>;
  /** Asks it to stop, PostgreSQL with it. */
  stop(): Promise<void>;
  /** What it wrote to its log so far. */
  said(): string;
};

export type ServerOptions = {
  dataDir: string;
  port: number;
  environment?: Record<string, string>;
  nodeOptions?: string[];
  readyWithinMs?: number;
};

/** A data folder of our own; `drop` also removes what PostgreSQL keeps outside of it when we are root. */
export async function temporaryData(name: string): Promise<{ dataDir: string; drop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), `convive-${name}-`));
  return {
    dataDir,
    async drop() {
      const home = await recordOf(dataDir).then(
        ({ home }) => home,
        () => undefined,
      );
      if (home) await rm(home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts the program that `npm start` starts, as a process of its own, and waits until it is ready. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const launched = launchServer(options);
  const readyMs = await launched.ready(options.readyWithinMs ?? 180_000);
  return { ...launched, readyMs };
}

/** The same, without waiting: somebody may want to end it before it is ready. */
export function launchServer({ dataDir, port, environment = {}, nodeOptions = [] }: ServerOptions) {
  const started = performance.now();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...nodeOptions, resolve('src/start/main.ts')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DEMO_PASSWORD,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const hear = (chunk: Buffer) => {
    text = (text + chunk).slice(-200_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);

  async function ready(withinMs: number): Promise<number> {
    while (performance.now() - started < withinMs) {
      if (hasEnded(child)) throw new Error(`the server ended by itself:\n${text.slice(-4000)}`);
      const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(
        () => undefined,
      );
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer?.ok) return performance.now() - started;
      await sleep(15);
    }
    throw new Error(`the server was not ready within ${withinMs / 1000} s:\n${text.slice(-4000)}`);
  }
  return {
    url,
    dataDir,
    pid: child.pid as number,
    ready,
    said: () => text,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

type PostgresRecord = { password: string; port: number; home?: string };

const recordOf = async (dataDir: string): Promise<PostgresRecord> =>
  JSON.parse(await readFile(join(dataDir, 'postgres', 'postgres.json'), 'utf8'));

/** Where the server keeps its database now: the port may be another after a restart. */
export async function databaseUrlOf(dataDir: string): Promise<string> {
  const { password, port } = await recordOf(dataDir);
  return `postgres://convive:${password}@127.0.0.1:${port}/convive`;
}

/** The process id of the PostgreSQL that belongs to this data folder, and the folder of its log. */
export async function postmasterOf(dataDir: string): Promise<{ pid: number; home: string }> {
  const { home = join(dataDir, 'postgres', 'postgres') } = await recordOf(dataDir);
  const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8');
  return { pid: Number(text.split('\n')[0]), home };
}

export const secretOf = async (dataDir: string): Promise<string> =>
  (await readFile(join(dataDir, 'secret'), 'utf8')).trim();

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
