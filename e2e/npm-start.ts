import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postmasterOf } from '../bench/server-process.ts';
import { stopPostmaster } from '../src/platform/embedded-postgres/postmaster.ts';

export type Account = { uid: number; gid: number };

/** Where somebody works: a clone of the project in a home. */
export type Clone = { folder: string; home: string; as?: Account };

export type Shop = {
  url: string;
  /** From the command to its first page. */
  openMs: number;
  /** Ends Node and PostgreSQL together, as a power cut would. */
  killEverything(): Promise<void>;
  /** Asks it to stop, as Ctrl-C in a terminal does. */
  stop(): Promise<void>;
};

const NETWORK = /^(https?_proxy|all_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir))$/i;

/** What a person has who has just signed in: nothing of this project, and nothing of the npm that runs the tests. */
export function cleanEnvironment({ home }: Pick<Clone, 'home'>): Record<string, string> {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'));
  const network = Object.entries(process.env).filter(([name]) => NETWORK.test(name));
  // The downloads that are there already are used; which registry is asked is the machine's affair.
  const settings = join(homedir(), '.npmrc');
  return {
    ...(Object.fromEntries(network) as Record<string, string>),
    PATH: path.join(delimiter),
    HOME: home,
    npm_config_cache: process.env.npm_config_cache ?? join(homedir(), '.npm'),
    ...(existsSync(settings) ? { npm_config_userconfig: settings } : {}),
  };
}

// Groups of processes that were started here and may still live: what a test that fails leaves, nobody else ends.
const groups = new Set<number>();

/** `npm start` in a clone, until its first page is there. */
export async function npmStart(
  clone: Clone,
  port: number,
  settings: Record<string, string> = {},
): Promise<Shop> {
  const started = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: clone.folder,
    env: { ...ofAccount(clone), PORT: String(port), ...settings },
    // A group of its own: npm, its shell and Node are asked together, as a terminal asks them.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...clone.as,
  });
  await once(npm, 'spawn');
  const group = npm.pid as number;
  groups.add(group);
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk).slice(-20_000);
  };
  npm.stdout.on('data', hear);
  npm.stderr.on('data', hear);

  const url = `http://127.0.0.1:${port}`;
  while (!(await hasPage(url))) {
    if (npm.exitCode !== null)
      throw new Error(`npm start ended with ${npm.exitCode}:\n${said.slice(-4_000)}`);
    if (performance.now() - started > 360_000) throw new Error(`no page came:\n${said.slice(-4_000)}`);
    await sleep(25);
  }
  return {
    url,
    openMs: performance.now() - started,
    async killEverything() {
      const { pid } = await postmasterOf(join(clone.folder, '.data'));
      process.kill(-group, 'SIGKILL');
      process.kill(pid, 'SIGKILL');
      await ended(group);
    },
    async stop() {
      process.kill(-group, 'SIGTERM');
      await ended(group);
    },
  };
}

/** Ends what is left of the starts of this file, and the PostgreSQL of a clone. */
export async function endAll(clones: Clone[]): Promise<void> {
  for (const group of [...groups]) {
    if (await lives(group)) process.kill(-group, 'SIGKILL');
    await ended(group);
  }
  for (const { folder } of clones) {
    const postmaster = await postmasterOf(join(folder, '.data')).catch(() => undefined);
    if (postmaster) await stopPostmaster(postmaster.pid, join(postmaster.home, 'data'));
  }
}

/** What PostgreSQL keeps outside of a clone when we are root: programs and data, to be removed with it. */
export const stagedFor = async ({ folder }: Clone): Promise<string | undefined> => {
  const record = await readFile(join(folder, '.data', 'postgres', 'postgres.json'), 'utf8').catch(() => '{}');
  const { home } = JSON.parse(record) as { home?: string };
  return home && dirname(home);
};

/** The environment of a clone's owner: an ordinary user may not read the settings of root, nor write into its cache. */
export function ofAccount(clone: Clone): Record<string, string> {
  const environment = cleanEnvironment(clone);
  if (!clone.as) return environment;
  const { npm_config_cache: _cache, npm_config_userconfig: _settings, ...own } = environment;
  return own;
}

async function hasPage(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/en`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok && (await answer.text()).includes('</html>');
  } catch {
    return false;
  }
}

async function ended(group: number): Promise<void> {
  for (let waited = 0; await lives(group); waited += 20) {
    if (waited > 30_000) throw new Error(`the processes of group ${group} do not end`);
    await sleep(20);
  }
  groups.delete(group);
}

/** Whether anybody of a group runs; one that has ended and was not yet buried does not. */
async function lives(group: number): Promise<boolean> {
  for (const pid of await readdir('/proc')) {
    const stat = /^\d+$/.test(pid) ? await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '') : '';
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(itsGroup) === group && state !== 'Z') return true;
  }
  return false;
}
