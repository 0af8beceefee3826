import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What a server writes about itself into its data folder. */
export type Postmaster = { pid: number; port: number; status: string };

export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
}

/** Whether this pid is a server of this data: pids are used again, and a zombie still counts as alive. */
export async function runs(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  return (await commandOf(pid)).includes(`-D ${data} `);
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return command.replaceAll('\0', ' ');
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}

/**
 * Makes a left-over `postmaster.pid` harmless when its pid now belongs to another process.
 *
 * The file is not deleted: its last lines let PostgreSQL see that orphaned backends of the dead server still
 * hold the shared memory, and that is what keeps two servers from writing the same data.
 */
export async function disownPostmaster(data: string) {
  const nobody = 2 ** 31 - 2;
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^\d+/, String(nobody)));
}

/** Waits for the server to be ready; false when it has gone, or is going, instead. */
export async function becomesReady(pid: number, data: string, deadlineMs: number): Promise<boolean> {
  const deadline = Date.now() + deadlineMs;
  while (Date.now() < deadline) {
    const found = await readPostmaster(data);
    if (found?.pid === pid && found.status === 'ready') return true;
    if (!(await runs(pid, data))) return false;
    if (found?.status === 'stopping') return !(await ends(pid, data, deadline - Date.now()));
    await sleep(20);
  }
  throw new Error(
    `PostgreSQL (process ${pid}, ${data}) is alive but not ready after ${deadlineMs / 1000} s: see its log`,
  );
}

/** Waits until the server has ended; false when the time is over first. */
export async function ends(pid: number, data: string, deadlineMs: number): Promise<boolean> {
  const deadline = Date.now() + deadlineMs;
  while (await runs(pid, data)) {
    if (Date.now() >= deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Fast shutdown; after the deadline an immediate one, from which the next start recovers. */
export async function stopPostmaster(pid: number, data: string, deadlineMs = 15_000) {
  for (const [signal, patience] of [
    ['SIGINT', deadlineMs],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!(await runs(pid, data))) return;
    process.kill(pid, signal);
    if (await ends(pid, data, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}, ${data}) does not stop`);
}
