import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskStore } from './disk-store.ts';
import type { ImageStore } from './image-store.ts';

const bytes = new Uint8Array([1, 2, 3]);
const leaving = [
  '../out',
  'a/../../out',
  '/etc/hostname',
  'a//b',
  'a\\..\\b',
  './a',
  '.hidden',
  'a/',
  '',
  'a\0b',
  '..',
];

let above: string;
let store: ImageStore;
beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'disk-'));
  await writeFile(join(above, 'out'), 'secret');
  store = diskStore(join(above, 'root'));
});
afterAll(() => rm(above, { recursive: true }));

test('what was put is had and got', async () => {
  await store.put('ab/one.webp', bytes);
  expect(await store.has('ab/one.webp')).toBe(true);
  expect(new Uint8Array((await store.get('ab/one.webp')) ?? [])).toEqual(bytes);
});

test('what was never put is absent, folders included', async () => {
  await store.put('cd/one.webp', bytes);
  for (const key of ['cd/two.webp', 'cd', 'cd/one.webp/deeper']) {
    expect(await store.has(key)).toBe(false);
    expect(await store.get(key)).toBeUndefined();
  }
});

test('many writers of one key leave one whole file and no scraps', async () => {
  await Promise.all(Array.from({ length: 8 }, () => store.put('ef/same.webp', bytes)));
  expect(await readdir(join(above, 'root', 'ef'))).toEqual(['same.webp']);
});

test('a failed write leaves no scraps', async () => {
  await store.put('gh/taken/inside.webp', bytes);
  await expect(store.put('gh/taken', bytes)).rejects.toThrow();
  expect(await readdir(join(above, 'root', 'gh'))).toEqual(['taken']);
});

test.for(leaving)('the key %j finds nothing and cannot be written', async (key) => {
  expect(await store.has(key)).toBe(false);
  expect(await store.get(key)).toBeUndefined();
  await expect(store.put(key, bytes)).rejects.toThrow('leaves the store');
});

test('trouble that is not absence is reported', async () => {
  await symlink('loop.webp', join(above, 'root', 'loop.webp'));
  await expect(store.get('loop.webp')).rejects.toThrow('ELOOP');
});
