import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { needsOtherAccount } from './account.ts';

/** Where root keeps what the account `convive` must reach: a clone may lie in a home only root can enter. */
const SHELF = '/var/lib/convive';

const clone = resolve(import.meta.dirname, '../../..');

/** Where copies of the binaries go. */
export const shelfOf = (dataDir: string) =>
  needsOtherAccount() ? join(SHELF, fingerprint(clone)) : join(dataDir, 'postgres');

/** Where the cluster of a new data folder goes when it cannot be inside it. */
export const outsideHome = (dataDir: string) =>
  needsOtherAccount() ? join(shelfOf(dataDir), fingerprint(dataDir)) : undefined;

export async function makeHome(home: string) {
  await mkdir(home, { recursive: true, mode: needsOtherAccount() ? 0o755 : 0o700 });
  if (!needsOtherAccount() || !home.startsWith(SHELF)) return;
  // A strict umask of root must not keep the other account from passing through.
  for (const folder of [SHELF, resolve(home, '..'), home]) await chmod(folder, 0o755);
}

const fingerprint = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);
