import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { ImageStore } from './image-store.ts';

/** Reading a key that leaves the root finds nothing; writing one is a bug of ours and throws. */
export function diskStore(root: string): ImageStore {
  const base = resolve(root);
  const fileOf = (key: string): string | undefined => {
    if (!/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(key)) return undefined;
    const file = resolve(base, key);
    return file.startsWith(base + sep) ? file : undefined;
  };

  return {
    async has(key) {
      const file = fileOf(key);
      if (!file) return false;
      return stat(file).then((found) => found.isFile(), absent(false));
    },
    async get(key) {
      const file = fileOf(key);
      if (!file) return undefined;
      return readFile(file).catch(absent(undefined));
    },
    async put(key, bytes) {
      const file = fileOf(key);
      if (!file) throw new Error(`image key leaves the store: ${JSON.stringify(key)}`);
      await writeAtomically(file, bytes);
    },
    async delete(key) {
      const file = fileOf(key);
      if (file) await rm(file, { force: true });
    },
  };
}

/** A reader sees the whole file or none: the name appears only once the bytes are on disk. */
async function writeAtomically(file: string, bytes: Uint8Array) {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

function absent<T>(value: T) {
  return (cause: NodeJS.ErrnoException): T => {
    if (cause.code === 'ENOENT' || cause.code === 'EISDIR' || cause.code === 'ENOTDIR') return value;
    throw cause;
  };
}
