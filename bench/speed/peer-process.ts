import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../server-process.ts';

/** Starts a script of ours that listens on the port it is given, in a process of its own. */
export async function startPeer(
  script: string,
  databaseUrl: string,
  argument: string,
  /** `pipe` for one that logs: read and thrown away, as the shop's own is. */
  said: 'inherit' | 'pipe' = 'inherit',
) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, script), databaseUrl, String(port), argument],
    { env: { PATH: process.env.PATH, NODE_ENV: 'production' }, stdio: ['ignore', said, 'inherit'] },
  );
  child.stdout?.resume();
  for (let tries = 0; tries < 400 && child.exitCode === null; tries++) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    await sleep(25);
  }
  return {
    url,
    pid: child.pid as number,
    async stop(): Promise<void> {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
