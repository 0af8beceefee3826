import { z } from 'zod';
import type { Database, Tx } from '#platform/db';
import { defineJob, type Jobs } from '#platform/jobs';
import type { Result } from '#platform/result';
import type { Clock } from '#platform/time';
import type { ImageStore } from './image-store.ts';
import { forgetSent, lockOld, noteSent, noteWanted } from './sent-pictures-store.ts';
import {
  deleteImage,
  hasImage,
  type ImageRefusal,
  keyOf,
  type StoredImage,
  storeImage,
} from './store-image.ts';

const SweepPictures = defineJob('pictures.sweep', 'slow', z.object({}));
const KEPT_DAYS = 7;
const AT_ONCE = 100;

type SentPicturesNeeds = {
  database: Database;
  jobs: Pick<Jobs, 'handle' | 'repeat'>;
  clock: Clock;
  images: ImageStore;
  /** Which of these somebody names: those who know are above us. */
  named: (tx: Tx, keys: string[]) => Promise<Set<string>>;
};

export type SentPictures = {
  store(bytes: Uint8Array): Promise<Result<StoredImage, ImageRefusal>>;
  /** The same for the shop itself, whose pictures nobody sweeps. */
  storeForShop(bytes: Uint8Array): Promise<Result<StoredImage, ImageRefusal>>;
  /** In the transaction that names a picture that was sent before: false when it is gone. */
  keep(tx: Tx, key: string): Promise<boolean>;
  sweep(): Promise<void>;
};

/**
 * Pictures that visitors send. Those that no basket and no order names are swept after a week, every night. A picture has one
 * row, and whoever sends it, names it or sweeps it holds that row: the sweep takes the file away while it holds it.
 */
export function createSentPictures(needs: SentPicturesNeeds): SentPictures {
  const { database, jobs, clock, images } = needs;
  const sweep = () => sweepPictures(needs);
  jobs.handle(SweepPictures, sweep);
  jobs.repeat(SweepPictures, '53 3 * * *', {});
  return {
    async store(bytes) {
      const key = keyOf(bytes);
      // First the row: who found the file, and then waited for its sweep, would point to nothing. A file without a row is the shop's.
      const known = await noteWanted(database.reader, key, clock.now());
      if (!known && !(await hasImage(key, images))) await noteSent(database.reader, key, clock.now());
      return storeImage(bytes, images);
    },
    async storeForShop(bytes) {
      const key = keyOf(bytes);
      await forgetSent(database.reader, [key]);
      const stored = await storeImage(bytes, images);
      // A visitor may have sent the same meanwhile.
      await forgetSent(database.reader, [key]);
      return stored;
    },
    async keep(tx, key) {
      await noteWanted(tx, key, clock.now());
      return hasImage(key, images);
    },
    sweep,
  };
}

async function sweepPictures({ database, clock, images, named }: SentPicturesNeeds): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
  const some = () =>
    database.inTransaction(async (tx) => {
      const old = await lockOld(tx, before, AT_ONCE);
      const inUse = old.length > 0 ? await named(tx, old) : new Set<string>();
      // What somebody names is looked at again in a week.
      for (const key of old.filter((one) => inUse.has(one))) await noteWanted(tx, key, clock.now());
      const unnamed = old.filter((one) => !inUse.has(one));
      for (const key of unnamed) await deleteImage(key, images);
      await forgetSent(tx, unnamed);
      return old.length;
    });
  while ((await some()) === AT_ONCE);
}
