import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diskStore, imageKey, imageSizes, type StoredImage } from '#platform/images';
import type { Application } from '../application.ts';

// What a picture is made by, beside what it shows: who changes one of these makes them all anew.
const RECIPE = [
  'src/start/demo/compose.ts',
  'src/start/demo/studio.ts',
  'src/platform/images/store-image.ts',
  'package-lock.json',
];

export type MadePictures = (shows: unknown, compose: () => Promise<Uint8Array>) => Promise<StoredImage>;

/**
 * The demo's pictures, composed and encoded once in a clone, like its pages, and copied into each shop after that: all of them
 * together take a processor half a minute. Named by what they show and what makes them; what is missing there is made again.
 */
export async function madePictures(
  { images, storePicture }: Pick<Application, 'images' | 'storePicture'>,
  folder = resolve('build/demo-pictures'),
): Promise<MadePictures> {
  const made = diskStore(folder);
  const recipe = await Promise.all(RECIPE.map((file) => readFile(resolve(file))));

  async function copied(name: string): Promise<StoredImage | undefined> {
    const known = await made.get(name);
    if (!known) return undefined;
    const picture: StoredImage = JSON.parse(Buffer.from(known).toString());
    for (const size of imageSizes) {
      const bytes = await made.get(imageKey(picture.key, size));
      if (!bytes) return undefined;
      await images.put(imageKey(picture.key, size), bytes);
    }
    return picture;
  }

  return async (shows, compose) => {
    const hash = createHash('sha256').update(JSON.stringify(shows));
    for (const part of recipe) hash.update(part);
    const name = `${hash.digest('hex')}.json`;
    const known = await copied(name);
    if (known) return known;
    const kept = await storePicture(await compose());
    if (!kept.ok) throw new Error(`the picture of ${JSON.stringify(shows)} was refused: ${kept.code}`);
    for (const size of imageSizes) {
      const key = imageKey(kept.value.key, size);
      const bytes = await images.get(key);
      if (bytes) await made.put(key, bytes);
    }
    // Last: where its name is, the picture is.
    await made.put(name, Buffer.from(JSON.stringify(kept.value)));
    return kept.value;
  };
}
