import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { diskStore, imageKey, imageSizes, storeImage } from '#platform/images';
import { composeEmblem } from './compose.ts';
import { madePictures } from './made-pictures.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'made-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const aShop = async () => {
  const images = diskStore(await aFolder());
  return { images, storePicture: (bytes: Uint8Array) => storeImage(bytes, images) };
};

test('a picture is made once in a clone; every other shop has a copy of the same', async () => {
  const folder = await aFolder();
  let made = 0;
  const cake = () => {
    made += 1;
    return composeEmblem('1f370');
  };
  const [first, second] = [await aShop(), await aShop()];
  const picture = await (await madePictures(first, folder))('cake', cake);
  expect(await (await madePictures(second, folder))('cake', cake)).toEqual(picture);
  expect(made).toBe(1);
  for (const size of imageSizes) {
    const key = imageKey(picture.key, size);
    expect(await second.images.get(key)).toEqual(await first.images.get(key));
  }
});

test('what shows something else, or has lost a size, is made', async () => {
  const folder = await aFolder();
  let made = 0;
  const drawn = (code: string) => () => {
    made += 1;
    return composeEmblem(code);
  };
  const pictures = await madePictures(await aShop(), folder);
  const { key } = await pictures('cake', drawn('1f370'));
  await pictures('balloon', drawn('1f388'));
  expect(made).toBe(2);
  expect(await readdir(folder)).toHaveLength(4);
  await diskStore(folder).delete(imageKey(key, 640));
  await pictures('cake', drawn('1f370'));
  expect(made).toBe(3);
});
