import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

/** Nothing of ours is handed on: neither secrets nor a locale that would change what the server does. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

export const SUPERUSER = 'convive';

export const isInitialised = (data: string) =>
  stat(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** Makes an empty database cluster. It appears under its name when complete: a kill half-way leaves no half. */
export async function initialise(options: {
  native: string;
  data: string;
  password: string;
  account: Account | undefined;
}) {
  const { native, data, password, account } = options;
  await removeDrafts(data);
  // A name of its own: the initdb of a killed program may still be writing into an earlier draft.
  const draft = `${data}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    await chmod(passwordFile, 0o600);
    if (account) {
      await chown(draft, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await promisify(execFile)(
      join(native, 'bin', 'initdb'),
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { env: cleanEnvironment, cwd: dirname(data), ...account },
    );
    await rename(draft, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function removeDrafts(data: string) {
  for (const name of await readdir(dirname(data))) {
    if (!name.startsWith(`${basename(data)}.new-`)) continue;
    // That initdb may still put files where this removes them; what is left is removed at a later first start.
    await rm(join(dirname(data), name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Keeps data whose password is lost out of the way, without deleting it. */
export async function setAside(data: string): Promise<string> {
  const kept = `${data}.set-aside-${new Date().toISOString().replaceAll(':', '')}`;
  await rename(data, kept);
  return kept;
}
