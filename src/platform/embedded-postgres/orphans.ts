import { readdir, readlink } from 'node:fs/promises';

/**
 * Asks the backends of a killed server to end: they notice its death only between statements, and hold its
 * shared memory until then. Where processes cannot be listed this does nothing, and the start waits for them.
 */
export async function endOrphans(data: string) {
  const entries = await readdir('/proc').catch(() => []);
  for (const pid of entries.map(Number).filter((number) => number > 1)) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (folder !== data) continue;
    const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
    if (!program.endsWith('/bin/postgres')) continue;
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It ended by itself in between.
    }
  }
}
