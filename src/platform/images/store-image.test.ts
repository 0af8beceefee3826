import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStore, type ImageStore, imageKey, imageSizes, storeImage } from './index.ts';

let root: string;
let store: ImageStore;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'images-'));
  store = diskStore(root);
});
afterAll(() => rm(root, { recursive: true }));

describe('a photograph', () => {
  test('is kept as WebP in every size, in its own proportions', async () => {
    const { key, width, height } = await stored(await photo(1600, 1200).jpeg().toBuffer());

    expect({ width, height }).toEqual({ width: 1280, height: 960 });
    const sizes = await Promise.all(imageSizes.map((size) => read(key, size)));
    expect(sizes.map((size) => [size.format, size.width, size.height])).toEqual([
      ['webp', 320, 240],
      ['webp', 640, 480],
      ['webp', 1280, 960],
    ]);
  });

  test('smaller than a size is not enlarged, and still answers under every size', async () => {
    const { key, width, height } = await stored(await photo(400, 300).png().toBuffer());

    expect({ width, height }).toEqual({ width: 400, height: 300 });
    expect((await read(key, 320)).width).toBe(320);
    expect((await read(key, 640)).width).toBe(400);
    expect((await read(key, 1280)).width).toBe(400);
  });

  test('held sideways is stored upright', async () => {
    const sideways = await photo(80, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    const { key, width, height } = await stored(sideways);

    expect({ width, height }).toEqual({ width: 40, height: 80 });
    expect((await read(key, 1280)).orientation).toBeUndefined();
  });

  test('loses where and with what it was taken', async () => {
    const telling = await photo(60, 40)
      .withExif({ IFD0: { Copyright: 'Amélie', Model: 'Pocket' }, IFD3: { GPSLatitude: '51/1 3/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(telling).metadata()).exif).toBeDefined();

    const { key } = await stored(telling);

    const kept = await read(key, 1280);
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('stored twice is one file, also when both come at the same moment', async () => {
    const bytes = await photo(90, 60).jpeg().toBuffer();

    const [first, second] = await Promise.all([stored(bytes), stored(bytes)]);
    const third = await stored(bytes);

    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const files = await readdir(join(root, first.key.slice(0, 2)));
    expect(files.filter((name) => name.startsWith(first.key.slice(3)))).toHaveLength(imageSizes.length);
  });

  test('in greys, with transparency, animated or in another container is welcome', async () => {
    const pictures = [
      await photo(50, 50).greyscale().png().toBuffer(),
      await photo(50, 50).ensureAlpha(0.5).webp().toBuffer(),
      await photo(50, 50).gif().toBuffer(),
      await photo(50, 50).avif({ effort: 0 }).toBuffer(),
      await photo(50, 50).toColourspace('rgb16').png().toBuffer(),
    ];
    for (const bytes of pictures) expect((await stored(bytes)).width).toBe(50);
  });

  test('that is a very long strip is made to fit', async () => {
    const { key, height } = await stored(await photo(100, 20_000).png().toBuffer());

    expect(height).toBe(1280 * 4);
    expect((await read(key, 320)).height).toBe(320 * 4);
  });
});

describe('what is refused', () => {
  test('a drawing with a script in it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await storeImage(Buffer.from(svg), store)).toEqual(refusal('not-an-image'));
    expect(await storeImage(Buffer.from(`<?xml version="1.0"?>${svg}`), store)).toEqual(
      refusal('not-an-image'),
    );
  });

  test('text that calls itself a picture', async () => {
    expect(await storeImage(Buffer.from('dear guest, '.repeat(50)), store)).toEqual(refusal('not-an-image'));
  });

  test('bytes that only begin like a picture', async () => {
    const beginnings = [
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff\xe0',
      'GIF89a',
      'RIFF\x10\0\0\0WEBPVP8 ',
      '\0\0\0\x1cftypavif',
    ];
    for (const start of beginnings) {
      const pretender = Buffer.from(`${start}<svg xmlns="http://www.w3.org/2000/svg"/>`, 'latin1');
      expect(await storeImage(pretender, store)).toEqual(refusal('not-an-image'));
    }
  });

  test('half a photograph', async () => {
    const whole = await photo(600, 400).jpeg().toBuffer();
    expect(await storeImage(whole.subarray(0, whole.length / 2), store)).toEqual(refusal('not-an-image'));
  });

  test('nothing at all', async () => {
    expect(await storeImage(new Uint8Array(), store)).toEqual(refusal('not-an-image'));
  });

  test('a few bytes that claim 30 000 by 30 000 pixels, quickly', async () => {
    const start = performance.now();
    expect(await storeImage(pngHeader(30_000, 30_000), store)).toEqual(refusal('too-many-pixels'));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('more than 50 megapixels', async () => {
    const vast = await sharp({ create: { width: 7_200, height: 7_000, channels: 3, background: '#fed' } })
      .png()
      .toBuffer();
    expect(await storeImage(vast, store)).toEqual(refusal('too-many-pixels'));
  });

  test('more than 12 megabytes', async () => {
    const heavy = Buffer.concat([await photo(20, 20).jpeg().toBuffer(), Buffer.alloc(12 * 1024 * 1024)]);
    expect(await storeImage(heavy, store)).toEqual(refusal('too-large'));
  });

  test('leaves nothing behind', async () => {
    const empty = diskStore(join(root, 'empty'));
    await storeImage(pngHeader(30_000, 30_000), empty);
    await expect(readdir(join(root, 'empty'))).rejects.toThrow('ENOENT');
  });
});

const refusal = (code: string) => ({ ok: false, code });

async function stored(bytes: Uint8Array) {
  const outcome = await storeImage(bytes, store);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function read(key: string, size: number) {
  return sharp(await store.get(imageKey(key, size))).metadata();
}

/** Noise, so that no two pixels compress into nothing. */
function photo(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
}

/** A PNG of one empty data chunk whose header declares any size. */
function pngHeader(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(0)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), framed.length - 4);
  return framed;
}
