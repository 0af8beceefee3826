import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compress } from '#platform/http';

const STAMP = 'build/.built-from';
// What pages are made of: their own code, the contracts and browser-safe platform they import, and the tools.
const SOURCES = [
  'src/start/build-pages.ts',
  'src/web',
  'src/modules',
  'src/platform',
  'vite.config.ts',
  'react-router.config.ts',
  'package-lock.json',
  'public',
];

/** Builds the pages when what they are made of has changed since the last build; otherwise takes milliseconds. */
export async function buildPages(log: (message: string) => void): Promise<void> {
  const hash = await hashOf(SOURCES.map((source) => resolve(source)));
  const built = await readFile(resolve(STAMP), 'utf8').catch(() => '');
  if (built === hash && existsSync(resolve('build/server/index.js'))) return;
  log('building the pages');
  await rm(resolve(STAMP), { force: true });
  await run(resolve('node_modules/.bin/react-router'), ['build']);
  await pressAssets(resolve('build/client/assets'));
  await mkdir(resolve('build'), { recursive: true });
  await writeFile(resolve(STAMP), hash);
}

const EFFORT = 10;

/** Files that shrink get a pressed form beside them, made once here and not at every request. */
async function pressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg|json)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      await writeFile(join(folder, `${name}.br`), await compress(content, 'br', EFFORT));
      await writeFile(join(folder, `${name}.gz`), await compress(content, 'gzip', EFFORT));
    }),
  );
}

async function hashOf(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesUnder(path)) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.(test|md)\b/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`the pages could not be built:\n${output.slice(-4000)}`)),
    );
  });
}
