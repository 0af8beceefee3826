import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stop } from './installed.mjs';

// The shell without windows first: a whole Chromium draws its own toolbars too, and they take a third of the processor.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser for the tests: the one `CHROMIUM_PATH` names, or one that is installed.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return [process.env.CHROMIUM_PATH].find(isProgram);
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...APPLICATIONS].find(isProgram);
}

/** Finds the browser or, where that can be done without asking anybody, installs it. */
export function ensureChromium() {
  if (findChromium()) return;
  if (process.env.CHROMIUM_PATH) stop(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which cannot be run.`);
  installChromium();
  if (findChromium()) return;
  stop(
    'The browser tests need Chromium or Google Chrome. Install one (on Debian and Ubuntu: ' +
      '"sudo apt-get install chromium"), or name it: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

function installChromium() {
  if (!isProgram('/usr/bin/apt-get')) return;
  console.log('Installing Chromium for the browser tests.');
  const install = (name) => apt(['install', '-y', '--no-install-recommends', name]);
  if (apt(['update']) && !install('chromium-headless-shell')) install('chromium');
}

function apt(args) {
  // sudo -n: where it would ask for a password it fails instead, and the sentence above tells what to do.
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, [...first, ...args], { stdio: 'inherit', env: environment }).status === 0;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
