// Plain JavaScript for Node 20, without packages: it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 26;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const installedList = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.convive-lock');
const nodeOfProject = join(root, 'node_modules', '.bin', 'node');

/**
 * Installs what the lock file wants, unless it is there. Ends the process with a sentence when it cannot.
 *
 * @param {{ withDevelopment: boolean }} options whether the tools of tests and checks are wanted too
 */
export function ensureInstalled({ withDevelopment }) {
  const lock = readFileSync(lockFile, 'utf8');
  if (isInstalled(lock, withDevelopment)) return;

  console.log('Installing the packages that package-lock.json wants. This takes about a minute, once.');
  const wanted = ['--no-audit', '--no-fund', '--loglevel=error', '--include=optional'];
  if (withDevelopment) wanted.push('--include=dev');
  if (!npm(['ci', ...wanted])) {
    // A registry without some platform's packages makes lock files that npm ci calls incomplete; the versions
    // in them are good all the same, and are what this installs.
    console.log('\n"npm ci" refused; trying "npm install" with the versions of the lock file.');
    if (!npm(['install', '--no-save', ...wanted])) {
      stop('The packages could not be installed: the messages above say why. Nothing was started.');
    }
  }
  ensureNodeOfProjectRuns();
  if (withDevelopment || process.env.NODE_ENV !== 'production') writeFileSync(stamp, fingerprint(lock));
}

/** Refuses to go on without a Node that runs TypeScript the way this project is written. */
export function ensureNode() {
  if (existsSync(nodeOfProject) || major(process.version) >= NODE_MAJOR) return;
  stop(
    `Convive needs Node ${NODE_MAJOR} or newer; this is ${process.version}, and npm has no Node ${NODE_MAJOR} package ` +
      `for ${process.platform}-${process.arch}. Install Node ${NODE_MAJOR} from https://nodejs.org and try again.`,
  );
}

/** Ends the process with one clear sentence. */
export function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Lets git check what is committed, unless this clone has hooks of its own. Never in the way of the start. */
export function ensureGitHooks() {
  try {
    if (!lstatSync(join(root, '.git')).isDirectory()) return;
    if (/^\s*hooksPath\s*=/im.test(readFileSync(join(root, '.git', 'config'), 'utf8'))) return;
    const elsewhere = spawnSync('git', ['config', '--get', 'core.hooksPath'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (elsewhere.status === 1) spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { cwd: root });
  } catch {
    // Not a clone, or one that cannot be written.
  }
}

function isInstalled(lock, withDevelopment) {
  if (!existsSync(installedList)) return false;
  // Kept apart from the comparison below: an optional package that cannot be installed here is not tried again.
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(lock)) return true;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    return mayBeMissing(wanted, withDevelopment);
  });
}

function mayBeMissing(wanted, withDevelopment) {
  if (wanted.dev && !withDevelopment) return true;
  if (!wanted.optional && !wanted.devOptional) return false;
  const isForThisMachine =
    [wanted.os].flat().includes(process.platform) && [wanted.cpu].flat().includes(process.arch);
  // Which C library this is cannot be told cheaply; packages that care come in pairs.
  return !isForThisMachine || wanted.libc !== undefined;
}

/** A Node that cannot run here (Alpine, an old C library) would hide the machine's own from npm's scripts. */
function ensureNodeOfProjectRuns() {
  if (!existsSync(nodeOfProject)) return;
  const { status, stdout } = spawnSync(nodeOfProject, ['--version'], { encoding: 'utf8' });
  if (status === 0 && major(stdout) >= NODE_MAJOR) return;
  rmSync(nodeOfProject);
  console.log(`The packaged Node ${NODE_MAJOR} does not run on this machine: its own Node is used instead.`);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

const fingerprint = (lock) =>
  createHash('sha256').update(`${process.platform} ${process.arch} ${lock}`).digest('hex');

const major = (version) => Number.parseInt(version.trim().replace('v', ''), 10);
