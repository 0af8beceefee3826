import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { diskFiles } from './index.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'convive-files-'));
});
afterAll(() => rm(root, { recursive: true }));

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
const said = async (id: string) => {
  const file = await diskFiles(root).read(id);
  return file && Buffer.concat(await Array.fromAsync(file)).toString();
};

test('a file is there when all of it is, once, and gone when it is removed', async () => {
  const [files, id] = [diskFiles(root), newId()];
  expect(await said(id)).toBeUndefined();
  expect(await files.write(id, pieces('one ', 'two'))).toBe(7);
  expect(await files.write(id, pieces('three'))).toBe(5);
  expect(await said(id)).toBe('three');
  const whole = await files.read(id);
  await files.remove(id);
  expect(Buffer.concat(await Array.fromAsync(whole ?? [])).toString()).toBe('three');
  expect(await said(id)).toBeUndefined();
  await files.remove(id);
});

test('what breaks off leaves nothing, and a name that is no id is refused', async () => {
  const files = diskFiles(root);
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('away');
  }
  await expect(files.write(newId(), broken())).rejects.toThrow('away');
  expect(await readdir(root)).toEqual([]);
  await expect(files.read('../secret')).rejects.toThrow('named by an id');
});
