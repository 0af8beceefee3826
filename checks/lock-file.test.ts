import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './tree.ts';

type Packages = Record<string, { optionalDependencies?: Record<string, string> }>;

test('the lock file names every optional package, so that "npm ci" accepts it on a fresh clone', () => {
  const { packages } = JSON.parse(readFileSync(join(repository().root, 'package-lock.json'), 'utf8'));

  expect(unnamed(packages), 'run: node scripts/complete-lock.mjs').toEqual([]);
});

test('an optional package that is missing from a lock file would be noticed', () => {
  expect(unnamed({ 'node_modules/tool': { optionalDependencies: { 'tool-win32-x64': '1.0.0' } } })).toEqual([
    'tool-win32-x64',
  ]);
});

function unnamed(packages: Packages): string[] {
  const named = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !named.has(name));
}
