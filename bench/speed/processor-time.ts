import { readdir, readFile } from 'node:fs/promises';

// Linux counts processor time in hundredths of a second.
const TICK_MS = 10;

type Times = { parent: number; own: number; ofEnded: number };

async function timesOf(pid: number | string): Promise<Times | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name in brackets may hold anything; figures begin behind it.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (!fields) return undefined;
  const [parent, user, kernel, endedUser, endedKernel] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
  return {
    parent: parent as number,
    own: ((user as number) + (kernel as number)) * TICK_MS,
    ofEnded: ((endedUser as number) + (endedKernel as number)) * TICK_MS,
  };
}

/** Milliseconds of processor a process has used: unlike seconds of the clock, the same on a busy machine. */
export const processorMs = async (pid: number): Promise<number> => (await timesOf(pid))?.own ?? 0;

/** The same for PostgreSQL: its first process, its children, and those that have ended. */
export async function postgresMs(postmaster: number): Promise<number> {
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(timesOf));
  const first = await timesOf(postmaster);
  const children = all.filter((times) => times?.parent === postmaster);
  return (
    (first?.own ?? 0) + (first?.ofEnded ?? 0) + children.reduce((sum, times) => sum + (times?.own ?? 0), 0)
  );
}
