import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { cleanEnvironment } from './cluster.ts';
import { endOrphans } from './orphans.ts';
import { becomesReady } from './postmaster.ts';

export type Launch = {
  native: string;
  home: string;
  data: string;
  port: number;
  account: Account | undefined;
};

/** For two cores shared with the application; what makes commits durable is left alone. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_duration_statement: -1,
  log_checkpoints: 'off',
};

// Recovery after a power cut replays at most max_wal_size; a slow disk needs its time for that.
const READY_MS = 120_000;
const ORPHANS_MS = 20_000;
const LOG_BYTES = 5_000_000;

/** Starts a server that outlives us, and answers with its pid when it takes connections. */
export async function launch(options: Launch): Promise<number> {
  const deadline = Date.now() + ORPHANS_MS;
  for (;;) {
    const outcome = await attempt(options);
    if (typeof outcome === 'number') return outcome;
    const orphansRemain = outcome.includes('shared memory block');
    if (!orphansRemain || Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${outcome}`);
    await endOrphans(options.data);
    await sleep(100);
  }
}

async function attempt({ native, home, data, port, account }: Launch): Promise<number | string> {
  const logFile = join(home, 'postgres.log');
  await makeRoom(logFile);
  // A file and not a pipe: a pipe would end with us, and the server must not.
  const log = await open(logFile, 'a', 0o600);
  const { size } = await log.stat();
  try {
    const parameters = Object.entries({ ...settings, port }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...parameters], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: cleanEnvironment,
      cwd: home,
      ...account,
    });
    // Rejects when the program cannot be run at all.
    await once(server, 'spawn');
    server.unref();
    const pid = server.pid as number;
    if (await becomesReady(pid, data, READY_MS)) return pid;
  } finally {
    await log.close();
  }
  return (await readFile(logFile)).subarray(size).toString().trim();
}

async function makeRoom(logFile: string) {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(logFile, `${logFile}.old`);
}
