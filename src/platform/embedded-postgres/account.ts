import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The system account PostgreSQL runs as; `undefined` means our own. */
export type Account = { uid: number; gid: number };

const ACCOUNT_NAME = 'convive';
const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

/** True when PostgreSQL, which refuses to run as root, needs somebody else to run it. */
export const needsOtherAccount = () => process.getuid?.() === 0;

/**
 * Who runs the server of this data: its owner when it exists, else `convive`, which is made on first need.
 * (Not Debian's `postgres`: that account may own other databases.)
 */
export async function accountFor(data: string, log: (line: string) => void): Promise<Account | undefined> {
  if (!needsOtherAccount()) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findAccount()) ?? (await makeAccount(log));
}

async function findAccount(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, ACCOUNT_NAME])).stdout)),
    );
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

async function makeAccount(log: (line: string) => void): Promise<Account> {
  const home = ['/var/lib/convive', '--no-create-home'];
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', '--home-dir', ...home]],
    ['adduser', ['--system', '--group', '--quiet', '--home', ...home]],
  ];
  const failures: string[] = [];
  for (const [tool, args] of attempts) {
    await run(tool, [...args, ACCOUNT_NAME], { env: environment }).catch((error: Error) =>
      failures.push(error.message.trim()),
    );
    // Asked even after a failure: another program may have made the account at the same moment.
    const account = await findAccount();
    if (account) {
      log(`made the system account "${ACCOUNT_NAME}": PostgreSQL does not run as root`);
      return account;
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and the account "${ACCOUNT_NAME}" could not be made (${failures.join('; ')}). Start Convive as an ordinary user, or set DATABASE_URL.`,
  );
}
