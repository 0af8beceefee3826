import { randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './port.ts';

/** What must be the same at every start; `home` is set when the data lives outside the data folder. */
export type ClusterRecord = { password: string; port: number; home?: string };

/** Reads the record of a data folder, or makes it: once, however many programs try at the same time. */
export async function readOrMakeRecord(
  dataDir: string,
  homeOfNew: string | undefined,
): Promise<{ record: ClusterRecord; isNew: boolean }> {
  const found = await readRecord(dataDir);
  if (found) return { record: found, isNew: false };

  const made: ClusterRecord = {
    password: randomBytes(24).toString('base64url'),
    port: await freePort(),
    ...(homeOfNew ? { home: homeOfNew } : {}),
  };
  const draft = await writeDraft(dataDir, made);
  try {
    await link(draft, fileOf(dataDir));
    return { record: made, isNew: true };
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return { record: (await readRecord(dataDir)) ?? made, isNew: false };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Replaces the record in one step: a reader sees the old one or the new one. */
export async function saveRecord(dataDir: string, record: ClusterRecord) {
  await rename(await writeDraft(dataDir, record), fileOf(dataDir));
}

async function readRecord(dataDir: string): Promise<ClusterRecord | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as ClusterRecord;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new Error(`${fileOf(dataDir)} cannot be read: was the database started by another account?`, {
      cause: error,
    });
  }
}

async function writeDraft(dataDir: string, record: ClusterRecord) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${fileOf(dataDir)}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flush: true });
  // A root who starts somebody's clone once must not lock them out of their own data folder.
  const owner = await stat(dataDir);
  if (process.getuid?.() === 0) await chown(draft, owner.uid, owner.gid);
  return draft;
}

const fileOf = (dataDir: string) => join(dataDir, 'postgres.json');

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
