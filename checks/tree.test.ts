import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSource, planted, repository, type Tree } from './tree.ts';

test('the checks see every source file that git sees', () => {
  const tree = repository();
  const known = knownToGit(tree.root);

  expect(known.length).toBeGreaterThan(0);
  expect(unseen(tree, known)).toEqual([]);
});

test('a file that git sees and the checks do not would be noticed', () => {
  const tree = planted('cycles');

  expect(unseen(tree, [...tree.files.map(({ path }) => path), 'src/modules/shop/new.ts'])).toEqual([
    'src/modules/shop/new.ts',
  ]);
});

function unseen(tree: Tree, known: string[]) {
  const seen = new Set(tree.files.map(({ path }) => path));
  return known.filter((path) => !seen.has(path));
}

function knownToGit(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  // A file that was deleted but not yet committed is still listed.
  return listed.split('\0').filter((path) => isSource(path) && existsSync(join(root, path)));
}
