import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { accept, type Result, refuse } from '#platform/result';
import { turns } from '#platform/turns';
import { imageFormat } from './image-format.ts';
import { type ImageStore, imageKey, imageSizes } from './image-store.ts';

/** `width` and `height` are those of the largest stored size: pages need them for the ratio and for srcset. */
export type StoredImage = { key: string; width: number; height: number };
export type ImageRefusal = 'not-an-image' | 'too-many-pixels' | 'too-large';

const maxBytes = 12 * 1024 * 1024;
const maxPixels = 50_000_000;
/** WebP ends at 16 383 pixels a side; a strip taller than four widths is made narrower instead. */
const tallest = 4;
const largest = imageSizes[imageSizes.length - 1] ?? 0;

// Decoding runs on the few threads that also serve files, names and passwords: pictures take two of them.
const inTurn = turns(2);

/** Re-encodes a picture by its content into WebP in each size, upright, without metadata. */
export async function storeImage(
  bytes: Uint8Array,
  store: ImageStore,
): Promise<Result<StoredImage, ImageRefusal>> {
  if (bytes.byteLength > maxBytes) return refuse('too-large');
  const format = imageFormat(bytes);
  if (!format) return refuse('not-an-image');

  const key = keyOf(bytes);
  return (await alreadyStored(key, store)) ?? (await inTurn(() => encode(bytes, format, key, store)));
}

/** A picture is named by its content: the same twice is one. */
export function keyOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return `${hash.slice(0, 2)}/${hash}`;
}

/** Takes a picture away in all its sizes; the largest first, which says whether it is there. */
export async function deleteImage(key: string, store: ImageStore): Promise<void> {
  for (const size of imageSizes.toReversed()) await store.delete(imageKey(key, size));
}

/** Whether a picture is there in all its sizes. */
export const hasImage = (key: string, store: Pick<ImageStore, 'has'>): Promise<boolean> =>
  store.has(imageKey(key, largest));

async function alreadyStored(key: string, store: ImageStore): Promise<Result<StoredImage> | undefined> {
  // The largest size is written last: where it is, the others are.
  const bytes = await store.get(imageKey(key, largest));
  if (!bytes) return undefined;
  const { width, height } = await sharp(bytes).metadata();
  return accept({ key, width, height });
}

async function encode(
  bytes: Uint8Array,
  format: string,
  key: string,
  store: ImageStore,
): Promise<Result<StoredImage, ImageRefusal>> {
  // The declared size is read before a single pixel is: a few bytes can claim gigabytes.
  const claimed = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (claimed?.format !== format) return refuse('not-an-image');
  if (claimed.width * claimed.height > maxPixels) return refuse('too-many-pixels');

  const decoded = await decode(bytes).catch(() => undefined);
  if (!decoded) return refuse('not-an-image');

  const { data, info } = decoded;
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const size of imageSizes) {
    const webp = await fitted(sharp(data, { raw }), size).webp({ quality: 80, effort: 2 }).toBuffer();
    await store.put(imageKey(key, size), webp);
  }
  return accept({ key, width: info.width, height: info.height });
}

/** One decode for all sizes, already upright, in sRGB and no larger than the largest. */
function decode(bytes: Uint8Array) {
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).timeout({ seconds: 20 });
  return fitted(picture.autoOrient(), largest)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

function fitted(picture: Sharp, size: number) {
  return picture.resize({ width: size, height: size * tallest, fit: 'inside', withoutEnlargement: true });
}
