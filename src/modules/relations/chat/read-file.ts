import { type ImageStore, imageKey, imageSizes, storeImage } from '#platform/images';
import { accept, type Result, refuse } from '#platform/result';
import { type FileRefusal, type FileType, MOST_FILE_BYTES } from './contract.ts';

export type GivenFile = { name: string; bytes: Uint8Array };
export type ReadFile = {
  name: string;
  type: FileType;
  width: number | null;
  height: number | null;
  bytes: Buffer;
};

const LONGEST_NAME = 80;
const LARGEST = imageSizes[imageSizes.length - 1] ?? 0;
const BEGINS = Buffer.from('%PDF-');
const ENDS = Buffer.from('%%EOF');
/** Readers look for the end within the last kilobyte. */
const TAIL = 1_024;

/** An attachment by what is in it, whatever it is called: a picture is drawn anew, a PDF stays as it is, nothing else comes in. */
export async function readFile({ name, bytes }: GivenFile): Promise<Result<ReadFile, FileRefusal>> {
  if (bytes.length > MOST_FILE_BYTES) return refuse('file-large');
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, BEGINS.length).equals(BEGINS)) {
    if (content.subarray(-TAIL).lastIndexOf(ENDS) < 0) return refuse('file-kind');
    return accept({
      name: nameOf(name, 'pdf'),
      type: 'application/pdf',
      width: null,
      height: null,
      bytes: content,
    });
  }
  const drawn = new Map<string, Uint8Array>();
  const stored = await storeImage(bytes, inMemory(drawn));
  if (!stored.ok) return refuse(stored.code === 'too-many-pixels' ? 'file-pixels' : 'file-kind');
  const { key, width, height } = stored.value;
  const largest = drawn.get(imageKey(key, LARGEST));
  if (!largest) throw new Error('a picture was drawn and is not there');
  return accept({
    name: nameOf(name, 'webp'),
    type: 'image/webp',
    width,
    height,
    bytes: Buffer.from(largest),
  });
}

/** The drawing is kept in the database; on its way there it lies here. */
const inMemory = (drawn: Map<string, Uint8Array>): ImageStore => ({
  has: async (key) => drawn.has(key),
  get: async (key) => drawn.get(key),
  put: async (key, bytes) => void drawn.set(key, bytes),
  delete: async (key) => void drawn.delete(key),
});

/** A name as people give them, with nothing in it that leads elsewhere or turns the line. */
function nameOf(given: string, ending: 'pdf' | 'webp'): string {
  const stem = given
    .normalize('NFC')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069"\\/:*?<>|]/gu, ' ')
    .replace(/\.[^.]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...stem].slice(0, LONGEST_NAME).join('') || 'file'}.${ending}`;
}
