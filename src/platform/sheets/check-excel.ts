import { type Entry, fromBufferPromise } from 'yauzl';
import { LIMITS, UnreadableSheet } from './sheet.ts';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

export type FileKind = 'zip' | 'ole' | 'text';
export const kindOf = (head: Buffer): FileKind =>
  head.subarray(0, 4).equals(ZIP) ? 'zip' : head.subarray(0, 4).equals(OLE) ? 'ole' : 'text';

/** The two things in Microsoft's old container: a sheet of before 2007, and a new one behind a password. */
export const oleProblem = (bytes: Buffer) =>
  new UnreadableSheet(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old-excel');

/**
 * Refuses what would not fit: by the directory at the end of the file, in milliseconds, and then by inflating each entry
 * against the size it claims, for a directory may lie.
 */
export async function checkExcel(bytes: Buffer): Promise<void> {
  const entries = await listEntries(bytes).catch((error) => {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('broken-excel');
  });
  if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml'))
    throw new UnreadableSheet('not-a-sheet');
  await inflateAll(bytes).catch(() => {
    throw new UnreadableSheet('broken-excel');
  });
}

async function listEntries(bytes: Buffer): Promise<Entry[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries: Entry[] = [];
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    if (inflated > LIMITS.inflatedBytes || entries.length >= LIMITS.entries)
      throw new UnreadableSheet('too-large');
    if (entry.isEncrypted()) throw new UnreadableSheet('locked');
    entries.push(entry);
  }
  return entries;
}

async function inflateAll(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    for await (const _ of await zip.openReadStreamPromise(entry)) {
      // Only that it ends where it says.
    }
  }
}
