import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type ProgramLock = { release(): void };

/**
 * Lets one program at a time use a database folder; a second one is told which program holds it.
 *
 * The kernel keeps the lock (an SQLite file locked exclusively, nothing is ever written to it), so a program
 * that was killed has let go, and no pid has to be trusted.
 */
export function holdProgramLock(home: string): ProgramLock {
  const lock = new DatabaseSync(join(home, 'program.lock'), { timeout: 0 });
  const holder = join(home, 'program.txt');
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isLocked(error)) throw error;
    throw new Error(
      `another program already uses the database in ${home}: ${nameOf(holder)}. Stop it first, or start this one with its own data folder.`,
    );
  }
  const started = new Date().toISOString();
  writeFileSync(holder, `process ${process.pid}, started ${started}, in ${process.cwd()}`, { mode: 0o600 });
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}

function isLocked(error: unknown) {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

function nameOf(holder: string) {
  try {
    return readFileSync(holder, 'utf8');
  } catch {
    return 'a process that has not said its name yet';
  }
}
